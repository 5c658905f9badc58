import { isWebAddress } from '../../text/links'
import { cueKey } from '../cues'
import { looksLikeNames } from '../features'
import type { IntakeResult } from '../types'
import type { Unit } from '../unit'
import type { PageMeta } from './meta'

/** What a page is called, with and without the name of its publication behind it. */
export const titleForms = (titles: readonly string[]): string[] => titles.flatMap((title) => [title, title.replace(/\s+[|–—·-]\s+[^|–—·]{2,50}$/u, ''), title.replace(/\s*\|.*$/u, '')])

/** Takes from the page's metadata what its text bears out. */
export function agree({ head, report }: IntakeResult, meta: PageMeta, titles: readonly string[], units: readonly Unit[]): void {
  const main = head.headline && cueKey(head.headline.main)
  if (!main || !titles.some((title) => cueKey(title) === main)) return
  const take = (what: string) => report.normalised.push(`${what} was taken from the page’s metadata, whose headline is the same`)
  // What the page shows without a word is often its last change.
  if (head.publishedAt && meta.published && meta.modified && Date.parse(head.publishedAt) === Date.parse(meta.modified)) delete head.publishedAt
  if (!head.publishedAt && meta.published) {
    head.publishedAt = meta.published
    take('The time of publication')
  }
  if (!head.modifiedAt && meta.modified && meta.modified !== meta.published) {
    head.modifiedAt = meta.modified
    take('The time of the last change')
  }
  if (!head.section && meta.section && meta.section.length <= 40) {
    head.section = meta.section
    take('The section')
  }
  const text = units.map((unit) => unit.text).join('\n')
  const authors = [...new Set(meta.authors)].filter((name) => looksLikeNames(name) && text.includes(name))
  if (!head.bylines?.length && authors.length) {
    head.bylines = authors.map((name) => ({ name }))
    take('The byline, which the page shows as well,')
  }
  const url = meta.url && isWebAddress(meta.url) ? meta.url : undefined
  const brand = meta.site && meta.site.length <= 60 && (text.includes(meta.site) || titles.some((title) => title.includes(meta.site!))) ? meta.site : undefined
  if (url || brand) head.source = { ...(brand ? { brand } : {}), ...head.source, ...(url ? { url } : {}) }
  const [primary] = (meta.language ?? '').split('-')
  if (head.language && primary?.toLowerCase() === head.language && /^[a-z]{2,3}-[A-Za-z]{2}$/.test(meta.language!)) head.language = Intl.getCanonicalLocales(meta.language!)[0]!
}
