import { describe, expect, it } from 'vitest'
import { hashOf, storyOf } from '../../renderer/app/routes'

const id = '0192f000-0000-7000-8000-00000000000a'

describe('the address', () => {
  it('names a story and comes back from it', () => {
    expect(storyOf(hashOf(id))).toBe(id)
    expect(storyOf(hashOf(null))).toBeNull()
  })

  it.each(['', '#', '#/story/', '#/story/../../etc', `#/story/${id}/more`, `#/stories/${id}`, `#/story/${id.slice(1)}`])('%j names none', (hash) => {
    expect(storyOf(hash)).toBeNull()
  })
})
