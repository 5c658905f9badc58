import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renderPage, type Profile } from '../../../shared/exporting'
import { createPictureBook } from '../../pictures/book'
import type { StorySession } from '../../session/types'
import { fillFrame } from './fillFrame'
import { whenIdle } from './whenIdle'

interface PageFrameProps {
  session: StorySession
  profile: Profile
  /** CSS pixels. */
  width: number
  dark: boolean
  /** Told how much smaller the page is shown than it is, 1 for as it is. */
  onScale: (scale: number) => void
}

/** The page itself, in a frame that runs nothing; it follows the story and keeps its place. */
export function PageFrame({ session, profile, width, dark, onScale }: PageFrameProps) {
  const { t } = useTranslation('app')
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let cancel = () => {}
    let gone = false
    let shown: unknown = null
    const book = createPictureBook(session.id)
    const fill = () => {
      const inside = element.contentDocument
      const article = session.article()
      if (!inside?.body || inside.readyState !== 'complete' || article === shown) return
      shown = article
      fillFrame(inside, renderPage(article, profile, book.of(article, profile)), dark ? 'dark' : 'light')
      void book.learn(article).then((more) => {
        if (!more || gone) return
        shown = null
        fill()
      })
    }
    const prepare = () => {
      // The blank page that stands there before the real one.
      const inside = element.contentDocument
      if (!inside || inside.URL === 'about:blank') return
      letThrough(inside)
      shown = null
      fill()
    }
    element.addEventListener('load', prepare)
    if (element.contentDocument?.readyState === 'complete') prepare()
    const stop = session.subscribe(() => {
      cancel()
      cancel = whenIdle(fill)
    })
    return () => {
      gone = true
      stop()
      cancel()
      element.removeEventListener('load', prepare)
    }
  }, [session, profile, dark])

  useEffect(() => {
    const element = stage.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // Small enough to see whole: a desktop's width beside the editor is shown smaller, never cut.
  const scale = room ? Math.min(1, room / width) : 1
  useEffect(() => onScale(scale), [onScale, scale])

  return (
    <div ref={stage} className="preview-stage">
      <iframe
        ref={frame}
        className={`preview-frame ${dark ? 'is-dark' : ''}`}
        title={t('preview.frame')}
        src="preview.html"
        sandbox="allow-same-origin"
        style={{ inlineSize: width, blockSize: `${100 / scale}%`, scale: String(scale) }}
      />
    </div>
  )
}

const letting = new WeakSet<Document>()

/** Keys and dropped files are the window's also while the focus is in the page; links lead nowhere. */
function letThrough(inside: Document): void {
  if (letting.has(inside)) return
  letting.add(inside)
  inside.addEventListener('click', (event) => event.preventDefault())
  inside.addEventListener('auxclick', (event) => event.preventDefault())
  inside.addEventListener('keydown', (event) => {
    if (!window.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
  })
  // Files dropped on the page must not take the page away.
  for (const kind of ['dragenter', 'dragover', 'drop'] as const) {
    inside.addEventListener(kind, (event) => {
      event.preventDefault()
      window.dispatchEvent(new DragEvent(kind, { dataTransfer: event.dataTransfer, cancelable: true }))
    })
  }
}
