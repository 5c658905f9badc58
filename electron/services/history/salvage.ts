import { articleSchema, headShape } from '../../../shared/article/schema'
import type { Article } from '../../../shared/article/types'
import { blockSchema } from '../../../shared/blocks/schema'
import type { Block } from '../../../shared/blocks'
import { newBlockId } from '../../../shared/text/id'
import { deeperThan, jsonFault } from '../../../shared/text/json-fault'

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
  const whole = parse(text)
  const cut = whole === undefined
  const file = cut ? firstJson(endings(upToFault(text))) : whole
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

/** The text up to where it stops being JSON: behind it nothing can be trusted. */
function upToFault(text: string): string {
  // Zeros at the end: blocks of the disk that were never written.
  const source = text.replace(/[\0\ufffd]+$/, '')
  const fault = jsonFault(source)
  if (!fault || fault.cut) return source
  let start = 0
  for (let line = 1; line < fault.line; line++) start = source.indexOf('\n', start) + 1
  return source.slice(0, start + fault.column - 1)
}

function firstJson(texts: readonly string[]): unknown {
  for (const text of texts) {
    const value = parse(text)
    if (value !== undefined) return value
  }
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array): { text: string; guessed: boolean } {
  const as = (encoding: string, fatal: boolean) => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes)
    } catch {
      return null
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as('utf-16le', false) ?? '', guessed: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as('utf-16be', false) ?? '', guessed: true }
  // A story begins with "{": a zero beside it is half of a sign of UTF-16.
  if (bytes[1] === 0) return { text: as('utf-16le', false) ?? '', guessed: true }
  if (bytes[0] === 0) return { text: as('utf-16be', false) ?? '', guessed: true }
  const text = as('utf-8', true)
  if (text !== null) return { text, guessed: false }
  // A file that was cut off in the middle of a sign is still UTF-8; another encoding is not.
  const loose = as('utf-8', false) ?? ''
  const lost = loose.match(/\ufffd/g)?.length ?? 0
  return lost <= 3 ? { text: loose, guessed: lost > 1 } : { text: as('windows-1252', false) ?? loose, guessed: true }
}

/** Ways to end a text of JSON that ends too early, the one that keeps most first: with the unfinished string at its end, or without. */
function endings(source: string): string[] {
  const open: string[] = []
  /** The last place behind a whole value, and what was open there. */
  let sound = { end: 0, open: [] as string[] }
  let inString = false
  let isKey = false
  let stringAt = 0
  const mark = (end: number) => {
    sound = { end, open: [...open] }
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') {
        inString = false
        if (!isKey) mark(at + 1)
      }
    } else if (sign === '"') {
      inString = true
      stringAt = at
      isKey = open.at(-1) === '}' && !/:\s*$/.test(source.slice(Math.max(0, at - 20), at))
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']')
      mark(at + 1)
    } else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign) break
      mark(at + 1)
    } else if (sign === ',') mark(at)
  }
  const ended = (text: string, stack: readonly string[]) => text + [...stack].reverse().join('')
  const without = ended(source.slice(0, sound.end), sound.open)
  if (!inString || isKey) return [without]
  return [ended(`${source.slice(0, stringAt)}${source.slice(stringAt).replace(/\\(u[0-9a-fA-F]{0,3})?$/, '')}"`, open), without]
}

/** Every string under a "text", "title", "caption" or "cite" key. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'title', 'caption', 'cite', 'alt'].includes(key) && value.trim() ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => wordsIn(one, name)) : []
}
