import { $isListNode } from '@lexical/list'
import { $createParagraphNode, $createTextNode, $getRoot, HISTORY_PUSH_TAG, PASTE_TAG, TextNode, type ElementNode } from 'lexical'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as inline from '../../shared/blocks/inline'
import { $textOf } from '../../shared/blocks/inline'
import type { Block } from '../../shared/blocks'
import { $createBlockNode } from '../../shared/blocks/nodes'
import { $setLang } from '../../shared/blocks/state'
import { plain } from '../../shared/text/spans'
import { bodyOf } from '../../renderer/editor/body'
import { $moveBlocks, $toggleKind, $turnInto } from '../../renderer/editor/block-kinds'
import { quietSession } from './quiet-session'

vi.mock('../../shared/blocks/inline', async (original) => {
  const all = await original<typeof inline>()
  return { ...all, $textOf: vi.fn(all.$textOf) }
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const line = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] })

function open(body: Block[] = [line('a', 'One.'), line('b', 'Two.'), line('c', 'Three.')]) {
  const session = quietSession(body)
  const story = bodyOf(session)
  story.whole()
  const update = ($change: () => void, tag?: string) => story.editor.update($change, { discrete: true, ...(tag ? { tag } : {}) })
  const $at = (n: number) => $getRoot().getChildAtIndex(n) as ElementNode
  /** Types at the end of a block, letter by letter, as a person does. */
  const type = (n: number, text: string) => {
    update(() => void $at(n).selectEnd())
    for (const letter of text) update(() => $at(n).selectEnd().insertText(letter))
  }
  const texts = () => session.article().body.map((block) => (block.type === 'paragraph' ? plain(block.text) : block.type))
  const ids = () => session.article().body.map((block) => block.id)
  return { session, story, update, $at, type, texts, ids, body: () => session.article().body }
}

test('opening a story changes nothing', () => {
  const { session, body } = open()
  expect(session.saveState().kind).toBe('saved')
  expect(session.history().canUndo).toBe(false)
  expect(body()).toBe(session.article().body)
})

test('a key changes one block, and every other stays the same object', () => {
  const { type, body, session } = open()
  const [a, , c] = body()
  type(1, '!')
  expect(body()[1]).toEqual(line('b', 'Two.!'))
  expect(body()[0]).toBe(a)
  expect(body()[2]).toBe(c)
  expect(session.saveState().kind).toBe('saving')
  expect(session.counts().words).toBe(3)
})

test('a burst of typing is one step; head and body steps are undone in the order they were made', () => {
  const { session, type, texts } = open()
  type(0, ' Ah')
  session.setHead({ headline: { main: 'Dam' } }, 'headline')
  type(0, ' Oh')
  vi.advanceTimersByTime(3000)
  type(2, ' End')
  const seen: string[] = []
  while (session.history().canUndo) {
    session.undo()
    seen.push(`${session.article().headline.main}|${texts().join(' ')}`)
  }
  expect(seen).toEqual(['Dam|One. Ah Oh Two. Three.', 'Dam|One. Ah Two. Three.', '|One. Ah Two. Three.', '|One. Two. Three.'])
  while (session.history().canRedo) session.redo()
  expect(`${session.article().headline.main}|${texts().join(' ')}`).toBe('Dam|One. Ah Oh Two. Three. End')
})

test('after an undo, an edit in the head takes back the body’s way forward, and the other way round', () => {
  const { session, type, texts } = open()
  type(0, ' Ah')
  session.undo()
  session.setHead({ kicker: 'Water' })
  session.redo()
  expect(texts()[0]).toBe('One.')
  session.undo()
  type(1, '!')
  session.redo()
  expect(session.article().kicker).toBeNull()
})

