import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renderPage } from '../../../shared/exporting'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { fillFrame } from './fillFrame'
import './preview.css'

/** CSS pixels of the screens that readers hold. */
const widths = { phone: 390, tablet: 820, desktop: 1280 } as const
type Width = keyof typeof widths
const icons = { phone: <Smartphone />, tablet: <Tablet />, desktop: <Monitor /> }

const settle = 150

/** The width that was looked at last, for the next time the preview is shown. */
let lastWidth: Width = 'phone'

/** Calls a function when typing rests for a moment and the window has nothing better to do. */
function whenIdle(run: () => void): () => void {
  let idle = 0
  const timer = window.setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: 500 })
  }, settle)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

/** The page that the web team gets, as the story stands now. */
export function Preview({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(lastWidth)
  const [room, setRoom] = useState(0)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let cancel = () => {}
    let shown: unknown = null
    const fill = () => {
      const inside = element.contentDocument
      const article = session.article()
      if (!inside?.body || inside.readyState !== 'complete' || article === shown) return
      shown = article
      fillFrame(inside, renderPage(article))
    }
    const later = () => {
      cancel()
      cancel = whenIdle(fill)
    }
    const prepare = () => {
      const inside = element.contentDocument
      // The blank page that stands there before the real one.
      if (!inside || inside.URL === 'about:blank') return
      inside.addEventListener('click', (event) => event.preventDefault())
      inside.addEventListener('auxclick', (event) => event.preventDefault())
      // Keys are the window's also while the focus is in the page.
      inside.addEventListener('keydown', (event) => {
        if (!window.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
      })
      // Files dropped on the page are the window's too, and must not take the page away.
      for (const kind of ['dragenter', 'dragover', 'drop'] as const) {
        inside.addEventListener(kind, (event) => {
          event.preventDefault()
          window.dispatchEvent(new DragEvent(kind, { dataTransfer: event.dataTransfer, cancelable: true }))
        })
      }
      shown = null
      fill()
    }
    element.addEventListener('load', prepare)
    if (element.contentDocument?.readyState === 'complete') prepare()
    const stop = session.subscribe(later)
    return () => {
      stop()
      cancel()
      element.removeEventListener('load', prepare)
    }
  }, [session])

  useEffect(() => {
    const element = stage.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // Small enough to see whole: a desktop's width beside the editor is shown smaller, never cut.
  const scale = room ? Math.min(1, room / widths[width]) : 1

  return (
    <section className="preview" aria-label={t('preview.title')}>
      <div className="preview-bar" role="group" aria-label={t('preview.width')}>
        {(Object.keys(widths) as Width[]).map((name) => (
          <Button key={name} icon={icons[name]} tip={t(`preview.widths.${name}`)} aria-pressed={width === name} onClick={() => setWidth((lastWidth = name))} />
        ))}
        <span className="preview-size">{t('preview.size', { width: widths[width], percent: Math.round(scale * 100) })}</span>
      </div>
      <div ref={stage} className="preview-stage">
        <iframe
          ref={frame}
          className="preview-frame"
          title={t('preview.frame')}
          src="preview.html"
          sandbox="allow-same-origin"
          style={{ inlineSize: widths[width], blockSize: `${100 / scale}%`, scale: String(scale) }}
        />
      </div>
    </section>
  )
}
