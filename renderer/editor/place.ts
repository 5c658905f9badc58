import { $isLinkNode } from '@lexical/link'
import {
  $findMatchingParent, $getSelection, $getState, $isNodeSelection, $isRangeSelection, mergeRegister, SELECTION_CHANGE_COMMAND, COMMAND_PRIORITY_LOW,
  type LexicalEditor, type NodeKey,
} from 'lexical'
import { formats } from '../../shared/blocks/inline'
import { urlState } from '../../shared/blocks/related/node'
import { citeState } from '../../shared/blocks/state'
import { marks, type Mark } from '../../shared/text/spans'
import { $kindOf, $selectedTops, type BlockKind } from './block-kinds'

/** Where the cursor is, as far as the tools around the text show it. */
export interface Place {
  /** The kind of all selected blocks; null where they differ, or for a card. */
  kind: BlockKind | null
  /** More than one kind of block is selected. */
  mixed: boolean
  /** The block, where only one is touched. */
  block: NodeKey | null
  marks: readonly Mark[]
  link: string | null
  cite: string
  url: string
}

export interface PlaceStore {
  get(): Place
  subscribe(listener: () => void): () => void
}

const nowhere: Place = { kind: null, mixed: false, block: null, marks: [], link: null, cite: '', url: '' }

function $place(): Place {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return nowhere
  const tops = $selectedTops()
  const [first] = tops
  if (!first) return nowhere
  const kinds = new Set(tops.map($kindOf))
  const one = tops.length === 1
  const link = $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isLinkNode) : null
  return {
    kind: kinds.size === 1 ? $kindOf(first) : null,
    mixed: kinds.size > 1,
    block: one ? first.getKey() : null,
    marks: $isRangeSelection(selection) ? marks.filter((mark) => selection.hasFormat(formats[mark])) : [],
    link: link?.getURL() ?? null,
    cite: one ? $getState(first, citeState) : '',
    url: one ? $getState(first, urlState) : '',
  }
}

/** Follows the cursor of an editor; listeners hear of it only when what the tools show is different. */
export function createPlaceStore(editor: LexicalEditor): PlaceStore {
  let place = nowhere
  let key = ''
  const listeners = new Set<() => void>()
  const look = () => {
    const next = editor.getEditorState().read($place)
    const nextKey = JSON.stringify(next)
    if (nextKey === key) return
    place = next
    key = nextKey
    for (const listener of [...listeners]) listener()
  }
  let stop: (() => void) | null = null
  return {
    get: () => place,
    subscribe(listener) {
      if (!listeners.size) {
        stop = mergeRegister(
          editor.registerUpdateListener(look),
          editor.registerCommand(SELECTION_CHANGE_COMMAND, () => (queueMicrotask(look), false), COMMAND_PRIORITY_LOW),
        )
        look()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (!listeners.size) stop?.()
      }
    },
  }
}
