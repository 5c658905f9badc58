import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { COMMAND_PRIORITY_CRITICAL, mergeRegister, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical'
import { burst, maxSteps } from '../session/steps'
import type { StorySession } from '../session/types'

/**
 * Lexical's history of the body, led by the session: it says when a step was made, and undo and redo
 * come from the session alone, because the step before may be one of the head.
 */
export function registerBodyHistory(editor: LexicalEditor, session: Pick<StorySession, 'undo' | 'redo' | 'bodyStepped'>) {
  const state = createEmptyHistoryState()
  let led = false
  let top = state.undoStack.at(-1)
  // A clock that can jump: a step in the head between two keys ends the burst that Lexical would join.
  let jump = 0

  const unregister = mergeRegister(
    editor.registerCommand(UNDO_COMMAND, () => !led && (session.undo(), true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, () => !led && (session.redo(), true), COMMAND_PRIORITY_CRITICAL),
    registerHistory(
      editor,
      state,
      burst,
      () => Date.now() + jump,
      ({ undoStack }) => {
        const now = undoStack.at(-1)
        if (now === top) return
        const pushed = !led && now !== undefined
        top = now
        if (pushed) session.bodyStepped()
      },
      maxSteps,
    ),
  )
  const lead = (command: typeof UNDO_COMMAND) => {
    led = true
    editor.dispatchCommand(command, undefined)
    // A command is an update, and what it set is not the state yet: the next step must start from it.
    editor.read(() => undefined)
    led = false
    top = state.undoStack.at(-1)
  }

  return {
    undo: () => lead(UNDO_COMMAND),
    redo: () => lead(REDO_COMMAND),
    breakStep: () => void (jump += burst + 1),
    forgetRedo: () => void (state.redoStack = []),
    /** What is shown now is where the first undo comes back to. */
    start() {
      state.undoStack = []
      state.redoStack = []
      state.current = { editor, editorState: editor.getEditorState() }
      top = undefined
    },
    unregister,
  }
}
