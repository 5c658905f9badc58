import { i18next } from '../i18n'
import { sameJson } from '../../shared/text/same'
import type { StorySession } from '../session/types'
import { dismiss, toast, type ToastAction } from '../ui/toast'
import { desk } from './desk-instance'

/**
 * Tells of a change that was just made to the story, with a way to undo it. The offer ends with the
 * next change, which would be undone in its place, and when the story leaves the desk.
 */
export function undoToast(session: StorySession, message: string, more: readonly ToastAction[] = []): void {
  const id = toast(message, { actions: [{ label: i18next.t('undo'), run: () => session.undo() }, ...more] })
  setTimeout(() => {
    let then = session.article()
    const look = () => {
      const now = session.article()
      const on = desk.current()
      const here = on.kind === 'open' && on.session === session
      // The body's editor hands over its own form of a new body a while after it was given: the same story in other objects.
      if (here && Object.keys(now).every((key) => key === 'updatedAt' || now[key] === then[key] || sameJson(now[key], then[key]))) {
        then = now
        return
      }
      for (const stop of stops) stop()
      dismiss(id)
    }
    const stops = [session.subscribe(look), desk.subscribe(look)]
  })
}
