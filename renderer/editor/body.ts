import { buildEditorFromExtensions, ClickAfterLastBlockExtension } from '@lexical/extension'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import {
  $getNodeByKey, $getRoot, $isDecoratorNode, $isElementNode, $isNodeSelection, $createNodeSelection, $setSelection, defineExtension, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor, type NodeKey,
} from 'lexical'
import type { Block } from '../../shared/blocks'
import { editorNodes } from '../../shared/blocks/nodes'
import type { BodyEditor, StorySession } from '../session/types'
import { copyExtension } from './clipboard/copy'
import { pasteExtension } from './clipboard/paste'
import { $addBlocks, $replaceBody, $showBody } from './convert'
import { $moveRange } from './block-kinds'
import { registerBlocksOnly } from './blocks-only'
import { splitAtScreen } from './first-screen'
import { registerBodyHistory } from './history'
import { registerIds } from './ids'
import { registerLists } from './lists'
import { copiedFrom } from './pictures/clipboard'
import { theme } from './theme'
import { trackBody } from './track'

export interface StoryBody extends BodyEditor {
  readonly editor: LexicalEditor
  /** The node of a block of the session's body. */
  keyOf(block: Block): NodeKey | undefined
  /** The element that shows a block of the session's body; null while it is not on the screen. */
  elementOf(block: Block): HTMLElement | null
  /** Moves the blocks from one index to before another, to stand before the block at a third, as an undo step of its own. */
  move(from: number, end: number, before: number): void
  /** How many blocks of a long story are not in the editor yet, see first-screen.ts. */
  waits(): number
  /** Has all blocks in the editor and on the screen: for whoever goes to a place in a story that has just been opened. */
  whole(): void
  /** Told of each change: the body, and which blocks left and came; null for a body that is another one. Returns the way to stop. */
  follow(listener: BodyListener): () => void
  /** Told of the cards that an undo or redo has changed, to put the keyboard into their fields. Returns the way to stop. */
  onReveal(listener: Reveal): () => void
}

/** @see StoryBody.onReveal */
type Reveal = (keys: ReadonlySet<NodeKey>) => void

export type BodyListener = (body: readonly Block[], changed: { gone: readonly Block[]; come: readonly Block[] } | null) => void

const bodies = new WeakMap<StorySession, StoryBody>()

/** The editor of a session's body: made once, so that undo lives on while it is not on the screen. */
export function bodyOf(session: StorySession): StoryBody {
  let found = bodies.get(session)
  if (!found) {
    bodies.set(session, (found = createBody(session)))
    session.attach(found)
  }
  return found
}

function createBody(session: StorySession): StoryBody {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'story',
      namespace: 'galley-story',
      dependencies: [RichTextExtension, ListExtension, LinkExtension, ClickAfterLastBlockExtension, copyExtension, copiedFrom(session.id), pasteExtension],
      nodes: editorNodes,
      theme,
      // An error in an update is a bug: it reaches whoever looks, and the text before it stands. Thrown from here, the
      // half-made text would stay with the editor and be shown with the next key.
      onError: (error) => reportError(error),
    }),
  )
  const lists = mergeRegister(registerBlocksOnly(editor), registerLists(editor))
  const ids = registerIds(editor)
  const followers = new Set<BodyListener>()
  const revealers = new Set<Reveal>()
  const tracker = trackBody(
    editor,
    (body, gone, come) => {
      session.bodyChanged(body, gone, come)
      // Steps of an editor that did not have all would, undone, take away what came since.
      if (tracker.waits()) queueMicrotask(() => (complete(), history.start()))
      for (const follower of [...followers]) follower(body, { gone, come })
    },
    ids.$own,
  )
  const history = registerBodyHistory(editor, session)
  const settle = () => editor.read(() => undefined)
  const whole = () => {
    if (tracker.waits()) tracker.finish($addBlocks)
    editor.getRootElement()?.setAttribute('data-painted', '')
  }
  /** Before anything is done with the body: what only reads or writes the first screen does not wait for the rest. */
  const complete = () => {
    if (tracker.waits()) whole()
  }

  /** After an undo the keyboard is where the change was: in the text, or still in a field of the card that has changed. */
  const back = () => {
    const selection = editor.getEditorState()._selection
    const field = editor.getRootElement()?.ownerDocument.activeElement
    const here = $isNodeSelection(selection) && field && [...selection._nodes].some((key) => editor.getElementByKey(key)?.contains(field))
    if (here) return
    editor.focus()
    if ($isNodeSelection(selection)) for (const reveal of [...revealers]) reveal(selection._nodes)
  }

  const load = (body: readonly Block[]) => {
    tracker.start(body, () => $showBody(body))
    history.start()
    for (const follower of [...followers]) follower(body, null)
  }
  const { first, later } = splitAtScreen(session.article().body)
  load(first)
  tracker.wait(later)

  return {
    editor,
    load,
    settle,
    waits: tracker.waits,
    whole,
    keyOf(block) {
      complete()
      return tracker.keyOf(block)
    },
    elementOf(block) {
      complete()
      const key = tracker.keyOf(block)
      return key === undefined ? null : editor.getElementByKey(key)
    },
    move(from, end, before) {
      if (!editor.isEditable()) return
      complete()
      settle()
      history.breakStep()
      editor.update(() => $moveRange(from, end, before), { discrete: true, tag: HISTORY_PUSH_TAG })
      history.breakStep()
    },
    follow(listener) {
      followers.add(listener)
      return () => followers.delete(listener)
    },
    onReveal(listener) {
      revealers.add(listener)
      return () => revealers.delete(listener)
    },
    replace(body) {
      complete()
      settle()
      editor.update(() => $replaceBody(body, tracker.blocks), { discrete: true, tag: HISTORY_MERGE_TAG })
    },
    undo() {
      complete()
      history.undo()
      back()
    },
    redo() {
      complete()
      history.redo()
      back()
    },
    breakStep: history.breakStep,
    forgetRedo: history.forgetRedo,
    focus(where = 'start') {
      complete()
      editor.update(
        () => {
          const root = $getRoot()
          const key = typeof where === 'object' ? [...tracker.blocks].find(([, block]) => block.id === where.block)?.[0] : undefined
          const node = key ? $getNodeByKey(key) : where === 'end' ? root.getLastChild() : root.getFirstChild()
          if ($isElementNode(node)) {
            if (where === 'end') node.selectEnd()
            else node.selectStart()
          } else if ($isDecoratorNode(node)) {
            const selection = $createNodeSelection()
            selection.add(node.getKey())
            $setSelection(selection)
          }
        },
        { discrete: true },
      )
      editor.getRootElement()?.focus({ preventScroll: true })
    },
    dispose: () => {
      mergeRegister(tracker.unregister, history.unregister, ids.unregister, lists)()
      editor.setRootElement(null)
      editor.dispose()
    },
  }
}
