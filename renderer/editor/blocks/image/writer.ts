import { $addUpdateTag, $getNodeByKey, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { $isImageNode, type ImageNode } from '../../../../shared/blocks/image/node'
import { burst } from '../../../session/steps'

type Change = Parameters<ImageNode['setImage']>[0]

/** Writes the fields of a picture into the story; letters of one field in quick succession are one undo step, as everywhere. */
export function createWriter(editor: LexicalEditor, key: NodeKey) {
  let last: { field: string; at: number; after: unknown } = { field: '', at: 0, after: null }
  return (field: string, change: Change): void => {
    const at = performance.now()
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (!$isImageNode(node)) return
        // After an undo the picture is not what was last written: that begins a new step.
        if (last.field === field && at - last.at < burst && node.getImage() === last.after) $addUpdateTag(HISTORY_MERGE_TAG)
        node.setImage(change)
        last = { field, at, after: node.getImage() }
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    )
  }
}
