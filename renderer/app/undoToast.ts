import { i18next } from '../i18n'
import type { StorySession } from '../session/types'
import { dismiss, toast, type ToastAction } from '../ui/toast'

/**
 * Tells of a change that was just made to the story, with a way to undo it. The offer ends with the
 * next change: undoing then would take that one back instead.
 */
export function undoToast(session: StorySession, message: string, more: readonly ToastAction[] = []): void {
  let stop = () => {}
  const id = toast(message, { actions: [{ label: i18next.t('undo'), run: () => session.undo() }, ...more] })
  // The body's editor hands over its own form of a new body a moment after it was given.
  setTimeout(() => {
    const then = session.article()
    stop = session.subscribe(() => {
      const now = session.article()
      if (Object.keys(now).every((key) => key === 'updatedAt' || now[key] === then[key])) return
      stop()
      dismiss(id)
    })
  })
}