test('a body that is replaced is one step with its head, and typing goes on around it', () => {
  const { session, type, texts, body } = open()
  const first = body()[0]!
  type(1, '!')
  session.setAll({ head: { kicker: 'New' }, body: [first, line('z', 'Last.')] })
  expect(body()[0]).toBe(first)
  type(1, '?')
  expect(texts()).toEqual(['One.', 'Last.?'])
  session.undo()
  expect(texts()).toEqual(['One.', 'Last.'])
  session.undo()
  expect([session.article().kicker, ...texts()]).toEqual([null, 'One.', 'Two.!', 'Three.'])
  session.undo()
  expect(texts()).toEqual(['One.', 'Two.', 'Three.'])
  for (let i = 0; i < 3; i++) session.redo()
  expect([session.article().kicker, ...texts()]).toEqual(['New', 'One.', 'Last.?'])
  expect(session.counts().words).toBe(2)
})

test('a split, a paste of the same blocks and an undo never leave two blocks with one id', () => {
  const { session, update, $at, ids } = open([line('a', 'One.'), { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [] }] }, { id: 'd', type: 'divider' }])
  update(() => {
    $at(0).select(0, 0)
    $at(0).selectEnd().insertParagraph()
  })
  expect(ids()[0]).toBe('a')
  expect(new Set(ids()).size).toBe(4)
  const copies = session.article().body
  update(() => $getRoot().append(...copies.map($createBlockNode)), PASTE_TAG)
  expect(new Set(ids()).size).toBe(8)
  expect(ids().slice(0, 4)).toEqual(copies.map((block) => block.id))
  session.undo()
  update(() => $getRoot().append($createBlockNode(copies[0]!)))
  expect(new Set(ids()).size).toBe(5)
})

test('what is cut and pasted keeps its id', () => {
  const { update, $at, ids, body } = open()
  const [a] = body()
  update(() => $at(0).remove())
  update(() => $getRoot().append($createBlockNode(a!)))
  expect(ids()).toEqual(['b', 'c', 'a'])
})

test('items of a list have ids of their own, also after a split', () => {
  const { update, $at, body } = open([{ id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'One and two' }] }] }])
  update(() => {
    const item = $at(0).getFirstChildOrThrow<ElementNode>()
    item.selectStart()
    item.getFirstChildOrThrow<ReturnType<typeof $createTextNode>>().select(3, 3).insertParagraph()
  })
  const [list] = body()
  const items = list?.type === 'list' ? list.items : []
  expect(items.map((item) => item.text[0]?.text)).toEqual(['One', ' and two'])
  expect(items[0]?.id).toBe('i')
  expect(items[1]?.id).toMatch(/^[a-z2-7]{12}$/)
})

test('another kind of block is still the same block', () => {
  const { update, $at, body } = open([{ id: 'a', type: 'paragraph', text: [{ text: 'Why?', bold: true }], seen: true } as Block])
  for (const [kind, expected] of [
    ['question', { type: 'question' }],
    ['heading3', { type: 'heading', level: 3 }],
    ['pullquote', { type: 'pullquote' }],
    ['paragraph', { type: 'paragraph' }],
  ] as const) {
    update(() => {
      $at(0).selectEnd()
      $turnInto(kind)
    })
    expect(body()).toEqual([{ id: 'a', ...expected, text: [{ text: 'Why?', bold: true }], seen: true }])
  }
})

test('lines become items of one list, and an item in its middle leaves it as a paragraph', () => {
  const { update, $at, body } = open()
  update(() => {
    $getRoot().select(0, 3)
    $toggleKind('bullets')
  })
  expect(body()).toMatchObject([{ id: 'a', type: 'list', ordered: false, items: [{ text: [{ text: 'One.' }] }, {}, {}] }])
  update(() => {
    const list = $at(0)
    if ($isListNode(list)) list.getChildAtIndex<ElementNode>(1)!.selectEnd()
    $turnInto('paragraph')
  })
  expect(body().map((block) => block.type)).toEqual(['list', 'paragraph', 'list'])
  expect(body()[1]).toMatchObject({ text: [{ text: 'Two.' }] })
})

