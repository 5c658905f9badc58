import { LinkNode } from '@lexical/link'
import { $getRoot, $isRootNode, LineBreakNode, mergeRegister, TextNode, type LexicalEditor, type LexicalNode } from 'lexical'

/**
 * Only blocks stand in the body: text that comes to stand there gets a paragraph around it. Lexical looks through all
 * blocks for that at every key; what can be wrong is a line's part that has just come, so that is what asks.
 */
export function registerBlocksOnly(editor: LexicalEditor): () => void {
  const ofRoot = editor._nodes.get('root')?.transforms
  const wrap = [...(ofRoot ?? [])]
  ofRoot?.clear()
  const $look = (node: LexicalNode) => {
    if ($isRootNode(node.getParent())) for (const $transform of wrap) $transform($getRoot())
  }
  return mergeRegister(editor.registerNodeTransform(TextNode, $look), editor.registerNodeTransform(LineBreakNode, $look), editor.registerNodeTransform(LinkNode, $look))
}
