import { useEffect } from 'react'
import { bodyOf } from '../../editor/body'
import { createHeadLines, type HeadLine } from '../../editor/head-lines'
import { stretchInField } from '../../editor/ranges'
import { createUnderlines, type Underline } from '../../editor/underlines'
import type { StorySession } from '../../session/types'
import type { Checks } from './store'
import './preflight.css'

const inBody = { block: 'finding-block', warn: 'finding-warn', info: 'finding-info', tk: 'finding-tk' } as const
const inHead = { block: 'finding-head-block', warn: 'finding-head-warn', info: 'finding-head-info', tk: 'finding-head-tk' } as const

/** Advice on more than this, as on a long sentence or headline, is about no word of it: lines under all of it only disturb. In UTF-16 code units. */
const longestAdvice = 60

const shownHead = (session: StorySession) => {
  const { kicker, headline, standfirst, bylines, dateline } = session.article()
  return [kicker, headline, standfirst, bylines, dateline] as const
}

/** Underlines what preflight finds in the text on screen, in its head and in its body. Draws nothing itself. */
export function UnderlineFindings({ session, checks }: { session: StorySession; checks: Checks }) {
  useEffect(() => {
    const page = document.querySelector('[data-pane=story]')
    if (!page) return
    const underlines = createUnderlines(page, bodyOf(session), Object.values(inBody))
    const headLines = createHeadLines(page, Object.values(inHead))
    let head = shownHead(session)
    const show = () => {
      const { open, article } = checks.current()
      const lines: Underline[] = []
      const above: HeadLine[] = []
      for (const { at, check, level } of open) {
        const kind = check === 'tk' ? 'tk' : level
        for (const place of at) {
          const { start, end } = place
          if (end <= start || (level === 'info' && end - start > longestAdvice)) continue
          if ('block' in place) lines.push({ block: place.block, start, end, highlight: inBody[kind] })
          else {
            const shown = stretchInField(page, article, place)
            // Only under the words that were looked at: the field may have others by now.
            if (shown?.field.value.slice(shown.start, shown.end) === place.text) above.push({ ...shown, highlight: inHead[kind] })
          }
        }
      }
      underlines.show(article.body, lines)
      head = shownHead(session)
      headLines.show(above)
    }
    show()
    const stops = [
      checks.subscribe(show),
      // An undo or a fix changes a field without typing in it.
      session.subscribeBesideText(() => {
        const now = shownHead(session)
        if (now.some((part, i) => part !== head[i])) headLines.clear()
        head = now
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      underlines.end()
      headLines.end()
    }
  }, [session, checks])
  return null
}
