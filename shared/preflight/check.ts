import type { HeadlineLimits } from '../article/headlines'
import type { Block, BlockType } from '../blocks'
import type { Article } from '../article/types'
import { english } from './phrases/english'
import { inEnglish, type CheckId, type Phrase, type PlainKey } from './phrases/phrase'

/** `block` holds an export back until it is mended or waived; `warn` should be looked at; `info` is good to know. */
export const levels = ['block', 'warn', 'info'] as const
export type Level = (typeof levels)[number]

/** A field of the head by its path ("headline.main", "bylines.0.name"), or a block of the body by its id. */
export type Where = { field: string } | { block: string }

/** A stretch of a field's or a block's plain text: offsets in UTF-16 code units, and the text between them. */
export type Place = Where & { start: number; end: number; text: string }

/** What a check has to say (CLI, "A Finding"). */
export interface Finding {
  check: string
  level: Level
  /** One or two sentences for a person, in English. */
  message: string
  /** Every place that takes part, the one to mend first; never empty. */
  at: Place[]
  /** What the text of the first place becomes; only where the fix is mechanical. Empty: it goes. */
  suggestion?: string
  /** What the message says apart from its language: the screen says it in its own. */
  phrase?: Phrase
}

export type FieldKind = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'dateline' | 'section' | 'keyword' | 'meta' | 'removed'

export interface LinkRun {
  start: number
  end: number
  href: string
}

/** The plain text of one field or block, prepared once; the same object as long as the field or block is the same. */
export interface PlainText {
  where: Where
  kind: FieldKind | BlockType
  /** A block of several texts (a list, a table, a fact box, a cited quotation) has them joined by "\n". */
  text: string
  /** The single texts of it: items, cells, title. Offsets into `text`. */
  parts: readonly { start: number; end: number }[]
  links: readonly LinkRun[]
  /** BCP 47 tag of the story. */
  language: string
  block: Block | null
  /** What checks made of the text; only `memo` knows what stands where. */
  made?: unknown[]
}

export type BlockText = PlainText & { block: Block }

/** A story as checks read it: each text once, held text left out. */
export interface StoryText {
  article: Article
  language: string
  /** The fields that a reader sees, in the order of a page, empty ones left out. */
  head: readonly PlainText[]
  /** Blocks in order; held ones are not among them. */
  blocks: readonly BlockText[]
  /** Head and blocks: all that is copy. */
  copy: readonly PlainText[]
  /** What each headline has room for. */
  limits: HeadlineLimits
  /** RFC 3339: the present, where the caller tells it. Without it, nothing is compared with the clock. */
  now: string | null
  /** The plain text of any field by its path, also of those that are no copy ("embargoUntil", "removed.0.text"). */
  field(path: string): PlainText
  ofKind<T extends BlockType>(...types: T[]): (PlainText & { block: Extract<Block, { type: T }> })[]
}

/** What a check looks at: it runs again only when that has changed. */
export type Part = 'head' | 'body' | 'removed' | 'clock'

interface Words {
  /** Kebab-case; what profiles, waivers and reports call it. */
  id: string
  /** The level when no profile says otherwise; a finding may carry a milder one of its own. */
  level: Level
  /** The check in two to four words. */
  name: string
  /** True for a check that runs only where a profile names it. */
  optional?: boolean
  /** Why it matters, in a sentence or two for a person. */
  why: string
}

export interface Check extends Words {
  /** `each`: looks at every text for itself, so that only changed texts are looked at again. */
  reads: 'each' | readonly Part[]
  run(story: StoryText): Finding[]
  each?(text: PlainText): Finding[]
}

/** A check says its name and reason under its id among the phrases, or brings them. */
type Asked<T> = (Omit<Words, 'id' | 'name' | 'why'> & { id: CheckId } & T) | (Words & T)
const named = <T>(asked: Asked<T>): Words & T => ('name' in asked ? asked : { ...asked, ...english.check[asked.id] })

/** A check over the whole story. */
export function storyCheck(asked: Asked<{ reads: readonly Part[] }>, run: (story: StoryText, say: Say) => Finding[]): Check {
  const say = sayer(asked)
  return { ...named(asked), run: (story) => run(story, say) }
}

/** A check that needs nothing but one text at a time. */
export function textCheck(asked: Asked<object>, each: (text: PlainText, say: Say) => Finding[]): Check {
  const say = sayer(asked)
  const one = (text: PlainText) => each(text, say)
  return { ...named(asked), reads: 'each', each: one, run: (story) => story.copy.flatMap(one) }
}

/** Makes a finding of the check: what it says, by the key of a sentence that stands alone or as a phrase with its parameters. */
export type Say = (what: PlainKey | Phrase, at: Place | Place[], more?: { level?: Level; suggestion?: string }) => Finding

const sayer = ({ id, level }: Pick<Words, 'id' | 'level'>): Say => (what, at, more = {}) => {
  const phrase = typeof what === 'string' ? { key: what } : what
  return {
    check: id,
    level: more.level ?? level,
    message: inEnglish(phrase),
    at: Array.isArray(at) ? at : [at],
    ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    phrase,
  }
}

/** The place between two offsets of a text; the whole of it when they are left out. */
export function place({ where, text }: PlainText, start = 0, end = text.length): Place {
  return { ...where, start, end, text: text.slice(start, end) }
}

/** What a function makes of a text, made once for each text: what an unchanged block gave is still there at the next key. */
export function memo<T>(make: (text: PlainText) => T): (text: PlainText) => T {
  // A place in the text itself: maps of so many short-lived texts are most of what a collection of garbage looks at.
  const at = memos++
  return (text) => {
    const made = (text.made ??= [])
    if (made[at] === undefined) made[at] = { value: make(text) }
    return (made[at] as { value: T }).value
  }
}
let memos = 0
