import type { Block } from '../../../shared/blocks'
import { plain } from '../../../shared/text/spans'
import { answers } from '../../editor/answers/answer'

/** A line of the outline: a section head, a question, or a smaller head in either. */
export interface Entry {
  id: string
  kind: 'section' | 'question' | 'smaller'
  text: string
  /** How many lines of the outline it stands under. */
  depth: number
  /** Of a question: which one it is, counted from 1. */
  number: number | null
  /** False for a question that nothing answers yet. */
  answered: boolean
  /** The blocks that go with it: from its own to before `end`. */
  index: number
  end: number
}

const ranks = { section: 1, question: 2, smaller: 3 } as const

function kindOf(block: Block): Entry['kind'] | null {
  if (block.type === 'question') return 'question'
  return block.type === 'heading' ? (block.level === 2 ? 'section' : 'smaller') : null
}

const textOf = (block: Block) => ('text' in block && Array.isArray(block.text) ? plain(block.text as never) : '')

/** The outline of a body. An answer goes up to the next question or section head (MODEL, "Blocks"). */
export function outlineOf(body: readonly Block[]): Entry[] {
  const entries: Entry[] = []
  let open: Entry[] = []
  let questions = 0
  body.forEach((block, index) => {
    const kind = kindOf(block)
    if (!kind) {
      if (answers(block)) for (const entry of open) entry.answered = true
      return
    }
    const ends = (entry: Entry) => ranks[entry.kind] >= ranks[kind]
    for (const entry of open.filter(ends)) entry.end = index
    open = open.filter((entry) => !ends(entry))
    const entry: Entry = {
      id: block.id, kind, text: textOf(block), depth: open.length, number: kind === 'question' ? ++questions : null, answered: kind !== 'question', index, end: body.length,
    }
    open.push(entry)
    entries.push(entry)
  })
  return entries
}

/**
 * Where an entry goes when it moves by one place among those of its kind under the same head.
 * @returns the index of the block that it then stands before (the body's length: at the end); null where there is no place to go
 */
export function placeFor(entries: readonly Entry[], id: string, by: 'up' | 'down'): number | null {
  const at = entries.findIndex((entry) => entry.id === id)
  const entry = entries[at]
  if (!entry) return null
  const others = by === 'up' ? entries.slice(0, at).reverse() : entries.slice(at + 1)
  for (const other of others) {
    if (other.depth < entry.depth) return null
    if (other.depth === entry.depth && other.kind === entry.kind) return by === 'up' ? other.index : other.end
  }
  return null
}

type Changed = { gone: readonly Block[]; come: readonly Block[] } | null

/**
 * The outline after a change of the body: the same array where nothing in it is different. A key in a
 * paragraph costs that paragraph, one in a head its line; only where blocks came or went is all read again.
 */
export function follow(entries: readonly Entry[], body: readonly Block[], changed: Changed): readonly Entry[] {
  const edits = changed && changed.come.length > 0 && changed.come.length === changed.gone.length
  if (!edits || !entries.every(({ id, index }) => body[index]?.id === id)) return outlineOf(body)
  let next = entries
  for (const [at, block] of changed.come.entries()) {
    const before = changed.gone[at]!
    const kind = kindOf(block)
    if (before.id !== block.id || kind !== kindOf(before)) return outlineOf(body)
    if (!kind) {
      if (answers(before) !== answers(block)) return outlineOf(body)
      continue
    }
    const text = textOf(block)
    if (text !== textOf(before)) next = next.map((entry) => (entry.id === block.id ? { ...entry, text } : entry))
  }
  return next
}
