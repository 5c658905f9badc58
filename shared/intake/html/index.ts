import { isWebAddress } from '../../text/links'
import { assemble } from '../assemble'
import { classify } from '../classify'
import { cueKey } from '../cues'
import { looksLikeNames } from '../features'
import type { IntakeResult } from '../types'
import type { Notes, Unit } from '../unit'
import { articleUnits } from './main'
import { pageMeta, type PageMeta } from './meta'
import { ownArticle, readOwn } from './own'
import { htmlTree, isWithin } from './tree'
import { Walker } from './walk'

/** A piece of a page has its selection's marks or no frame at all around it. */
export function isWholePage(html: string): boolean {
  const head = html.slice(0, 4000)
  return /<(?:!doctype|html|head|body)\b/i.test(head) && !/<!--\s*StartFragment/i.test(html.slice(0, 20_000)) && !/(?:xmlns:w=|docs-internal-guid|ProgId content="?Word)/i.test(head)
}

interface Page {
  units: Unit[]
  outside: Unit[]
  meta: PageMeta
  /** The story, where Galley itself wrote the page's article. */
  own: IntakeResult | null
}

/**
 * The units of markup, or null where it nests without end.
 * @param newId given where a whole story is read: a handoff of Galley's comes back as it left
 */
export function htmlUnits(html: string, notes: Notes, mode: 'document' | 'fragment', newId?: () => string): Page | null {
  const tree = htmlTree(html)
  if (!tree) return null
  const walker = new Walker(notes)
  walker.walk(tree)
  let walked = walker.units
  const length = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0)
  const all = walked.map(({ unit }) => unit)
  // A page whose every element is named "widget" tells nothing by that name.
  if (length(all.filter(({ hints }) => hints.has('chrome'))) > length(all) * 0.6) {
    walked = walked.map(({ unit, from }) => ({ unit: { ...unit, hints: new Set([...unit.hints].filter((hint) => hint !== 'chrome')) }, from }))
  }
  const meta = pageMeta(tree)
  const article = newId ? ownArticle(tree) : null
  const own = newId && article ? readOwn(article, newId) : null
  const inside = own ? walked.map(({ from }) => isWithin(from, article)) : mode === 'document' ? articleUnits(walked, titleForms(meta.titles)) : walked.map(() => true)
  return { units: walked.filter((_, i) => inside[i]).map(({ unit }) => unit), outside: walked.filter((_, i) => !inside[i]).map(({ unit }) => unit), meta, own }
}

/** What a page is called, with and without the name of its publication behind it. */
const titleForms = (titles: readonly string[]): string[] => titles.flatMap((title) => [title, title.replace(/\s+[|–—·-]\s+[^|–—·]{2,50}$/u, ''), title.replace(/\s*\|.*$/u, '')])

/** A whole story from the units of a page. */
export function storyOfPage(page: Page, notes: Notes, newId: () => string, language?: string): IntakeResult {
  const { units, outside, meta } = page
  const titles = titleForms(meta.titles)
  const result = page.own ?? assemble(classify(units, titles), notes, newId, language)
  agree(result, meta, titles, [...units, ...outside])

  // What stands outside the article comes back as it stood: one entry for each run of the page.
  for (const unit of outside) result.report.classified.push({ line: unit.line, text: unit.text, kind: 'furniture', confidence: 0.9, reason: 'Stands outside the article' })
  if (outside.length) result.removed.push({ reason: 'Stands outside the article', text: outside.map(({ raw }) => raw).join('\n'), at: outside[0]!.line })
  return result
}

/** Takes from the page's metadata what its text bears out. */
function agree({ head, report }: IntakeResult, meta: PageMeta, titles: readonly string[], units: readonly Unit[]): void {
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
