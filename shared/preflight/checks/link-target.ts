import { place, storyCheck, type Finding, type Level, type Place } from '../check'
import { safeHref } from '../../text/links'

/** What is wrong with an address by its form alone; null for nothing. */
function fault(href: string): { message: string; level: Level } | null {
  const safe = safeHref(href)
  if (safe === null) return { message: 'This link is not safe: only http, https, mailto and tel addresses may leave.', level: 'block' }
  const url = new URL(safe)
  if (url.protocol === 'mailto:') return /^[^\s@?]+@[^\s@?]+\.[^\s@?]+/.test(url.pathname) ? null : { message: 'This is not an email address.', level: 'warn' }
  if (url.protocol === 'tel:') return /\d{3}/.test(url.pathname.replace(/\D/g, '')) ? null : { message: 'This is not a telephone number.', level: 'warn' }
  if (url.username || url.password) return { message: 'This address carries a user name or password.', level: 'block' }
  const host = url.hostname.replace(/\.$/, '')
  if (/^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.|\[)/.test(host) || /\.(?:local|internal|lan|intranet|test|invalid|localhost)$/.test(host)) return { message: `This address works only inside: ${host}.`, level: 'warn' }
  if (!host.includes('.')) return { message: `“${host}” is not a whole address.`, level: 'warn' }
  if (/^https?$/.test(host) || /https?:\/?\/?[^/]*\.[a-z]{2,}/i.test(url.pathname.slice(0, 12))) return { message: 'One address stands inside another.', level: 'warn' }
  if (/(?:%20|\s)|[.,;:!'”’)]$/.test(url.pathname + url.search + url.hash) && !/\([^)]*\)$/.test(decode(url.pathname))) return { message: 'This address ends in a mark, or has a space in it: was too much copied?', level: 'warn' }
  if (/(?:^|\.)xn--/.test(host)) return { message: 'This address has letters beyond a to z in its name: make sure that they are not look-alikes.', level: 'info' }
  if (/[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)=/i.test(url.search)) return { message: 'This address carries a tracker.', level: 'info' }
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
  {
    id: 'link-target', level: 'warn', name: 'Unsafe or broken link', reads: ['head', 'body'],
    why: 'A link that cannot work, or that leads into the building, is found by readers first. Only its form is checked: nothing is opened.',
  },
  (story, say) => {
    const findings: Finding[] = []
    const look = (href: string | null | undefined, at: Place) => {
      const found = href ? fault(href) : null
      if (found) findings.push(say(found.message, at, { level: found.level }))
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
