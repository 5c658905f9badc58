import {
  $addUpdateTag, $getNodeByKey, $getRoot, $getSelection, $isRangeSelection, HISTORIC_TAG, mergeRegister, SKIP_SELECTION_FOCUS_TAG,
  type LexicalEditor, type LexicalNode, type NodeKey,
} from 'lexical'
import { QuestionNode } from '../../../shared/blocks/question/node'
import { $topOf } from '../block-kinds'
import { isReordered } from '../dirty'
import { $answerOf, $questionOf, endsAnswer } from './answer'

/** What happened to answers, for the screen reader. `words` of one that was collapsed. */
export type Folded = { kind: 'none' } | { kind: 'collapsed'; words: number } | { kind: 'expanded' } | { kind: 'all-collapsed'; count: number } | { kind: 'all-expanded' }

/**
 * Answers that are collapsed under their questions. That is how the page is looked at, not the story:
 * nothing of it is saved, no undo step comes of it, and whatever brings the cursor into an answer opens it.
 */
export interface Folding {
  /** Whether a question has an answer to collapse, and whether it is collapsed. Inside a read. */
  $stateOf(question: LexicalNode): 'none' | 'open' | 'collapsed'
  /** Collapses or expands an answer. @param question its key; null for the question whose answer the cursor is in, or which it is in */
  toggle(question: NodeKey | null): void
  setAll(collapsed: boolean): void
  /** Told of what happened. Returns the way to stop. */
  onFolded(listener: (folded: Folded) => void): () => void
  /** Brings the page up to date with what is collapsed, on a view of its own. Returns the way to stop. */
  register(describe: (words: number) => string): () => void
}

const foldings = new WeakMap<LexicalEditor, Folding>()

/** The collapsed answers of an editor: kept while its story is on the desk. */
export function foldingOf(editor: LexicalEditor): Folding {
  let found = foldings.get(editor)
  if (!found) foldings.set(editor, (found = createFolding(editor)))
  return found
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const wordsIn = (nodes: readonly LexicalNode[]): number => {
  let words = 0
  for (const node of nodes) for (const { isWordLike } of segmenter.segment(node.getTextContent())) if (isWordLike) words++
  return words
}

function createFolding(editor: LexicalEditor): Folding {
  const collapsed = new Set<NodeKey>()
  const listeners = new Set<(folded: Folded) => void>()
  const tell = (folded: Folded) => {
    for (const listener of [...listeners]) listener(folded)
  }
  let describe = (_words: number): string => ''

  /** Shows which blocks are collapsed. A node's element can be another one than before, so all are looked at. */
  function $show(): void {
    let hides = false
    for (const node of $getRoot().getChildren()) {
      const element = editor.getElementByKey(node.getKey())
      if (endsAnswer(node)) hides = collapsed.has(node.getKey()) && $answerOf(node).length > 0
      if (!element) continue
      const isQuestion = node instanceof QuestionNode
      const mark = isQuestion && hides ? describe(wordsIn($answerOf(node))) : null
      if (mark === null) delete element.dataset.collapsed
      else if (element.dataset.collapsed !== mark) element.dataset.collapsed = mark
      element.toggleAttribute('data-folded', hides && !isQuestion)
    }
  }
  const show = () => editor.read($show)

  /** Opens the collapsed answers that the cursor or an end of the selection is in. */
  function $openSelected(): boolean {
    const selection = $getSelection()
    const nodes = $isRangeSelection(selection) ? [selection.anchor.getNode(), selection.focus.getNode()] : (selection?.getNodes() ?? [])
    let opened = false
    for (const node of nodes) {
      const top = $topOf(node)
      const question = top instanceof QuestionNode ? null : $questionOf(top)
      if (question && collapsed.delete(question.getKey())) opened = true
    }
    return opened
  }

  /** Takes the cursor out of what is collapsed: to the end of its question. Where it is not in it, page and focus stay as they are. */
  function $leave(question: QuestionNode | null): void {
    if (question) question.selectEnd()
    else $addUpdateTag(SKIP_SELECTION_FOCUS_TAG)
  }

  return {
    $stateOf: (question) => ($answerOf(question).length === 0 ? 'none' : collapsed.has(question.getKey()) ? 'collapsed' : 'open'),

    toggle(asked) {
      let outcome: Folded = { kind: 'none' }
      editor.update(
        () => {
          const selection = $getSelection()
          const at = asked === null ? (selection?.getNodes()[0] ?? null) : $getNodeByKey(asked)
          const question = $questionOf(at && $topOf(at))
          const answer = question ? $answerOf(question) : []
          if (!question || !answer.length) return
          const key = question.getKey()
          if (collapsed.delete(key)) {
            outcome = { kind: 'expanded' }
            return
          }
          collapsed.add(key)
          outcome = { kind: 'collapsed', words: wordsIn(answer) }
          const hidden = new Set(answer.map((node) => node.getKey()))
          $leave(selection?.getNodes().some((node) => hidden.has($topOf(node)?.getKey() ?? '')) ? question : null)
        },
        { discrete: true },
      )
      if ((outcome as Folded).kind !== 'none') show()
      tell(outcome)
    },

    setAll(collapse) {
      let count = 0
      editor.update(
        () => {
          collapsed.clear()
          if (!collapse) return $leave(null)
          const questions = $getRoot().getChildren().filter((node) => node instanceof QuestionNode && $answerOf(node).length > 0)
          for (const question of questions) collapsed.add(question.getKey())
          count = questions.length
          const selection = $getSelection()
          const top = selection && $topOf(selection.getNodes()[0]!)
          const question = top instanceof QuestionNode ? null : $questionOf(top)
          $leave(question)
        },
        { discrete: true },
      )
      show()
      tell(collapse ? { kind: 'all-collapsed', count } : { kind: 'all-expanded' })
    },

    onFolded(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    register(words) {
      describe = words
      return mergeRegister(
        editor.registerRootListener((root) => {
          if (root && collapsed.size) show()
        }),
        editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
          // A story without a collapsed answer pays nothing.
          if (!collapsed.size) return
          editorState.read(() => {
            for (const key of collapsed) {
              const node = $getNodeByKey(key)
              if (!(node instanceof QuestionNode) || !node.isAttached()) collapsed.delete(key)
            }
            const opened = $openSelected()
            if (opened || tags.has(HISTORIC_TAG) || isReordered(dirtyElements, dirtyLeaves, prevEditorState, editorState)) $show()
          })
          // The last one may just have gone.
          if (!collapsed.size) show()
        }),
      )
    },
  }
}

/** True where a click is on the mark beside a question, which stands outside its text. */
export function isOnMark(event: MouseEvent): HTMLElement | null {
  const element = (event.target as Element | null)?.closest?.('.story-question')
  if (!(element instanceof HTMLElement)) return null
  const { left, right } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const mark = style.direction === 'rtl' ? event.clientX > right - parseFloat(style.paddingRight) : event.clientX < left + parseFloat(style.paddingLeft)
  return mark ? element : null
}
