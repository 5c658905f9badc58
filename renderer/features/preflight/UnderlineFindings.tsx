import { useEffect } from 'react'
import { bodyOf } from '../../editor/body'
import { createUnderlines, type Underline } from '../../editor/underlines'
import type { StorySession } from '../../session/types'
import type { Checks } from './store'
import './preflight.css'

const highlight = { block: 'finding-block', warn: 'finding-warn', info: 'finding-info', tk: 'finding-tk' } as const

/** Underlines what preflight finds in the text on screen. Draws nothing itself. */
export function UnderlineFindings({ session, checks }: { session: StorySession; checks: Checks }) {
  useEffect(() => {
    const page = document.querySelector('[data-pane=story]')
    if (!page) return
    const underlines = createUnderlines(page, bodyOf(session), Object.values(highlight))
    const show = () => {
      const { open, article } = checks.current()
      const lines: Underline[] = []
      for (const { at, check, level } of open) {
        for (const place of at) if ('block' in place && place.end > place.start) lines.push({ block: place.block, start: place.start, end: place.end, highlight: highlight[check === 'tk' ? 'tk' : level] })
      }
      underlines.show(article.body, lines)
    }
    show()
    const stop = checks.subscribe(show)
    return () => {
      stop()
      underlines.end()
    }
  }, [session, checks])
  return null
}
