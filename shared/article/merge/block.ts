import type { Block, BlockOf } from '../../blocks'
import type { Text } from '../../text/spans'
import { sameJson } from '../../text/same'
import { innerOf, type Inner } from '../diff/shapes'
import { chunks } from './chunks'
import { mergeThings } from './run'
import { mergeText } from './text'
import { clash, three, type Clash } from './three'

type Fields = Record<string, unknown>
type Items = BlockOf<'list'>['items']
type Rows = BlockOf<'table'>['rows']

/** Merges a block that both sides changed. */
export function mergeBlock(base: Block, mine: Block, theirs: Block, language: string): Block | Clash {
  const merged = mine.type === theirs.type ? mergeFields((key) => innerOf(base.type, mine.type, key), base, mine, theirs, language) : mergeTypes(base, mine, theirs, language)
  return merged === clash ? clash : (merged as Block)
}

/**
 * One side made another kind of block of it, a section head of a paragraph for instance. What the
 * other side did can only be kept where it wrote in the text that both kinds have.
 */
function mergeTypes(base: Block, mine: Block, theirs: Block, language: string): Fields | Clash {
  if (mine.type !== base.type && theirs.type !== base.type) return clash
  const [turned, other] = mine.type === base.type ? [theirs, mine] : [mine, theirs]
  if (!innerOf(base.type, turned.type, 'text') || !sameJson({ ...other, text: [] }, { ...base, text: [] })) return clash
  const text = mergeText(base.text as Text, turned.text as Text, other.text as Text, language)
  return text === clash ? clash : { ...turned, text }
}

type Inside = Inner | 'cells' | null

/**
 * Key by key; an unknown key as a whole.
 * @param inside what a key holds
 */
function mergeFields(inside: (key: string) => Inside, base: Fields, mine: Fields, theirs: Fields, language: string): Fields | Clash {
  const out: [string, unknown][] = []
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const whole = three(base[key], mine[key], theirs[key])
    const value = whole === clash ? mergeInside(inside(key), base[key] ?? [], mine[key], theirs[key], language) : whole
    if (value === clash) return clash
    if (value !== undefined) out.push([key, value])
  }
  return Object.fromEntries(out)
}

function mergeInside(shape: Inside, base: unknown, mine: unknown, theirs: unknown, language: string): unknown {
  switch (shape) {
    case 'text':
      return mergeText(base as Text, mine as Text, theirs as Text, language)
    case 'items':
      return whole(mergeThings(base as Items, mine as Items, theirs as Items, (b, m, t) => mergeFields(textOnly, b, m, t, language) as Items[number] | Clash))
    case 'blocks':
      return whole(mergeThings(base as Block[], mine as Block[], theirs as Block[], (b, m, t) => mergeBlock(b, m, t, language)))
    case 'rows':
      return mergeRows(base as Rows, mine as Rows, theirs as Rows, language)
    case 'cells':
      return mergeEach(textOnly, base as Fields[], mine as Fields[], theirs as Fields[], language)
    case null:
      return clash
  }
}

const textOnly = (key: string): Inside => (key === 'text' ? 'text' : null)
const cellsOnly = (key: string): Inside => (key === 'cells' ? 'cells' : null)

/** A block is one thing to decide upon: what clashes inside it makes the whole block clash. */
const whole = <T extends { id: string }>({ things, clashes, order }: ReturnType<typeof mergeThings<T>>): T[] | Clash => (clashes.length || order ? clash : things)

/** Tables of the same size merge cell by cell, others by whole rows. */
function mergeRows(base: Rows, mine: Rows, theirs: Rows, language: string): Fields[] | Clash {
  const shape = (rows: Rows) => rows.map((row) => row.cells.length).join()
  if (shape(base) === shape(mine) && shape(base) === shape(theirs)) return mergeEach(cellsOnly, base, mine, theirs, language)
  const keys = (rows: Rows) => rows.map((row) => JSON.stringify(row))
  const out: Rows = []
  for (const chunk of chunks(keys(base), keys(mine), keys(theirs))) {
    const rows = three(base.slice(...chunk.base), mine.slice(...chunk.mine), theirs.slice(...chunk.theirs))
    if (rows === clash) return clash
    out.push(...rows)
  }
  return out
}

function mergeEach(inside: (key: string) => Inside, base: readonly Fields[], mine: readonly Fields[], theirs: readonly Fields[], language: string): Fields[] | Clash {
  const out: Fields[] = []
  for (const [at, one] of base.entries()) {
    const merged = mergeFields(inside, one, mine[at]!, theirs[at]!, language)
    if (merged === clash) return clash
    out.push(merged)
  }
  return out
}
