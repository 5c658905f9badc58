import { $addUpdateTag, $getNodeByKey, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { CardNode, type CardBlock } from '../../../../shared/blocks/card-node'
import { burst } from '../../../session/steps'

/**
 * Changes a card's block: `field` names what is typed in, so that letters in quick succession are one undo step.
 * @param apart true for a change that is a step of its own
 */
export type WriteCard = (field: string, change: (block: CardBlock) => CardBlock, apart?: boolean) => void

/** Writes the fields of a card into the story. */
export function createCardWriter(editor: LexicalEditor, key: NodeKey): WriteCard {
  let last: { field: string; at: number; after: unknown } = { field: '', at: 0, after: null }
  return (field, change, apart = false) => {
    const at = performance.now()
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        const block = node instanceof CardNode ? node.getBlock() : null
        if (!(node instanceof CardNode) || !block) return
        // After an undo the card is not what was last written: that begins a new step.
        if (!apart && last.field === field && at - last.at < burst && block === last.after) $addUpdateTag(HISTORY_MERGE_TAG)
        node.setBlock(change(block))
        last = { field: apart ? '' : field, at, after: node.getBlock() }
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    )
  }
}
