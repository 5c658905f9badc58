import { useEffect } from 'react'
import { createPause } from '../../shared/pause'
import { api } from '../api'
import { bodyOf } from '../editor/body'
import { cursorPlace } from '../editor/comfort/cursor-place'
import { selectStretch } from '../editor/ranges'
import type { StorySession } from '../session/types'
import { currentSettings } from './settings'

type Places = ReturnType<typeof currentSettings>['places']

/** Of so many stories it is remembered where the cursor was. */
const most = 200
/** How long it rests before it is kept, in milliseconds. */
const rest = 1500

/** Those of this window; the settings have those of the last one. */
let places: Places | null = null

const pageOf = () => document.querySelector<HTMLElement>('[data-pane=story]')

/** Remembers cursor and scroll of each story, and brings them back when it is opened again, also in another run. */
export function useCursorMemory(session: StorySession | null): void {
  useEffect(() => {
    if (!session) return
    places ??= currentSettings().places
    const body = bodyOf(session)
    const { editor } = body
    const scroll = pageOf()?.querySelector<HTMLElement>('.story-scroll')
    const known = places.find(({ story }) => story === session.id)
    let pointer = false
    let restored = !known
    const back = () => {
      if (restored || !known) return
      restored = true
      const page = pageOf()
      // A click goes where it is aimed at.
      if (page && !pointer) selectStretch(page, body, session.article(), { block: known.block, start: known.offset, end: known.offset })
    }
    const root = editor.getRootElement()
    const down = () => (pointer = true)
    root?.addEventListener('pointerdown', down)
    root?.addEventListener('focus', back)
    // The page alone, at once; the cursor when the text gets the keyboard.
    if (known && scroll) {
      if (known.scroll > 0) body.whole()
      scroll.scrollTop = known.scroll
      if (document.activeElement === root) back()
    }

    const keep = () => {
      const place = cursorPlace(editor)
      if (!place) return
      const mine = { story: session.id, ...place, scroll: Math.max(0, Math.round(scroll?.scrollTop ?? 0)) }
      places = [mine, ...(places ?? []).filter(({ story }) => story !== session.id)].slice(0, most)
      // Not worth a word to anybody where it cannot be kept.
      void api.settings.set({ places })
    }
    const pause = createPause(keep)
    const later = () => pause.begin(rest)
    document.addEventListener('selectionchange', later, { capture: true })
    // A letter moves the cursor too, and may be told of by the text alone: see letters.ts.
    const stop = body.follow(later)
    scroll?.addEventListener('scroll', later, { passive: true })
    return () => {
      if (pause.waits()) {
        pause.stop()
        keep()
      }
      document.removeEventListener('selectionchange', later, { capture: true })
      stop()
      scroll?.removeEventListener('scroll', later)
      root?.removeEventListener('pointerdown', down)
      root?.removeEventListener('focus', back)
    }
  }, [session])
}