test('blocks move whole, and stop at the ends', () => {
  const { update, $at, ids } = open()
  update(() => {
    $at(2).selectEnd()
    $moveBlocks('up')
  })
  expect(ids()).toEqual(['a', 'c', 'b'])
  update(() => {
    expect($moveBlocks('up')).toBe(true)
    expect($moveBlocks('up')).toBe(false)
  })
  expect(ids()).toEqual(['c', 'a', 'b'])
})

test('a key reads the block that it changed, once, and no other', () => {
  const { type, update, $at } = open(Array.from({ length: 300 }, (_, n) => line(`p${n}`, 'Some words.')))
  update(() => void $at(150).selectEnd())
  const before = vi.mocked($textOf).mock.calls.length
  type(150, 'abc')
  expect(vi.mocked($textOf).mock.calls.length - before).toBe(3)
})

test('taking what is on disk shows it and leaves no step behind', async () => {
  const { session, type, texts } = open()
  type(0, '!')
  await session.reload()
  expect(texts()).toEqual(['One.', 'Two.', 'Three.'])
  session.undo()
  expect(texts()).toEqual(['One.', 'Two.', 'Three.'])
  type(0, '?')
  expect(texts()[0]).toBe('One.?')
})

test('two lists beside each other stay two', () => {
  const list = (id: string): Block => ({ id, type: 'list', ordered: true, items: [{ id: `${id}1`, text: [{ text: 'x' }] }] })
  const { update, $at, ids } = open([list('l'), list('m')])
  update(() => void ($at(0).getFirstChild() as ElementNode).append($createTextNode('y')))
  expect(ids()).toEqual(['l', 'm'])
})

test('a new paragraph is a block like any other', () => {
  const { update, body } = open()
  update(() => void $getRoot().append($createParagraphNode().append($createTextNode('Four.'))))
  expect(body()[3]).toMatchObject({ id: expect.stringMatching(/^[a-z2-7]{12}$/), text: [{ text: 'Four.' }] })
})

test('a block keeps a language of its own through edits, turning into another kind, undo and redo', () => {
  const { session, story, update, $at, type, body } = open([line('a', 'One.'), { ...line('b', 'Zwei.'), lang: 'de' }])
  type(1, '!')
  expect(body()[1]).toEqual({ ...line('b', 'Zwei.!'), lang: 'de' })
  update(() => {
    $at(1).select(0, 1)
    $turnInto('heading2')
  }, HISTORY_PUSH_TAG)
  expect(body()[1]).toMatchObject({ type: 'heading', lang: 'de' })
  update(() => $setLang($at(0), 'hi'), HISTORY_PUSH_TAG)
  expect(body()[0]).toEqual({ ...line('a', 'One.'), lang: 'hi' })
  session.undo()
  expect(body()[0]).toEqual(line('a', 'One.'))
  session.redo()
  expect(body()[0]).toMatchObject({ lang: 'hi' })
  update(() => $setLang($at(0), null), HISTORY_PUSH_TAG)
  expect(body()[0]).toEqual(line('a', 'One.'))
  expect(story.editor.isEditable()).toBe(true)
})

/** Makes updates of the text fail while something is carried out, as a bug would. */
function breakable(story: ReturnType<typeof bodyOf>) {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  let isBroken = false
  story.editor.registerNodeTransform(TextNode, () => {
    if (isBroken) throw new Error('broken')
  })
  return (act: () => void) => {
    isBroken = true
    act()
    isBroken = false
    expect(reported).toHaveBeenCalledWith(new Error('broken'))
  }
}

test('a change that fails leaves the text as it was, and the next one is on that text', () => {
  const { story, texts, update, $at, type } = open()
  const broken = breakable(story)
  broken(() => update(() => void $at(0).selectEnd().insertText(' half')))
  expect(texts()).toEqual(['One.', 'Two.', 'Three.'])
  type(1, '!')
  expect(texts()).toEqual(['One.', 'Two.!', 'Three.'])
})

