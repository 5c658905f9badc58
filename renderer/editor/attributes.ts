import { $isHeadingNode } from '@lexical/rich-text'
import { $getNodeByKey, $getRoot, $getState, $isRootNode, HISTORIC_TAG, mergeRegister, type LexicalEditor, type LexicalNode } from 'lexical'
import { QuestionNode } from '../../shared/blocks/question/node'
import { urlState } from '../../shared/blocks/related/node'
import { $langOf, citeState } from '../../shared/blocks/state'
import { isReordered } from './dirty'
import { nativeSpelling } from './native-spelling'

/*
 * What the style sheet must know of a block and its class does not tell: whether it is part of an
 * answer, who is quoted, where a line leads. Attributes, so that nothing is drawn anew.
 */

function setData(element: HTMLElement, name: 'answer' | 'cite' | 'url', value: string | undefined): boolean {
  // Not by `dataset`, which costs ten times as much: a long story has thousands of blocks.
  const attribute = `data-${name}`
  if (element.getAttribute(attribute) === (value ?? null)) return false
  if (value === undefined) element.removeAttribute(attribute)
  else element.setAttribute(attribute, value)
  return true
}

/** The language of a block of its own: for its letters, its hyphens, the screen reader and the spellchecker. */
function setLang(element: HTMLElement, lang: string | undefined): void {
  if (element.getAttribute('lang') === (lang ?? null)) return
  if (lang === undefined) {
    element.removeAttribute('lang')
    element.removeAttribute('spellcheck')
  } else {
    element.lang = lang
    element.spellcheck = nativeSpelling(lang)
  }
}

/** Brings the attributes of blocks up to date, and of the blocks below as far as an answer begins or ends. */
function $mark(editor: LexicalEditor, nodes: Iterable<LexicalNode>): void {
  const touched = new Set(nodes)
  const done = new Set<LexicalNode>()
  for (const start of touched) {
    for (let node: LexicalNode | null = start; node && !done.has(node); node = node.getNextSibling()) {
      const element = editor.getElementByKey(node.getKey())
      if (!element) break
      done.add(node)
      setData(element, 'cite', $getState(node, citeState) || undefined)
      setData(element, 'url', $getState(node, urlState) || undefined)
      setLang(element, $langOf(node))
      const above = node.getPreviousSibling()
      const opens = node instanceof QuestionNode
      const closes = opens || ($isHeadingNode(node) && node.getTag() === 'h2')
      const inAnswer = !closes && above !== null && (above instanceof QuestionNode || editor.getElementByKey(above.getKey())?.hasAttribute('data-answer') === true)
      const changed = setData(element, 'answer', inAnswer ? '' : undefined)
      // A block that did not change cannot change the next one, but a new kind of block can.
      const next = node.getNextSibling()
      if (!changed && node !== start && !(next && touched.has(next))) break
    }
  }
}

export function registerAttributes(editor: LexicalEditor): () => void {
  const $all = () => $mark(editor, $getRoot().getChildren())
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (root) editor.read($all)
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      if (!editor.getRootElement()) return
      const historic = tags.has(HISTORIC_TAG)
      // Keys in the text change no attribute; what does makes the root or the block's own node another object.
      if (!historic && !isReordered(dirtyElements, dirtyLeaves, prevEditorState, editorState) && ![...dirtyElements.keys()].some((key) => key !== 'root' && prevEditorState._nodeMap.get(key) !== editorState._nodeMap.get(key))) return
      editorState.read(() => {
        if (historic) return $all()
        const tops = [...dirtyElements.keys(), ...dirtyLeaves].map((key) => $getNodeByKey(key)).filter((node) => node !== null && $isRootNode(node.getParent()))
        // The block behind one that was taken away is dirty too: its neighbour is another.
        $mark(editor, tops as LexicalNode[])
      })
    }),
  )
}
