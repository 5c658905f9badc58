import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import type { LexicalNode } from 'lexical'
import { expect, test } from 'vitest'
import { blockTypes, type Block } from '../../shared/blocks'
import { blockSchema } from '../../shared/blocks/schema'
import { editorNodes } from '../../shared/blocks/nodes'
import { $readBody, $readMade, $showBody } from '../../renderer/editor/convert'
import { registerIds } from '../../renderer/editor/ids'
import { registerLists } from '../../renderer/editor/lists'
import { anyBlock, anyBody } from './bodies'

function open(body: readonly Block[]) {
  const editor = createHeadlessEditor({ nodes: editorNodes, onError: (error) => { throw error } })
  registerLists(editor)
  registerIds(editor)
  editor.update(() => void $showBody(body), { discrete: true })
  return editor
}

test('any body comes out of the editor as it went in, and is a body that can be saved', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const out = open(body).read($readBody)
      expect(out).toEqual(body)
      for (const block of out) expect(blockSchema.safeParse(block).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the bodies that are tried hold every block type', () => {
  const seen = new Set(fc.sample(anyBlock, 500).map((block) => block.type))
  expect([...seen].sort()).toEqual([...blockTypes].sort())
})

test('a body survives the editor’s own JSON, as an undo over a restart would use it', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const editor = open(body)
      const again = editor.parseEditorState(JSON.parse(JSON.stringify(editor.getEditorState())) as never)
      expect(again.read($readBody)).toEqual(body)
    }),
    { numRuns: 50 },
  )
})

test('an empty body shows one paragraph to write in', () => {
  expect(open([]).read($readBody)).toEqual([{ id: expect.stringMatching(/^[a-z2-7]{12}$/), type: 'paragraph', text: [] }])
})

test('two blocks of one id in a file become two ids, the first keeping its own', () => {
  const body: Block[] = [1, 2].map((n) => ({ id: 'same', type: 'paragraph', text: [{ text: `Line ${n}` }] }))
  const [first, second] = open(body).read($readBody)
  expect(first?.id).toBe('same')
  expect(second?.id).not.toBe('same')
})

test('what the editor takes a body for when it has just shown it is what it would read from it', () => {
  fc.assert(
    fc.property(anyBody, fc.boolean(), (body, twice) => {
      const editor = open([])
      const shown = twice ? [...body, ...body] : body
      let nodes: LexicalNode[] = []
      editor.update(() => void (nodes = $showBody(shown)), { discrete: true })
      editor.read(() => expect(nodes.map((node, at) => $readMade(node, shown[at]))).toEqual(nodes.length ? $readBody() : []))
    }),
    { numRuns: 200 },
  )
})

test('a link that is not safe is not kept as one', () => {
  const body = [{ id: 'a', type: 'paragraph', text: [{ text: 'click', link: { href: 'javascript:alert(1)' } }] }] as Block[]
  expect(open(body).read($readBody)).toEqual([{ id: 'a', type: 'paragraph', text: [{ text: 'click' }] }])
})
