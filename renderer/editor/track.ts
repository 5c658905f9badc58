import { $getNodeByKey, $getRoot, $isElementNode, HISTORIC_TAG, HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import type { Block } from '../../shared/blocks'
import { $readAgain, $readMade } from './convert'
import { isReordered } from './dirty'

export interface Tracker {
  /** The block of each node of the body. */
  blocks: ReadonlyMap<NodeKey, Block>
  /** The node of a block as it is now or was. */
  keyOf(block: Block): NodeKey | undefined
  /**
   * Shows a body and takes it as known, so that it is told to nobody as a change.
   * @param $show puts it into the editor and gives the nodes of its blocks in order
   */
  start(body: readonly Block[], $show: () => LexicalNode[]): void
  /**
   * Takes blocks as the end of the body before the editor has them: until then they are in all that is told of it.
   */
  wait(later: readonly Block[]): void
  /** How many blocks wait. */
  waits(): number
  /** Shows those that wait, and takes them as known. */
  finish($show: (later: readonly Block[]) => LexicalNode[]): void
  unregister(): void
}

/**
 * Follows an editor and tells its body as blocks after each change. Only blocks that were touched are
 * read again; all others stay the same objects, so whoever listens can compare pointers.
 */
export function trackBody(
  editor: LexicalEditor,
  onChange: (body: readonly Block[], gone: readonly Block[], come: readonly Block[]) => void,
  $seen: (node: LexicalNode) => void,
): Tracker {
  const blocks = new Map<NodeKey, Block>()
  const keys = new WeakMap<Block, NodeKey>()
  const know = (key: NodeKey, block: Block) => {
    blocks.set(key, block)
    keys.set(block, key)
  }
  let places = new Map<NodeKey, number>()
  let body: Block[] = []
  /** The end of the body, which the editor does not have yet. */
  let waiting: readonly Block[] = []
  let finishing = false
  let quiet = false

  const setOrder = (keys: readonly NodeKey[]) => {
    places = new Map(keys.map((key, at) => [key, at]))
  }

  const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
    const historic = tags.has(HISTORIC_TAG)
    if (quiet || (!historic && dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
    editorState.read(() => {
      const root = $getRoot()
      const touched = historic
        ? root.getChildren().filter((node) => !sameTree(node.getKey(), prevEditorState, editorState))
        : [...dirtyElements.keys(), ...dirtyLeaves].map((key) => $getNodeByKey(key)).filter((node) => node?.getParent() === root)

      const gone: Block[] = []
      const come: Block[] = []
      const changedAt: [NodeKey, Block][] = []
      for (const node of touched as LexicalNode[]) {
        const key = node.getKey()
        $seen(node)
        const before = blocks.get(key)
        const after = $readAgain(node, before)
        if (after === before) continue
        if (before) gone.push(before)
        come.push(after)
        know(key, after)
        changedAt.push([key, after])
      }

      if (historic || isReordered(dirtyElements, dirtyLeaves, prevEditorState, editorState)) {
        const order = root.getChildrenKeys()
        const next = [...order.map((key) => blocks.get(key)!), ...waiting]
        const standing = new Set(order)
        for (const [key, block] of blocks) {
          if (standing.has(key)) continue
          gone.push(block)
          blocks.delete(key)
        }
        const same = next.length === body.length && next.every((block, at) => block === body[at])
        setOrder(order)
        if (same) return
        body = next
      } else {
        if (!changedAt.length) return
        body = body.slice()
        for (const [key, block] of changedAt) body[places.get(key)!] = block
      }
      onChange(body, gone, come)
    })
  })

  /** Puts blocks into the editor and tells nobody. An error where it does not take them: who shows a story must not go on without its text. */
  const show = (shown: readonly Block[], $show: () => LexicalNode[]): LexicalNode[] => {
    let nodes: LexicalNode[] = []
    quiet = true
    try {
      editor.update(() => void (nodes = $show()), { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG] })
    } finally {
      quiet = false
    }
    const last = nodes.at(-1)
    if (nodes.length < shown.length || (last && !editor.getEditorState()._nodeMap.has(last.getKey()))) throw new Error('The editor did not take the blocks of the story.')
    return nodes
  }
  /** Takes what the editor has now as known: the nodes that were made of blocks, and what it made of them beside. */
  const $meet = (nodes: readonly LexicalNode[], shown: readonly Block[]) => {
    nodes.forEach((node, at) => {
      $seen(node)
      know(node.getKey(), $readMade(node, shown[at]))
    })
    const order = $getRoot().getChildrenKeys()
    for (const key of order) if (!blocks.has(key)) know(key, $readAgain($getNodeByKey(key)!, undefined))
    body = order.map((key) => blocks.get(key)!)
    setOrder(order)
  }

  return {
    blocks,
    keyOf: (block) => keys.get(block),
    start(shown, $show) {
      waiting = []
      const nodes = show(shown, $show)
      editor.read(() => {
        blocks.clear()
        $meet(nodes, shown)
      })
    },
    wait(later) {
      waiting = later
      body = [...body, ...later]
    },
    waits: () => waiting.length,
    finish($show) {
      // Who is told of the blocks as they come may ask for one of them.
      if (finishing) return
      finishing = true
      try {
        // What was changed and is not told yet is told while the end of the body still counts as waiting.
        editor.read(() => undefined)
        const later = waiting
        const nodes = show(later, () => $show(later))
        waiting = []
        editor.read(() => $meet(nodes, later))
      } finally {
        finishing = false
      }
    },
    unregister,
  }
}

/** True where no node under a key is another object than before: what an undo did not touch. */
function sameTree(key: NodeKey, before: EditorState, after: EditorState): boolean {
  const node = after._nodeMap.get(key)
  if (!node || node !== before._nodeMap.get(key)) return false
  if (!$isElementNode(node)) return true
  for (let child = node.getFirstChild(); child; child = child.getNextSibling()) {
    if (!sameTree(child.getKey(), before, after)) return false
  }
  return true
}
