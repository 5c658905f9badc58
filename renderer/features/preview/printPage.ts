import { renderPage, web } from '../../../shared/exporting'
import { api } from '../../api'
import { createPictureBook } from '../../pictures/book'
import type { StorySession } from '../../session/types'
import { fillFrame } from './fillFrame'

/** How long pictures are waited for, in milliseconds: a broken one must not keep a desk from its paper. */
const patience = 8000

/** The profile of the page: the first of those in use. */
async function profileInUse() {
  const list = await api.profiles.list({})
  const name = list.ok ? list.value.active[0] : undefined
  const read = name === undefined ? null : await api.profiles.read({ name })
  return read?.ok && read.value.profile ? read.value.profile : web
}

/**
 * Prints the page of the handoff, with its pictures and its own print styles. The system's dialog makes a PDF of it
 * too, named after the headline. In a frame of its own that runs nothing.
 */
export async function printPage(session: StorySession): Promise<void> {
  const profile = await profileInUse()
  const article = session.article()
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.src = 'preview.html'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  try {
    await loaded
    const inside = frame.contentDocument
    if (!inside || !frame.contentWindow) return
    const book = createPictureBook(session.id)
    await book.learn(article)
    fillFrame(inside, renderPage(article, profile, book.of(article, profile)), 'light')
    const pictures = [...inside.images].map((image) => {
      image.loading = 'eager'
      return image.decode().catch(() => undefined)
    })
    await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, patience))])
    frame.contentWindow.print()
  } finally {
    // Browsers that print on without waiting still need the page for a while.
    setTimeout(() => frame.remove(), 60_000)
  }
}
