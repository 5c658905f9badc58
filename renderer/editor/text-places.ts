import type { Article, Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'

/** Head fields that hold words of the story. */
export type HeadKey = 'kicker' | 'headline' | 'standfirst' | 'bylines' | 'dateline'

/** The way to a text inside a head (from its key on) or a block. */
export type Path = readonly (string | number)[]

/** One text of a story in which one can look: it knows the way back to where it stands. */
export interface Place {
  /** Tells it from every other, and stays the same while its text changes. */
  key: string
  at: { kind: 'head'; field: HeadKey } | { kind: 'block'; id: string }
  path: Path
  text: string
  /** True for headlines that are not in the page but in the details. */
  aside: boolean
}

const headPlace = (path: readonly [HeadKey, ...Path], text: string | null | undefined, aside = false): Place[] =>
  text ? [{ key: `head ${path.join('.')}`, at: { kind: 'head', field: path[0] }, path, text, aside }] : []

type HeadWords = Pick<Head, HeadKey>

/** The texts of a head that stand in the page, in its order. */
export const headPlaces = ({ kicker, headline, standfirst, bylines, dateline }: HeadWords): Place[] => [
  ...headPlace(['kicker'], kicker),
  ...headPlace(['headline', 'main'], headline.main),
  ...headPlace(['standfirst'], standfirst),
  ...bylines.flatMap(({ name }, at) => headPlace(['bylines', at, 'name'], name)),
  ...(dateline?.places ?? []).flatMap((name, at) => headPlace(['dateline', 'places', at], name)),
]

/** The other headlines, which stand in the details. */
export const asidePlaces = ({ headline }: HeadWords): Place[] =>
  (['short', 'social', 'search'] as const).flatMap((variant) => headPlace(['headline', variant], headline[variant], true))

/** Keys of blocks that hold words as they are. Addresses, ids and what a newer Galley wrote are left alone. */
const worded = new Set(['title', 'caption', 'alt', 'credit', 'cite'])
const nested = new Set(['items', 'blocks', 'rows', 'cells'])

/** Every text of a block in the order in which the file has them: of cards and held text too. */
export function blockPlaces(block: Block): Place[] {
  const out: Place[] = []
  const add = (path: Path, text: string) => {
    if (text) out.push({ key: `block ${block.id} ${path.join('.')}`, at: { kind: 'block', id: block.id }, path, text, aside: false })
  }
  const walk = (value: object, path: Path) => {
    for (const [name, part] of Object.entries(value) as [string, unknown][]) {
      if (name === 'text' && Array.isArray(part)) add([...path, name], plain(part as Text))
      else if (worded.has(name) && typeof part === 'string') add([...path, name], part)
      else if (nested.has(name) && Array.isArray(part)) part.forEach((inner: object, at) => walk(inner, [...path, name, at]))
    }
  }
  walk(block, [])
  return out
}

/** The texts of a story in the order of the page; the other headlines last. */
export const storyPlaces = (article: Article): Place[] => [...headPlaces(article), ...article.body.flatMap(blockPlaces), ...asidePlaces(article)]
