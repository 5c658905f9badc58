import type { Byline } from '../article/types'
import { anchor, escapeAttribute, escapeLine, escapeText, isBlank } from '../text/html'
import { shownTime } from './times'
import type { Handoff } from './types'
import { comma, word, type Word } from './words'

type Cls = (key: 'kicker' | 'standfirst' | 'byline' | 'times') => string

/**
 * The head of a story: kicker, headline, standfirst, bylines, times.
 * @param h1 the element of the headline: `h1`, or deeper by the profile
 */
export function headerHtml({ article, profile }: Handoff, h1: string, cls: Cls): string {
  const line = (text: string | null) => (text && !isBlank(text) ? escapeLine(text) : '')
  const wrap = (tag: string, attributes: string, inner: string) => inner && `<${tag}${attributes}>${inner}</${tag}>`
  const parts = [
    wrap('p', cls('kicker'), line(article.kicker)),
    wrap(h1, '', line(article.headline.main)),
    wrap('p', cls('standfirst'), line(article.standfirst)),
    wrap('p', cls('byline'), bylinesHtml(article.bylines, article.language)),
    wrap('p', cls('times'), timesHtml({ article, profile })),
  ].filter(Boolean)
  return parts.length ? ['<header>', ...parts, '</header>'].join('\n') : ''
}

function bylinesHtml(bylines: readonly Byline[], language: string): string {
  const named = bylines.filter((byline) => !isBlank(byline.name))
  if (!named.length) return ''
  const people = named.map(({ name, role, url }) => {
    const text = escapeLine(name)
    const known = role && !isBlank(role) ? escapeLine(role) : ''
    // In a list of people a comma would make a role look like one more of them.
    const after = known && (named.length > 1 ? ` (${known})` : comma(language) + known)
    return (url ? anchor(url, text, 'author') : text) + after
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