describe('a long story of which the editor has only the first screen', () => {
  const count = 200
  const long = () => Array.from({ length: count }, (_, n) => line(`p${n}`, `Line ${n}.`))
  const texts = (body: readonly Block[]) => body.map((block) => (block.type === 'paragraph' ? plain(block.text) : block.type))
  const lines = texts(long())
  const begin = () => {
    const session = quietSession(long())
    const story = bodyOf(session)
    expect(story.waits()).toBeGreaterThan(0)
    return { session, story }
  }
  const inEditor = (story: ReturnType<typeof bodyOf>) => story.editor.read(() => $getRoot().getChildren().map((node) => node.getTextContent()))

  test('gets the rest without a change of the story', () => {
    const { session, story } = begin()
    const before = session.article().body
    story.whole()
    expect(story.waits()).toBe(0)
    expect(inEditor(story)).toEqual(lines)
    expect(session.article().body).toBe(before)
    expect(session.saveState().kind).toBe('saved')
    expect(session.history().canUndo).toBe(false)
    expect(before.map((block) => story.keyOf(block)).every((key) => key !== undefined)).toBe(true)
  })

  test('is still whole where something is written before the rest is there, and no undo takes the rest away', async () => {
    const { session, story } = begin()
    story.editor.update(() => void ($getRoot().getChildAtIndex(3) as ElementNode).selectEnd().insertText(' Ah'), { discrete: true })
    const written = lines.with(3, 'Line 3. Ah')
    expect(texts(session.article().body)).toEqual(written)
    await Promise.resolve()
    expect(inEditor(story)).toEqual(written)
    session.undo()
    expect(texts(session.article().body)).toHaveLength(count)
    expect(texts(session.article().body).slice(4)).toEqual(lines.slice(4))
  })

  test('asks once for the rest, also where somebody asks for a block while it comes', () => {
    const { session, story } = begin()
    const asked: unknown[] = []
    story.editor.registerUpdateListener(() => void asked.push(story.keyOf(session.article().body[150]!)))
    story.whole()
    expect(inEditor(story)).toEqual(lines)
    expect(asked).toHaveLength(1)
  })

  test('stays whole where the rest cannot be shown', () => {
    const { session, story } = begin()
    const broken = breakable(story)
    broken(() => expect(() => story.whole()).toThrow())
    expect(texts(session.article().body)).toEqual(lines)
    story.whole()
    expect(inEditor(story)).toEqual(lines)
    story.editor.update(() => void ($getRoot().getFirstChild() as ElementNode).selectEnd().insertText('!'), { discrete: true })
    expect(texts(session.article().body)).toEqual(lines.with(0, 'Line 0.!'))
  })

  const removed = (at: number, by = 1) => lines.toSpliced(at, by)
  const deeds: [string, (of: ReturnType<typeof begin>) => void, string[]][] = [
    ['a block from the end is moved to the start', ({ story }) => story.move(199, 200, 0), ['Line 199.', ...lines.slice(0, 199)]],
    ['another body is shown', ({ session, story }) => story.replace(session.article().body.slice(1)), removed(0)],
    ['a first block is taken out', ({ story }) => story.editor.update(() => $getRoot().getChildAtIndex(2)?.remove(), { discrete: true }), removed(2)],
    ['a block is put between the first ones', ({ story }) => story.editor.update(() => void $getRoot().getChildAtIndex(0)?.insertAfter($createParagraphNode().append($createTextNode('New.'))), { discrete: true }), lines.toSpliced(1, 0, 'New.')],
    ['the cursor goes to a block of the rest', ({ story }) => story.focus({ block: 'p150' }), lines],
  ]
  test.each(deeds)('is whole after %s', async (_, deed, expected) => {
    const of = begin()
    deed(of)
    await Promise.resolve()
    expect(texts(of.session.article().body)).toEqual(expected)
    of.story.whole()
    expect(texts(of.session.article().body)).toEqual(expected)
    expect(inEditor(of.story)).toEqual(expected)
  })

  test('is another one where what is on the disk is taken', () => {
    const { story } = begin()
    story.load(long().slice(0, 150))
    story.whole()
    expect(inEditor(story)).toEqual(lines.slice(0, 150))
  })
})
