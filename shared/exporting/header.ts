import type { Byline } from '../article/types'
import { anchor, escapeAttribute, escapeLine, escapeText, isBlank } from '../text/html'
import { shownTime } from './times'
import type { Handoff } from './types'
import { comma, word, type Word } from './words'

type Cls = (key: 'kicker' | 'standfirst' | 'byline' | 'times') => string

/** The lines of a story's head besides its headline, in their order, as HTML; those that it has. */
export function headerLines({ article, profile }: Handoff): { key: 'kicker' | 'standfirst' | 'byline' | 'times'; html: string }[] {
  return [
    { key: 'kicker' as const, html: line(article.kicker) },
    { key: 'standfirst' as const, html: line(article.standfirst) },
    { key: 'byline' as const, html: bylinesHtml(article.bylines, article.language) },
    { key: 'times' as const, html: timesHtml({ article, profile }) },
  ].filter(({ html }) => html)
}

/**
 * The head of a story: kicker, headline, standfirst, bylines, times.
 * @param h1 the element of the headline: `h1`, or deeper by the profile; null where the CMS sets the headline itself
 */
export function headerHtml(handoff: Handoff, h1: string | null, cls: Cls): string {
  const lines = headerLines(handoff)
  const parts = lines.map(({ key, html }) => `<p${cls(key)}>${html}</p>`)
  const main = line(handoff.article.headline.main)
  if (h1 && main) parts.splice(lines[0]?.key === 'kicker' ? 1 : 0, 0, `<${h1}>${main}</${h1}>`)
  return parts.length ? ['<header>', ...parts, '</header>'].join('\n') : ''
}

const line = (text: string | null) => (text && !isBlank(text) ? escapeLine(text) : '')

function bylinesHtml(bylines: readonly Byline[], language: string): string {
  const named = bylines.filter((byline) => !isBlank(byline.name))
  if (!named.length) return ''
  const people = named.map(({ name, role, url }) => {
    const text = escapeLine(name)
    const known = role && !isBlank(role) ? escapeLine(role) : ''
    // In a list of people a comma would make a role look like one more of them.
    const after = known && (named.length > 1 ? ` (${known})` : comma(language) + known)
    return (url ? anchor(url, text, { rel: 'author' }) : text) + after
  })
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(people.map((_, i) => String(i)))
  const names = list.map((part) => (part.type === 'element' ? people[Number(part.value)]! : escapeText(part.value))).join('')
  const by = word(language, 'by')
  return by.text && !by.foreign ? `${escapeText(by.text)} ${names}` : names
}

function timesHtml({ article, profile }: Pick<Handoff, 'article' | 'profile'>): string {
  const { publishedAt, modifiedAt, language } = article
  const time = (value: string, key: Word) => `${wordHtml(language, key)} ${timeHtml(value, language, profile)}`
  const later = modifiedAt && (!publishedAt || Date.parse(modifiedAt) > Date.parse(publishedAt))
  return [...(publishedAt ? [time(publishedAt, 'published')] : []), ...(later ? [time(modifiedAt, 'updated')] : [])].join('<br>\n')
}

/** A time element: the story's own value for machines (HTML allows milliseconds and no finer), a date for people. */
export function timeHtml(value: string, language: string, profile: Handoff['profile']): string {
  return `<time datetime="${escapeAttribute(value.replace(/(\.\d{3})\d+/, '$1'))}">${escapeText(shownTime(value, language, profile))}</time>`
}

/** A word of the page; one that is not in the story's language says so. */
export function wordHtml(language: string, key: Word): string {
  const { text, foreign } = word(language, key)
  return foreign ? `<span lang="en">${escapeText(text)}</span>` : escapeText(text)
}
