import type { StoryText } from '../../check'
import { isBody, readText, type ReadText } from '../text/read'
import type { Token } from '../text/tokens'
import { stops } from '../numbers/cues'
import { capitalised, mentionsOf, spelling, type Mention } from './mentions'
import { ordinary } from './words'

/** One word of names, in one spelling, with all its uses. */
export interface NameWord {
  text: string
  low: string
  uses: { mention: Mention; token: Token }[]
  /** Words that stand before and after it in full names. */
  before: Set<string>
  after: Set<string>
  /** Stands alone somewhere. */
  alone: boolean
}

export interface NameLedger {
  /** Mentions in reading order, words that are no names taken out. */
  mentions: Mention[]
  words: Map<string, NameWord>
}

const ledgers = new WeakMap<StoryText, NameLedger>()

/** The names of a story in head, body and captions, in reading order. No dictionary: capitals, titles and company tell. */
export function nameLedger(story: StoryText): NameLedger {
  let ledger = ledgers.get(story)
  if (!ledger) ledgers.set(story, (ledger = read(story)))
  return ledger
}

function read(story: StoryText): NameLedger {
  const sources = story.copy.filter(({ kind }) => kind !== 'byline' && kind !== 'keyword' && kind !== 'section')
  const texts = sources.map(readText)
  const lower = new Set<string>()
  for (const { tokens } of texts) for (const { text, low, kind } of tokens) if (kind === 'word' && text === low) lower.add(low)
  const all = texts.flatMap(({ source }, order) => mentionsOf(source).map((mention) => ({ ...mention, order })))
  const sure = new Set<string>()
  for (const mention of all) if (!mention.opens && !capitalised(mention.read)) for (const word of mention.words) sure.add(word.low)
  const mentions = all.flatMap((mention) => trimmed(mention, lower, sure))
  const words = new Map<string, NameWord>()
  for (const mention of mentions) count(mention, words)
  findUncased(texts, words)
  return { mentions, words }
}

/** Without the words that capitals of a headline or a sentence's start made look like names. */
function trimmed(mention: Mention, lower: ReadonlySet<string>, sure: ReadonlySet<string>): Mention[] {
  const inTitle = capitalised(mention.read)
  const isName = (word: Token, first: boolean) => {
    if (ordinary.has(word.low) || (stops.has(word.low) && word.text.length < 6)) return false
    if (inTitle) return sure.has(word.low) || !known(word.low, lower)
    return !(first && mention.opens) || sure.has(word.low) || (!known(word.low, lower) && (mention.words.length > 1 || word.text.length > 3))
  }
  if (!inTitle) {
    const words = mention.words.filter((word, i) => i > 0 || isName(word, true))
    return words.length ? [words.length === mention.words.length ? mention : { ...mention, words }] : []
  }
  // A capitalised headline is one long run: each word stands for itself.
  return mention.words.filter((word, i) => isName(word, i === 0)).map((word) => ({ ...mention, words: [word], role: '', speaks: false }))
}

/** True for a word that the story also has in lower case, in any near form: "Kills" beside "killed". */
function known(word: string, lower: ReadonlySet<string>): boolean {
  const stem = word.replace(/(?:ing|ed|es|s)$/, '')
  return lower.has(word) || lower.has(stem) || lower.has(`${stem}ed`) || lower.has(`${stem}s`) || lower.has(`${stem}ing`)
}

function count(mention: Mention, words: Map<string, NameWord>): void {
  mention.words.forEach((token, i) => {
    const text = spelling(token)
    if (Array.from(text).length < 3) return
    const low = text.toLowerCase()
    let word = words.get(low)
    if (!word) words.set(low, (word = { text, low, uses: [], before: new Set(), after: new Set(), alone: false }))
    word.uses.push({ mention, token })
    if (i > 0) word.before.add(spelling(mention.words[i - 1]!).toLowerCase())
    if (i + 1 < mention.words.length) word.after.add(spelling(mention.words[i + 1]!).toLowerCase())
    if (mention.words.length === 1) word.alone = true
  })
}

/** Scripts without capitals: words of the text that are near a name which a title gave are uses of names too. */
function findUncased(texts: readonly ReadText[], words: Map<string, NameWord>): void {
  const firsts = new Set([...words.keys()].filter((word) => /^[\p{Script=Devanagari}\p{Script=Arabic}]/u.test(word)).map((word) => word.slice(0, 1)))
  if (!firsts.size) return
  for (const read of texts) {
    const taken = new Set(mentionsOf(read.source).flatMap((mention) => mention.words))
    read.tokens.forEach((token) => {
      const low = token.low.replace(/^(?:وال|بال|و|ب|ل)(?=\p{L}{4})/u, '')
      if (token.kind !== 'word' || taken.has(token) || Array.from(low).length < 4 || !firsts.has(low.slice(0, 1)) || stops.has(token.low)) return
      const mention: Mention = { read, words: [token], role: '', address: false, opens: false, the: false, located: false, speaks: false, sentence: token.sentence, order: 0 }
      let word = words.get(low)
      if (!word) words.set(low, (word = { text: low, low, uses: [], before: new Set(), after: new Set(), alone: true }))
      word.uses.push({ mention, token })
    })
  }
}

/** True for uses in the running text, where a first mention introduces. */
export const inText = ({ read }: Mention) => isBody(read) && /^(paragraph|list|quote|factbox)$/.test(read.source.kind)
