import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../renderer/editor/body'
import { follow, outlineOf, placeFor } from '../../renderer/features/outline/outline'
import { quietSession } from './quiet-session'
import type { Block } from '../../shared/blocks'
import { anyBody } from './bodies'

const line = (id: string, text = id): Block => ({ id, type: 'paragraph', text: text ? [{ text }] : [] })
const question = (id: string, text = id): Block => ({ id, type: 'question', text: text ? [{ text }] : [] })
const head = (id: string, level: 2 | 3 = 2): Block => ({ id, type: 'heading', level, text: [{ text: id }] })

const drawn = (body: readonly Block[]) =>
  outlineOf(body).map(({ id, depth, number, answered, index, end }) => `${'  '.repeat(depth)}${number ? `${number}. ` : ''}${id}${answered ? '' : ' ?'} ${index}-${end}`)

describe('the outline', () => {
  test.each<[string, Block[], string[]]>([
    ['of plain text is empty', [line('a')], []],
    ['numbers questions through the story, under their sections', [line('p'), question('q1'), line('a'), head('S'), question('q2'), line('b'), head('T'), question('q3'), line('c')],
      ['1. q1 1-3', 'S 3-6', '  2. q2 4-6', 'T 6-9', '  3. q3 7-9']],
    ['has smaller heads inside an answer, and what stands under them answers', [question('q'), head('s', 3), line('a'), question('r')], ['1. q 0-3', '  s 1-3', '2. r ? 3-4']],
    ['knows what is no answer: nothing, an empty line, a divider, held text, a head',
      [question('q1'), question('q2'), line('e', ''), question('q3'), { id: 'd', type: 'divider' }, question('q4'), { id: 'h', type: 'held', blocks: [{ id: 'k', type: 'paragraph', text: [{ text: 'later' }] }] }, question('q5'), head('S')],
      ['1. q1 ? 0-1', '2. q2 ? 1-3', '3. q3 ? 3-5', '4. q4 ? 5-7', '5. q5 ? 7-8', 'S 8-9']],
    ['takes a picture for an answer', [question('q'), { id: 'i', type: 'image', media: '0123456789abcdef.jpg', alt: '', decorative: true, caption: '', credit: '' }], ['1. q 0-2']],
  ])('%s', (_name, body, expected) => {
    expect(drawn(body)).toEqual(expected)
  })

  test.each([
    ['q2', 'up', 0], ['q1', 'up', null], ['q1', 'down', 4], ['q2', 'down', null], ['S', 'down', 9], ['T', 'up', 4], ['q3', 'up', null], ['nobody', 'up', null],
  ] as const)('%s goes %s before block %j, among those of its kind under one head', (id, by, expected) => {
    const body = [question('q1'), line('a'), question('q2'), line('b'), head('S'), question('q3'), line('c'), head('T'), line('d')]
    expect(placeFor(outlineOf(body), id, by)).toBe(expected)
  })
})

describe('after a change', () => {
  const body = [question('q'), line('a'), head('S'), line('b')]
  const entries = outlineOf(body)
  const put = (at: number, block: Block) => [body.with(at, block), { gone: [body[at]!], come: [block] }] as const

  test('a key in a paragraph reads no other block, and the outline is the same object', () => {
    const [next, changed] = put(1, line('a', 'an answer'))
    const read: string[] = []
    const watched = new Proxy(next, { get: (all, name) => (typeof name === 'string' && /^\d+$/.test(name) && read.push(name), Reflect.get(all, name) as unknown) })
    expect(follow(entries, watched, changed)).toBe(entries)
    expect(read).toEqual(['0', '2'])
  })

  test('a key in a head changes its line alone', () => {
    const next = follow(entries, ...put(0, question('q', 'Why?')))
    expect(next[0]).toEqual({ ...entries[0], text: 'Why?' })
    expect(next[1]).toBe(entries[1])
  })

  test('whatever it is, the outline is that of the body', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (before, other) => {
        // Blocks edited in their place, and others come or gone.
        const edited = before.map((block, at) => (at % 2 && other[at] ? ({ ...other[at], id: block.id } as Block) : block))
        const gone = before.filter((block, at) => block !== edited[at])
        const come = edited.filter((block, at) => block !== before[at])
        expect(follow(outlineOf(before), edited, { gone, come })).toEqual(outlineOf(edited))
        const ids = new Set(other.map(({ id }) => id))
        const replaced = [...before.filter(({ id }) => !ids.has(id)), ...other]
        expect(follow(outlineOf(before), replaced, { gone: before.filter(({ id }) => ids.has(id)), come: other })).toEqual(outlineOf(replaced))
      }),
    )
  })
})

test('a section moves as one undo step, and typing goes on in a step of its own', () => {
  const session = quietSession([head('S'), line('a'), head('T'), line('b')])
  const story = bodyOf(session)
  const ids = () => session.article().body.map(({ id }) => id).join(' ')
  const blocks = session.article().body
  story.move(2, 4, 0)
  expect(ids()).toBe('T b S a')
  expect(session.article().body[0]).toBe(blocks[2])
  story.move(0, 2, 4)
  expect(ids()).toBe('S a T b')
  session.undo()
  expect(ids()).toBe('T b S a')
  session.undo()
  expect(ids()).toBe('S a T b')
  expect(session.history().canUndo).toBe(false)
  session.redo()
  expect(ids()).toBe('T b S a')
  session.close()
})
