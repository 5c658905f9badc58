import type { CarriedPicture } from '../carried'
import type { IntakeResult } from '../types'
import type { Notes, Unit } from '../unit'
import { titleForms } from './agree'
import { articleUnits } from './main'
import { pageMeta, type PageMeta } from './meta'
import { ownArticle, readOwn, readOwnPost, type Names } from './own'
import { wordPressPost } from './own-wordpress'
import { htmlTree, isWithin } from './tree'
import { Walker } from './walk'

/** A piece of a page has its selection's marks or no frame at all around it. */
export function isWholePage(html: string): boolean {
  const head = html.slice(0, 4000)
  return /<(?:!doctype|html|head|body)\b/i.test(head) && !/<!--\s*StartFragment/i.test(html.slice(0, 20_000)) && !/(?:xmlns:w=|docs-internal-guid|ProgId content="?Word)/i.test(head)
}

interface Page {
  /** All of the page, in its order. */
  units: Unit[]
  /** Whether each stands in the article. */
  inside: boolean[]
  /** Pictures that came with it, by the units that they stand before. */
  carried: CarriedPicture[]
  meta: PageMeta
  /** The story, where Galley itself wrote the page's article. */
  own: IntakeResult | null
}

/**
 * The units of markup, or null where it nests without end.
 * @param whole given where a whole story is read: a handoff of Galley's comes back as it left
 */
export function htmlUnits(html: string, notes: Notes, mode: 'document' | 'fragment', whole?: { newId: () => string; names?: readonly Names[] | undefined; language?: string | undefined; carries?: ReadonlySet<string> | undefined }): Page | null {
  const tree = htmlTree(html)
  if (!tree) return null
  const walker = new Walker(notes, whole?.carries)
  walker.walk(tree)
  let walked = walker.units
  const length = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0)
  const all = walked.map(({ unit }) => unit)
  // A page whose every element is named "widget" tells nothing by that name.
  if (length(all.filter(({ hints }) => hints.has('chrome'))) > length(all) * 0.6) {
    walked = walked.map(({ unit, from }) => ({ unit: { ...unit, hints: new Set([...unit.hints].filter((hint) => hint !== 'chrome')) }, from }))
  }
  const meta = pageMeta(tree)
  const article = whole ? ownArticle(tree) : null
  const post = whole && !article ? wordPressPost(tree, whole.language) : null
  const own = whole && article ? readOwn(article, whole.newId, whole.names) : whole && post ? readOwnPost(post, whole.newId, whole.names) : null
  const inside = own ? walked.map(({ from }) => isWithin(from, article ?? post?.around ?? null)) : mode === 'document' ? articleUnits(walked, titleForms(meta.titles)) : walked.map(() => true)
  return { units: walked.map(({ unit }) => unit), inside, carried: walker.carried, meta, own }
}
