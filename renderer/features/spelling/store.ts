import type { Article } from '../../../shared/article/types'
import { blockTexts, type Block } from '../../../shared/blocks'
import { createPause } from '../../../shared/pause'
import { dialectOf } from '../../../shared/spelling/dialect'
import { isKnown, isNoWord } from '../../../shared/spelling/known'
import type { StartThread, Thread } from '../../kept-thread'
import type { StorySession } from '../../session/types'
import type { Answered, Asked, Slip } from './protocol'

/** Slips of a block that nobody has vouched for, as it was looked at. */
export interface Looked {
  block: Block
  slips: readonly Slip[]
}

/** Fields of the head that are looked at, in the order of the page; bylines and the dateline are names. */
export const headFields = ['kicker', 'headline', 'standfirst'] as const
export type HeadField = (typeof headFields)[number]

/** Slips of a field of the head, with the text that was looked at. */
export interface LookedField {
  field: HeadField
  text: string
  slips: readonly Slip[]
}

const headText = ({ kicker, headline, standfirst }: Article, field: HeadField): string => ({ kicker: kicker ?? '', headline: headline.main, standfirst })[field]

/** What the thread has been given. */
type InHand = { block: Block; dialect: string } | { field: HeadField; text: string; dialect: string }

export interface Speller {
  /** The slips to show, by the block's id, in the order of the story. */
  slips(): readonly Looked[]
  /** Those of the head, in the order of the page, if it is still as it was looked at. */
  headSlips(): readonly LookedField[]
  /** Those of one block, if it is still as it was looked at. */
  of(block: Block): readonly Slip[]
  /** True while something is not yet looked at. */
  busy(): boolean
  /** True where the thread broke for good. */
  failed(): boolean
  subscribe(listener: () => void): () => void
  /** Words that are right: the newsroom's dictionary, the story's names. */
  setWords(words: { dictionary?: ReadonlySet<string>; names?: ReadonlySet<string> }): void
  /** Looks on from now. @returns the way to stop */
  begin(): () => void
}

/** What the store needs of the body's editor. */
export interface BodyOnScreen {
  follow(listener: (body: readonly Block[], changed: { gone: readonly Block[]; come: readonly Block[] } | null) => void): () => void
  /** The index of the first block that is on the screen; 0 where nothing is. */
  firstOnScreen(blocks: readonly Block[]): number
}

/** The pause in writing after which what changed is looked at, in milliseconds. */
const pause = 350
/** The first look waits longer: the reader is a large program, and opening a story must not wait for it. In milliseconds. */
const firstPause = 1500
/** Code units of text that are given away at once: small, so that what comes on the screen never waits long. */
const portion = 3000
/** Blocks longer than this are looked at for their beginning only: a reader of a language is not made for a book in a line. */
const longest = 20_000

/** The language of a block: its own, else its story's. */
const languageOf = (block: Block, language: string): string => (typeof block['lang'] === 'string' ? block['lang'] : language)

/**
 * Spelling and grammar of the body of a story. A change is looked at after a pause and only in the blocks that changed;
 * what is on the screen comes first. What the dictionary, the names or the story vouch for is left out here, so that a
 * word that is added is right at once everywhere.
 * @param wanted languages of the system, which say what English is meant by "en"
 */
