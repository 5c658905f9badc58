import { place, storyCheck, type Finding, type Level, type Place } from '../check'
import { safeHref } from '../../text/links'
import { phrase, type Phrase, type PlainKey } from '../phrases/phrase'

/** What is wrong with an address by its form alone; null for nothing. */
function fault(href: string): { what: PlainKey | Phrase; level: Level } | null {
  const safe = safeHref(href)
  if (safe === null) return { what: 'link-target.unsafe', level: 'block' }
  const url = new URL(safe)
  if (url.protocol === 'mailto:') return /^[^\s@?]+@[^\s@?]+\.[^\s@?]+/.test(url.pathname) ? null : { what: 'link-target.mail', level: 'warn' }
  if (url.protocol === 'tel:') return /\d{3}/.test(url.pathname.replace(/\D/g, '')) ? null : { what: 'link-target.telephone', level: 'warn' }
  if (url.username || url.password) return { what: 'link-target.password', level: 'block' }
  const host = url.hostname.replace(/\.$/, '')
  if (/^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.|\[)/.test(host) || /\.(?:local|internal|lan|intranet|test|invalid|localhost)$/.test(host)) return { what: phrase('link-target.inside', { host }), level: 'warn' }
  if (!host.includes('.')) return { what: phrase('link-target.half', { host }), level: 'warn' }
  if (/^https?$/.test(host) || /https?:\/?\/?[^/]*\.[a-z]{2,}/i.test(url.pathname.slice(0, 12))) return { what: 'link-target.nested', level: 'warn' }
  if (/(?:%20|\s)|[.,;:!'”’)]$/.test(url.pathname + url.search + url.hash) && !/\([^)]*\)$/.test(decode(url.pathname))) return { what: 'link-target.tail', level: 'warn' }
  if (/(?:^|\.)xn--/.test(host)) return { what: 'link-target.letters', level: 'info' }
  if (/[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)=/i.test(url.search)) return { what: 'link-target.tracker', level: 'info' }
  return null
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export const linkTarget = storyCheck(
  { id: 'link-target', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const findings: Finding[] = []
    const look = (href: string | null | undefined, at: Place) => {
      const found = href ? fault(href) : null
      if (found) findings.push(say(found.what, at, { level: found.level }))
    }
    const { article } = story
    look(article.canonicalUrl, place(story.field('canonicalUrl')))
    for (const [i, { url }] of article.bylines.entries()) look(url, place(story.field(`bylines.${i}.url`)))
    for (const text of story.blocks) {
      for (const { start, end, href } of text.links) look(href, place(text, start, end))
      const { block } = text
      if (block.type === 'related' || block.type === 'embed') look(block.url, place(text))
    }
    return findings
  },
)
