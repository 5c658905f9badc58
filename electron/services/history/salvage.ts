import { articleSchema, headShape } from '../../../shared/article/schema'
import type { Article } from '../../../shared/article/types'
import { blockSchema } from '../../../shared/blocks/schema'
import type { Block } from '../../../shared/blocks'
import { newBlockId } from '../../../shared/text/id'
import { deeperThan } from '../../../shared/text/json-fault'
import { decode } from './decode'
import { parseJson, unfinishedJson } from './unfinished'

type Fields = Record<string, unknown>

/** What could be read of a damaged story.json. */
export interface Salvaged {
  id: string | null
  /** The keys of the head that are sound. */
  head: Partial<Article>
  body: Block[]
  /** Words of blocks that do not fit the format, and how many blocks those were. */
  loose: string[]
  broken: number
  /** True when the file ended too early: what stood behind is missing. */
  cut: boolean
  /** True when the bytes were not UTF-8 and had to be guessed. */
  guessed: boolean
}

/**
 * Reads what is left of a story.json: up to where it was cut off, whatever its encoding, each key
 * and each block for itself.
 * @param deepest levels of lists in lists beyond which nothing is read
 * @returns null where nothing of a story can be told
 */
export function salvage(bytes: Uint8Array, deepest: number): Salvaged | null {
  if (!bytes.length || deeperThan(deepest, bytes)) return null
  const { text, guessed } = decode(bytes)
  const whole = parseJson(text)
  const cut = whole === undefined
  const file = cut ? unfinishedJson(text) : whole
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return null
  const head: Fields = {}
  for (const [key, schema] of Object.entries(headShape)) {
    const field = schema.safeParse((file as Fields)[key])
    if (field.success) head[key] = field.data
  }
  const entries = Array.isArray((file as Fields).body) ? ((file as Fields).body as unknown[]) : []
  const id = articleSchema.shape.id.safeParse((file as Fields).id)
  const out: Salvaged = { id: id.success ? id.data : null, head: head as Partial<Article>, body: [], loose: [], broken: 0, cut, guessed }
  entries.forEach((entry, at) => {
    const block = blockSchema.safeParse(entry)
    if (block.success) return out.body.push(block.data)
    // The block in which the file ends: its last words are still words.
    const words = wordsIn(entry)
    const id = idOf(entry)
    if (cut && at === entries.length - 1 && words.length && id) return out.body.push({ id, type: 'paragraph', text: [{ text: words.join(' ') }] })
    out.broken++
    return out.loose.push(...words)
  })
  return out.body.length || out.loose.length || out.head.headline ? out : null
}

const idOf = (entry: unknown): string | null => {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null
  return typeof id === 'string' && id.length > 0 && id.length <= 64 ? id : newBlockId()
}

/** Every string under a "text", "title", "caption" or "cite" key. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'title', 'caption', 'cite', 'alt'].includes(key) && value.trim() ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => wordsIn(one, name)) : []
}
