import { $isLinkNode } from '@lexical/link'
import {
  $findMatchingParent, $getSelection, $getState, $isNodeSelection, $isRangeSelection, mergeRegister,
  type EditorState, type LexicalEditor, type LexicalNode, type NodeKey,
} from 'lexical'
import { formats } from '../../shared/blocks/inline'
import { urlState } from '../../shared/blocks/related/node'
import { citeState } from '../../shared/blocks/state'
import { marks, type Mark } from '../../shared/text/spans'
import type { Writing } from './fields/writing'
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

function $marked(): Pick<Place, 'marks' | 'link'> {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { marks: [], link: null }
  return { marks: marks.filter((mark) => selection.hasFormat(formats[mark])), link: $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getURL() ?? null }
}

function $place(): Place {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return nowhere
  const tops = $selectedTops()
  const [first] = tops
  if (!first) return nowhere
  const kinds = new Set(tops.map($kindOf))
  const one = tops.length === 1
  return {
    ...$marked(),
    kind: kinds.size === 1 ? $kindOf(first) : null,
    mixed: kinds.size > 1,
    block: one ? first.getKey() : null,
    cite: one ? $getState(first, citeState) : '',
    url: one ? $getState(first, urlState) : '',
  }
}

/** What a place is of, where it can be told at once: letters that are typed in one text change nothing of it. */
function spotOf({ _selection: selection, _nodeMap: nodes }: EditorState): readonly unknown[] | null {
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text' || selection.anchor.key !== selection.focus.key) return null
  const parents: (LexicalNode | undefined)[] = []
  for (let key = nodes.get(selection.anchor.key)?.__parent; key && key !== 'root'; key = parents.at(-1)?.__parent) parents.push(nodes.get(key))
  return [selection.anchor.key, selection.format, ...parents]
}

/** Follows the cursor of the body, and in the field of a card; listeners hear of it only when what the tools show is different. */
export function createPlaceStore(editor: LexicalEditor, writing: Writing): PlaceStore {
  let place = nowhere
  let key = ''
  const listeners = new Set<() => void>()
  let spot: readonly unknown[] | null = null
  const look = () => {
    const field = writing.editor()
    // In the field of a card there is more to it.
    const here = field === editor ? spotOf(editor.getEditorState()) : null
    if (here && spot && here.length === spot.length && here.every((part, at) => part === spot![at])) return
    spot = here
    const body = editor.getEditorState().read($place)
    const next = field === editor ? body : { ...body, ...field.getEditorState().read($marked) }
    const nextKey = JSON.stringify(next)
    if (nextKey === key) return
    place = next
    key = nextKey
    for (const listener of [...listeners]) listener()
  }
  // A selection that has changed is an update too.
  const watch = (one: LexicalEditor) => one.registerUpdateListener(look)
  /** The field that is watched beside the body. */
  let unwatch: (() => void) | null = null
  const turn = () => {
    unwatch?.()
    unwatch = writing.editor() === editor ? null : watch(writing.editor())
    look()
  }
  let stop: (() => void) | null = null
  return {
    get: () => place,
    subscribe(listener) {
      if (!listeners.size) {
        stop = mergeRegister(watch(editor), writing.subscribe(turn), () => unwatch?.())
        turn()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (!listeners.size) stop?.()
      }
    },
  }
}
