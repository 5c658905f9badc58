import { $addUpdateTag, $getRoot, $isParagraphNode, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalNode } from 'lexical'
import type { BlockOf } from '../../../shared/blocks'
import { $isImageNode, type ImageNode } from '../../../shared/blocks/image/node'
import { $createBlockNode } from '../../../shared/blocks/nodes'
import { $idOf } from '../../../shared/blocks/state'
import { $selectBlock } from '../block-actions'
import type { StoryBody } from '../body'

/** Where a picture goes: behind the block of an id, or before all. */
export type Anchor = { after: string } | 'start'

const $find = (id: string): LexicalNode | undefined => $getRoot().getChildren().find((node) => $idOf(node) === id)

/** One undo step of its own, however soon after another one; the focus stays where it is. */
export function step(body: StoryBody, $act: () => void): void {
  body.settle()
  body.breakStep()
  const root = body.editor.getRootElement()
  const here = root === document.activeElement
  body.editor.update(
    () => {
      if (!here) $addUpdateTag(SKIP_DOM_SELECTION_TAG)
      $act()
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  body.breakStep()
}

/**
 * Puts a picture into the text. An empty line that it is asked for in stays below it, to write on in; where the block
 * that it goes behind is gone, it goes to the end.
 * @param choose the picture is what is chosen afterwards
 */
export function insertImage(body: StoryBody, block: BlockOf<'image'>, at: Anchor, choose: boolean): void {
  step(body, () => {
    const root = $getRoot()
    const node = $createBlockNode(block)
    const anchor = at === 'start' ? root.getFirstChild() : ($find(at.after) ?? root.getLastChild())
    if (!anchor) root.append(node)
    else if (at === 'start' || ($isParagraphNode(anchor) && anchor.isEmpty())) anchor.insertBefore(node)
    else anchor.insertAfter(node)
    if (choose) $selectBlock(node)
  })
}

/** The node of a picture by the id of its block. Inside a read or an update. */
export function $imageOf(id: string): ImageNode | null {
  const node = $find(id)
  return $isImageNode(node) ? node : null
}

/** Makes a picture the one that leads: the first of the story is what search results, cards and the page begin with. */
export function leadWith(body: StoryBody, id: string): void {
  step(body, () => {
    const first = $getRoot().getChildren().find($isImageNode)
    const node = $imageOf(id)
    if (!first || !node || first.is(node)) return
    first.insertBefore(node)
    $selectBlock(node)
  })
}
