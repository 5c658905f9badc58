import { $isHeadingNode } from '@lexical/rich-text'
import { $isDecoratorNode, type LexicalNode } from 'lexical'
import { blockTexts, type Block } from '../../../shared/blocks'
import { $readBlockNode } from '../../../shared/blocks/nodes'
import { QuestionNode } from '../../../shared/blocks/question/node'

/** True for a block that says something: held text, a divider, a head and an empty line answer no question. */
export const answers = (block: Block): boolean =>
  block.type === 'image' || (block.type !== 'question' && block.type !== 'heading' && blockTexts(block).some((text) => text.trim() !== ''))

/** The same of a node of the body. Inside a read. */
export const $answers = (node: LexicalNode): boolean =>
  $isDecoratorNode(node) ? answers($readBlockNode(node)) : !(node instanceof QuestionNode) && !$isHeadingNode(node) && node.getTextContent().trim() !== ''

/** True for what no answer goes past: the next question or section head (MODEL, "Blocks"). */
export const endsAnswer = (node: LexicalNode): boolean => node instanceof QuestionNode || ($isHeadingNode(node) && node.getTag() === 'h2')

/** The blocks of a question's answer. */
export function $answerOf(question: LexicalNode): LexicalNode[] {
  const blocks: LexicalNode[] = []
  for (let node = question.getNextSibling(); node && !endsAnswer(node); node = node.getNextSibling()) blocks.push(node)
  return blocks
}

/** The question in whose answer a block stands, or which it is. */
export function $questionOf(block: LexicalNode | null): QuestionNode | null {
  for (let node = block; node; node = node.getPreviousSibling()) {
    if (node instanceof QuestionNode) return node
    if (endsAnswer(node)) return null
  }
  return null
}
