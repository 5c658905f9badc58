import type { CarriedPicture } from '../carried'
import type { IntakeResult } from '../types'
import type { Hint, Notes, Unit } from '../unit'
import { titleForms } from './agree'
import { besideText } from './beside'
import { articleUnits } from './main'
import { DataBody } from './data-body'
import { bodyInData, pageMeta, type PageMeta } from './meta'
import { ownArticle, readOwn, readOwnPost, type Names } from './own'
import { wordPressPost } from './own-wordpress'
import { htmlTree, isWithin } from './tree'
import { picturesOf } from './page-pictures'
import { Walker, type Carries, type WalkedUnit } from './walk'

/** A piece of a page has its selection's marks or no frame at all around it. */
export function isWholePage(html: string): boolean {
  const head = html.slice(0, 4000)
  return /<(?:!doctype|html|head|body)\b/i.test(head) && !/<!--\s*StartFragment/i.test(html.slice(0, 20_000)) && !/(?:xmlns:w=|docs-internal-guid|ProgId content="?Word)/i.test(head)
}

const without = ({ unit, ...rest }: WalkedUnit, hint: Hint): WalkedUnit => ({ unit: { ...unit, hints: new Set([...unit.hints].filter((one) => one !== hint)) }, ...rest })

interface Page {
  /** All of the page, in its order. */
  units: Unit[]
  /** Whether each stands in the article. */
  inside: boolean[]
  /** Pictures that came with it, by the units that they stand before. */
  carried: CarriedPicture[]
  meta: PageMeta
  /** What the page's data have of the article and the page does not show. */
  hidden: string
  /** The story, where Galley itself wrote the page's article. */
  own: IntakeResult | null
}

/**
 * The units of markup, or null where it nests without end.
 * @param whole given where a whole story is read: a handoff of Galley's comes back as it left
 */
export function htmlUnits(html: string, notes: Notes, mode: 'document' | 'fragment', whole?: { newId: () => string; names?: readonly Names[] | undefined; language?: string | undefined; carries?: ReadonlySet<string> | Carries | undefined }): Page | null {
  const tree = htmlTree(html)
  if (!tree) return null
  const carries = whole?.carries
  const walker = new Walker(notes, typeof carries === 'function' ? carries : (src) => (carries?.has(src) ? src : null))
  walker.walk(tree)
  let walked = walker.units
  const data = new DataBody(mode === 'document' ? bodyInData(tree) : '')
  const length = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0)
  const all = walked.map(({ unit }) => unit)
  // A page whose every element is named "widget" tells nothing by that name.
  if (length(all.filter(({ hints }) => hints.has('chrome'))) > length(all) * 0.6) {
    walked = walked.map((one) => without(one, 'chrome'))
  }
  // What the page's data have as the article's is text, whatever the boxes around it are called.
  walked = walked.map((one) => (one.unit.hints.has('chrome') && data.has(one.unit.text) ? without(one, 'chrome') : one))
  const meta = pageMeta(tree)
  const article = whole ? ownArticle(tree) : null
  const post = whole && !article ? wordPressPost(tree, whole.language) : null
  const own = whole && article ? readOwn(article, whole.newId, whole.names) : whole && post ? readOwnPost(post, whole.newId, whole.names) : null
  const inside = own ? walked.map(({ from }) => isWithin(from, article ?? post?.around ?? null)) : mode === 'document' ? articleOf(walked, meta, data) : walked.map(() => true)
  return { units: walked.map(({ unit }) => unit), inside, carried: mode === 'document' ? picturesOf(walker.carried, walked, inside, notes) : walker.carried.map(({ picture }) => picture), meta, own, hidden: own ? '' : data.hidden(all.map(({ text }) => text)) }
}

/** A link in a box of links to other stories, whatever the page made the box of. */
function pointer({ list: _list, ...rest }: Unit): Unit {
  return { ...rest, tag: 'p', hints: new Set([...rest.hints, 'related']) }
}

/** Which units are the article's: those of its element, without what stands beside the text there. */
function articleOf(walked: readonly WalkedUnit[], meta: PageMeta, data: DataBody): boolean[] {
  const titles = titleForms(meta.titles)
  const inside = articleUnits(walked, titles)
  const { out, related } = besideText(walked, inside, titles, (text) => data.has(text))
  for (const i of related) walked[i]!.unit = pointer(walked[i]!.unit)
  return inside.map((is, i) => is && !out[i])
}
