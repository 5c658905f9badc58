import type { Article, Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { slice, tidy, type Span, type Text } from '../../shared/text/spans'
import type { HeadKey, Path, Place } from './text-places'

/** A stretch of a text, in UTF-16 code units, and what stands there afterwards. */
export interface Change {
  start: number
  end: number
  text: string
}

const inString = (text: string, changes: readonly Change[]) => {
  let out = ''
  let at = 0
  for (const { start, end, text: put } of changes) {
    out += text.slice(at, start) + put
    at = end
  }
  return out + text.slice(at)
}

/**
 * The span that a replacement is: with the marks of the first letter replaced, as if one had typed over
 * it; with its link only where all that was replaced stood in that link.
 */
function inPlaceOf(old: Text, text: string): Text {
  const [first] = old
  if (!text || !first) return text ? [{ text }] : []
  const { link, ...bare } = { ...first, text } satisfies Span
  return [link && old.every((span) => span.link?.href === link.href) ? { ...bare, link } : bare]
}

function inText(text: Text, changes: readonly Change[]): Text {
  const out: Text = []
  let at = 0
  for (const { start, end, text: put } of changes) {
    out.push(...slice(text, at, start), ...inPlaceOf(slice(text, start, end), put))
    at = end
  }
  return tidy([...out, ...slice(text, at)])
}

/** A copy of a value with one part of it changed; what is beside the path stays the same object. */
function at<T>(value: T, path: Path, change: (part: unknown) => unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return change(value) as T
  if (Array.isArray(value)) return value.with(key as number, at(value[key as number], rest, change)) as T
  return { ...value, [key]: at((value as Record<string, unknown>)[key], rest, change) }
}

/** A head line holds one line; one that became empty is as if nothing had been written there. */
function tidyHead(field: HeadKey, value: unknown): unknown {
  if (field === 'kicker') return (value as string).trim() ? value : null
  if (field === 'bylines') return (value as Head['bylines']).filter(({ name }) => name.trim())
  if (field === 'dateline') {
    const dateline = value as NonNullable<Head['dateline']>
    const places = dateline.places.filter((name) => name.trim())
    return places.length || dateline.date ? { ...dateline, places } : null
  }
  if (field !== 'headline') return value
  return Object.fromEntries(Object.entries(value as object).filter(([name, text]) => name === 'main' || text !== ''))
}

/**
 * A story with changes in some of its texts, as `setAll` takes it.
 * @param edits for each place its changes in order, none over another; ids and all else stay
 */
export function edited(article: Article, edits: readonly { place: Place; changes: readonly Change[] }[]): { head?: Partial<Head>; body?: Block[] } {
  const head: Record<string, unknown> = {}
  const blocks = new Map<string, { path: Path; changes: readonly Change[] }[]>()
  for (const { place, changes } of edits) {
    if (place.at.kind === 'block') {
      const list = blocks.get(place.at.id)
      if (list) list.push({ path: place.path, changes })
      else blocks.set(place.at.id, [{ path: place.path, changes }])
      continue
    }
    const { field } = place.at
    const oneLine = changes.map((change) => ({ ...change, text: change.text.replace(/\s*\n\s*/g, ' ') }))
    head[field] = at(head[field] ?? article[field], place.path.slice(1), (text) => inString(text as string, oneLine))
  }
  for (const field of Object.keys(head)) head[field] = tidyHead(field as HeadKey, head[field])
  const body = article.body.map((block) =>
    (blocks.get(block.id) ?? []).reduce(
      (next, { path, changes }) => at(next, path, (text) => (typeof text === 'string' ? inString(text, changes) : inText(text as Text, changes))),
      block,
    ),
  )
  return { ...(Object.keys(head).length ? { head: head as Partial<Head> } : {}), ...(blocks.size ? { body } : {}) }
}
