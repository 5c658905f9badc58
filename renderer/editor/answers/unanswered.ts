import { $getNodeByKey, $getRoot, $isRootNode, HISTORIC_TAG, mergeRegister, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import { QuestionNode } from '../../../shared/blocks/question/node'
import { afterPaint } from '../../after-paint'
import { isReordered } from '../dirty'
import { $answers, $questionOf, endsAnswer } from './answer'

/** Above so many changed nodes all questions are looked at, once. */
const many = 100

/** Marks the questions that nothing answers yet, as attributes of their elements. A key within a line costs that line. */
export function registerUnanswered(editor: LexicalEditor): () => void {
  /** What each block was seen to be: only a change of that can answer a question or leave it open. */
  const seen = new Map<NodeKey, boolean>()

  function $mark(question: QuestionNode): void {
    let node = question.getNextSibling()
    while (node && !endsAnswer(node) && !$answers(node)) node = node.getNextSibling()
    const open = !node || endsAnswer(node)
    editor.getElementByKey(question.getKey())?.toggleAttribute('data-unanswered', open)
  }
  const $all = () => {
    seen.clear()
    for (const node of $getRoot().getChildren()) {
      if (node instanceof QuestionNode) $mark(node)
      else seen.set(node.getKey(), $answers(node))
    }
  }

  return mergeRegister(
    editor.registerRootListener((root) => (root ? afterPaint(() => editor.read($all)) : undefined)),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      if (!editor.getRootElement() || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
      editorState.read(() => {
        // Of many blocks, as of a paste, each would look for its question by itself.
        if (tags.has(HISTORIC_TAG) || dirtyElements.size > many) return $all()
        const moved = isReordered(dirtyElements, dirtyLeaves, prevEditorState, editorState)
        const questions = new Set<QuestionNode>()
        const add = (from: LexicalNode | null) => {
          const question = $questionOf(from)
          if (question) questions.add(question)
        }
        for (const key of [...dirtyElements.keys(), ...dirtyLeaves]) {
          const node = $getNodeByKey(key)
          if (!node || !$isRootNode(node.getParent())) continue
          const says = $answers(node)
          const before = seen.get(key)
          seen.set(key, says)
          if (!moved && before === says) continue
          add(node)
          // A head that came or went ends the answer above it.
          add(node.getPreviousSibling())
        }
        for (const question of questions) $mark(question)
      })
    }),
  )
}
