import fc from 'fast-check'
import { HISTORY_PUSH_TAG } from 'lexical'
import { expect, test } from 'vitest'
import { $actOn, type BlockAction } from '../../renderer/editor/block-actions'
import { bodyOf } from '../../renderer/editor/body'
import type { Block } from '../../shared/blocks'
import { anyBody } from './bodies'
import { quietSession } from './quiet-session'

function open(body: Block[]) {
  const session = quietSession(body)
  const story = bodyOf(session)
  const act = (at: number, action: BlockAction) =>
    story.editor.update(() => $actOn(story.keyOf(session.article().body[at]!)!, action), { discrete: true, tag: HISTORY_PUSH_TAG })
  return { session, act, body: () => session.article().body }
}

const words = (block: Block | undefined) => JSON.parse(JSON.stringify(block), (key, value: unknown) => (key === 'id' ? undefined : value)) as unknown
const idsOf = (body: readonly Block[]) => [...JSON.stringify(body).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id)

const line = (id: string): Block => ({ id, type: 'paragraph', text: [{ text: id }] })
const list: Block = { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'one' }] }, { id: 'j', text: [{ text: 'two' }] }] }

test.each<[string, Block[], number, BlockAction, string[]]>([
  ['up', [line('a'), line('b'), line('c')], 1, { do: 'up' }, ['b', 'a', 'c']],
  ['up from the top: nowhere', [line('a'), line('b')], 0, { do: 'up' }, ['a', 'b']],
  ['down, a list whole', [list, line('b')], 0, { do: 'down' }, ['b', 'l']],
  ['delete', [line('a'), list, line('c')], 1, { do: 'delete' }, ['a', 'c']],
  ['turn: the same block', [line('a'), line('b')], 1, { do: 'turn', into: 'question' }, ['a', 'b']],
])('%s', (_name, before, at, action, expected) => {
  const one = open(before)
  one.act(at, action)
  expect(one.body().map(({ id }) => id)).toEqual(expected)
  one.session.undo()
  expect(one.body()).toEqual(before)
})

test('a list turns into its lines, all of them', () => {
  const one = open([line('a'), list])
  one.act(1, { do: 'turn', into: 'quote' })
  expect(one.body().slice(1).map((block) => block.type)).toEqual(['quote', 'quote'])
})

test('of the only block a place to write stays', () => {
  const one = open([line('a')])
  one.act(0, { do: 'delete' })
  expect(one.body()).toMatchObject([{ type: 'paragraph', text: [] }])
})

test('a copy of any block says the same, stands below it, and shares no id; one undo takes it away', () => {
  fc.assert(
    fc.property(anyBody, fc.nat(), (body, n) => {
      const at = n % body.length
      const one = open(body)
      one.act(at, { do: 'duplicate' })
      expect(one.body()).toHaveLength(body.length + 1)
      expect(words(one.body()[at + 1])).toEqual(words(one.body()[at]))
      expect(one.body().toSpliced(at + 1, 1)).toEqual(body)
      const before = new Set(idsOf(body))
      expect(idsOf([one.body()[at + 1]!]).filter((id) => before.has(id!))).toEqual([])
      one.session.undo()
      expect(one.body()).toEqual(body)
      one.session.close()
    }),
    { numRuns: 60 },
  )
})