export function createSpeller(session: StorySession, body: BodyOnScreen, start: StartThread<Asked, Answered>, wanted: readonly string[] = []): Speller {
  const dialectIn = (block: Block) => dialectOf(languageOf(block, language), wanted)
  const raw = new WeakMap<Block, { dialect: string; slips: Slip[] }>()
  /** False until something was looked at: of a long story that opens nothing is to be gone through. */
  let looked = false
  let blocks: readonly Block[] = session.article().body
  let pending = new Set<Block>()
  let language = session.article().language
  let ignored = new Set(session.article().ignoredWords)
  let ignoredList = session.article().ignoredWords
  let dictionary: ReadonlySet<string> = new Set()
  let names: ReadonlySet<string> = new Set()
  const listeners = new Set<() => void>()
  let thread: Thread<Asked> | null = null
  const timer = createPause(() => look())
  let turn = 0
  let asked: Map<string, InHand> | null = null
  const head = new Map<HeadField, { text: string; dialect: string; slips: Slip[] }>()
  const pendingHead = new Set<HeadField>()
  let breaks = 0
  let shown: readonly Looked[] | null = null

  const tell = () => {
    shown = null
    for (const listener of [...listeners]) listener()
  }
  const right = ({ text, kind }: Slip) => (kind === 'spelling' && isNoWord(text)) || isKnown(text, ignored, dictionary) || (kind === 'spelling' && isKnown(text, names))
  const slipsOf = (block: Block): readonly Slip[] => {
    const known = raw.get(block)
    return known && known.dialect === dialectIn(block) ? known.slips.filter((slip) => !right(slip)) : []
  }
  const needs = (block: Block) => {
    const dialect = dialectIn(block)
    return dialect !== null && raw.get(block)?.dialect !== dialect && block.type !== 'held'
  }
  const plan = (wait = thread ? pause : firstPause) => timer.begin(wait)

  const keep = (one: InHand, slips: Slip[]) => {
    looked = true
    if ('block' in one) raw.set(one.block, { dialect: one.dialect, slips })
    else head.set(one.field, { text: one.text, dialect: one.dialect, slips })
  }
  const headNeeds = (field: HeadField) => {
    const dialect = dialectOf(language, wanted)
    const known = head.get(field)
    return dialect !== null && (known?.text !== headText(session.article(), field) || known.dialect !== dialect)
  }

  function look(): void {
    if (asked || !(pending.size || pendingHead.size) || breaks > 2) return
    const first = body.firstOnScreen(blocks)
    const texts: { key: string; text: string; dialect: NonNullable<ReturnType<typeof dialectOf>> }[] = []
    const of = new Map<string, InHand>()
    let size = 0
    for (const field of pendingHead) {
      const dialect = dialectOf(language, wanted)
      const text = headText(session.article(), field).slice(0, longest)
      pendingHead.delete(field)
      if (!dialect) continue
      if (!text.trim()) {
        head.set(field, { text, dialect, slips: [] })
        continue
      }
      texts.push({ key: `head ${field}`, text, dialect })
      of.set(`head ${field}`, { field, text, dialect })
      size += text.length
    }
    for (let i = 0; i < blocks.length && size < portion; i++) {
      const block = blocks[(first + i) % blocks.length]!
      if (!pending.has(block)) continue
      pending.delete(block)
      const dialect = dialectIn(block)
      if (!dialect) continue
      const text = blockTexts(block).join('\n').slice(0, longest)
      const key = block.id
      if (!text.trim()) {
        raw.set(block, { dialect, slips: [] })
        continue
      }
      texts.push({ key, text, dialect })
      of.set(key, { block, dialect })
      size += text.length
    }
    // What is pending and not in the body any more.
    if (size < portion) pending.clear()
    if (!texts.length) return tell()
    if (!thread) {
      thread = start(answer, broken)
      thread.ask({ kind: 'words', words: [...dictionary] })
    }
    asked = of
    thread.ask({ kind: 'look', turn: ++turn, texts })
  }
  function answer({ turn: of, found }: Answered): void {
    if (of !== turn || !asked) return
    for (const { key, slips } of found) {
      const one = asked.get(key)
      if (one) keep(one, slips)
    }
    asked = null
    breaks = 0
    tell()
    // No pause: the thread is free, and what was typed meanwhile waits for its own.
    if ((pending.size || pendingHead.size) && !timer.waits()) plan(0)
  }
  function broken(): void {
    thread?.stop()
    thread = null
    // What broke it is not given to it again.
    for (const one of asked?.values() ?? []) keep(one, [])
    asked = null
    breaks++
    if (breaks <= 2) plan()
    else tell()
  }

  return {
    slips: () => (shown ??= (looked ? blocks : []).flatMap((block) => {
      const slips = slipsOf(block)
      return slips.length ? [{ block, slips }] : []
    })),
    headSlips: () => {
      const dialect = dialectOf(language, wanted)
      return headFields.flatMap((field) => {
        const known = head.get(field)
        if (!known || known.dialect !== dialect || known.text !== headText(session.article(), field)) return []
        const slips = known.slips.filter((slip) => !right(slip))
        return slips.length ? [{ field, text: known.text, slips }] : []
      })
    },
    of: slipsOf,
    busy: () => asked !== null || pending.size > 0 || pendingHead.size > 0,
    failed: () => breaks > 2,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setWords(words) {
      const removed = words.dictionary !== undefined && [...dictionary].some((word) => !words.dictionary!.has(word))
      if (words.dictionary) {
        dictionary = words.dictionary
        thread?.ask({ kind: 'words', words: [...dictionary] })
      }
      if (words.names) names = words.names
      if (removed) {
        // The reader knew them while it read.
        for (const block of blocks) raw.delete(block)
        head.clear()
        pending = new Set(blocks.filter(needs))
        for (const field of headFields) if (headNeeds(field)) pendingHead.add(field)
        plan()
      }
      tell()
    },
    begin() {
      const all = () => {
        pending = new Set(blocks.filter(needs))
        for (const field of headFields) if (headNeeds(field)) pendingHead.add(field)
        plan()
        tell()
      }
      const stopBody = body.follow((next, changed) => {
        blocks = next
        if (!changed) return all()
        for (const block of changed.come) if (needs(block)) pending.add(block)
        for (const block of changed.gone) pending.delete(block)
        shown = null
        if (pending.size) plan()
        // A block that was looked at comes back by undo.
        else tell()
      })
      let seenHead = session.article()
      const stopHead = session.subscribeBesideText(() => {
        const article = session.article()
        if (article.ignoredWords !== ignoredList) {
          ignoredList = article.ignoredWords
          ignored = new Set(ignoredList)
          tell()
        }
        if (article.language === language) {
          // Three short texts; the body tells its own changes, at each key.
          if (article.kicker === seenHead.kicker && article.headline === seenHead.headline && article.standfirst === seenHead.standfirst) return
          seenHead = article
          const before = pendingHead.size
          for (const field of headFields) if (!pendingHead.has(field) && headNeeds(field)) pendingHead.add(field)
          if (pendingHead.size > before || (pendingHead.size && timer.waits())) plan()
          return
        }
        language = article.language
        all()
      })
      blocks = session.article().body
      all()
      return () => {
        timer.stop()
        stopBody()
        stopHead()
        thread?.stop()
        thread = null
        asked = null
        turn++
      }
    },
  }
}
