import { describe, expect, it } from 'vitest'
import { migrate, type Migration } from '../../shared/article/migrations'

const file = { format: 'galley-story', version: 1, title: 'Old name', keep: { nested: [1] } }
const steps: Record<number, Migration> = {
  1: ({ title, ...rest }) => ({ ...rest, headline: { main: title } }),
  2: (story) => ({ ...story, keywords: [] }),
}

describe('migrations', () => {
  it('go step by step and lose nothing', () => {
    expect(migrate(file, 3, steps)).toEqual({ ok: true, from: 1, file: { format: 'galley-story', version: 3, keep: { nested: [1] }, headline: { main: 'Old name' }, keywords: [] } })
  })

  it('leave a file of this version alone', () => {
    expect(migrate(file, 1, steps)).toEqual({ ok: true, from: 1, file })
  })

  it.each([
    ['a newer file', { ...file, version: 4 }, 'newer'],
    ['a file of a version with no step', { ...file, version: 1 }, 'no-version', {}],
    ['no version', { format: 'galley-story' }, 'no-version'],
    ['a version that is no whole number', { ...file, version: 1.5 }, 'no-version'],
    ['a version that is text', { ...file, version: '1' }, 'no-version'],
    ['another format', { ...file, format: 'other' }, 'not-a-story'],
    ['a list', [], 'not-a-story'],
    ['null', null, 'not-a-story'],
  ] as const)('refuse %s', (_, input, why, table = steps) => {
    expect(migrate(input, 3, table)).toEqual({ ok: false, why })
  })
})
