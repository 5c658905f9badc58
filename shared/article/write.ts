import type { BlockType } from '../blocks'
import type { Article } from './types'

/** The order of an object's keys, and what is inside them: one shape, or one by the `type` of each block. */
interface Shape {
  [key: string]: Shape | ByType | null
}
type ByType = (block: Record<string, unknown>) => Shape | null

const span: Shape = { text: null, bold: null, italic: null, underline: null, strike: null, sub: null, sup: null, link: { href: null } }

// The schemas' own order; a test holds the two together. Schemas are not imported: this runs without zod.
const blockShapes: Record<BlockType, Shape> = {
  paragraph: { text: span },
  heading: { level: null, text: span },
  question: { text: span },
  list: { ordered: null, items: { id: null, text: span } },
  quote: { text: span, cite: null },
  pullquote: { text: span, cite: null },
  image: { media: null, alt: null, decorative: null, caption: null, credit: null, focal: { x: null, y: null }, size: { width: null, height: null } },
  related: { text: span, url: null, storyId: null },
  factbox: { title: null, blocks: (block) => blockShape(block) },
  table: { rows: { header: null, cells: { text: span } }, caption: null },
  embed: { url: null, title: null },
  correction: { kind: null, date: null, text: span },
  held: { blocks: (block) => blockShape(block) },
  divider: {},
}

const blockShape: ByType = ({ type }) => ({ id: null, type: null, lang: null, ...(Object.hasOwn(blockShapes, String(type)) ? blockShapes[type as BlockType] : {}) })

/** The order of a story file's keys, as MODEL lists them. */
const articleShape: Shape = {
  format: null,
  version: null,
  id: null,
  slug: null,
  template: null,
  language: null,
  section: null,
  kicker: null,
  headline: { main: null, short: null, social: null, search: null },
  standfirst: null,
  bylines: { name: null, role: null, url: null },
  source: { brand: null, agency: null, url: null, receivedAt: null },
  dateline: { places: null, date: null },
  embargoUntil: null,
  publishedAt: null,
  modifiedAt: null,
  canonicalUrl: null,
  keywords: null,
  targetWords: null,
  status: null,
  body: blockShape,
  removed: { reason: null, text: null, at: null },
  deskNotes: null,
  waivers: { check: null, at: { field: null, block: null, text: null }, reason: null, by: null },
  signOff: { by: null, at: null, text: null },
  ignoredWords: null,
  createdAt: null,
  updatedAt: null,
}

function ordered(value: unknown, shape: Shape | ByType | null): unknown {
  if (!shape || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape))
  const object = value as Record<string, unknown>
  const keys = typeof shape === 'function' ? (shape(object) ?? {}) : shape
  const known = Object.keys(keys).filter((key) => Object.hasOwn(object, key))
  const unknown = Object.keys(object).filter((key) => !Object.hasOwn(keys, key))
  return Object.fromEntries([...known.map((key) => [key, ordered(object[key], keys[key] ?? null)]), ...unknown.map((key) => [key, object[key]])])
}

/**
 * A story as story.json holds it: two-space JSON, keys in the schema's order so that a diff shows
 * only what changed, keys that this Galley does not know behind them in the order they came, and a
 * line end. The same story gives the same text.
 */
export function storyJson(article: Article): string {
  return `${JSON.stringify(ordered(article, articleShape), null, 2)}\n`
}
