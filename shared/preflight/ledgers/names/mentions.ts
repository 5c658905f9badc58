import { memo, place, type Place } from '../../check'
import { monthOf } from '../../../text/months'
import { isHeadline, readText, type ReadText } from '../text/read'
import type { Token } from '../text/tokens'
import { stops } from '../numbers/cues'
import { honorifics, ordinary, particles, roles, titleWords } from './words'

/** A run of capitalised words (or, without capitals, the words after a title) that may be a name. */
export interface Mention {
  read: ReadText
  words: Token[]
  /** Offices and ranks before the name, short forms written out: "prime minister". */
  role: string
  address: boolean
  /** The run starts a sentence: its first word may be any word. */
  opens: boolean
  /** "the" stands before it: an organisation or a thing, no person. */
  the: boolean
  /** "in", "at", "near" stands before it. */
  located: boolean
  /** A verb of speech, or an age, stands beside it: a person. */
  speaks: boolean
  sentence: number
  /** Place of its text in reading order, set by the ledger of the story. */
  order: number
}

const capital = (token: Token) => token.kind === 'word' && /^[\p{Lu}\p{Lt}]/u.test(token.text)
const uncased = /^[\p{Script=Devanagari}\p{Script=Arabic}]/u
const speech = new Set('said says told added adds announced claimed claims warned insisted argued wrote tweeted resigned died explained replied asked estimated ordered signed spoke testified сказал заявил sagte erklärte dijo'.split(' '))

/** Every mention that may be a name in one text; made once for each text. */
export const mentionsOf = memo((source): Mention[] => {
  const read = readText(source)
  const { tokens } = read
  const found: Mention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (capital(tokens[i]!)) {
      const end = runEnd(tokens, i)
      const mention = cased(read, i, end)
      if (mention) found.push(mention)
      i = end - 1
    } else if (titleWords.has(tokens[i]!.low)) {
      const words: Token[] = []
      for (let j = i + 1; j < tokens.length && words.length < 3 && tokens[j]!.kind === 'word' && uncased.test(tokens[j]!.text) && tokens[j]!.sentence === tokens[i]!.sentence && !stops.has(tokens[j]!.low) && !titleWords.has(tokens[j]!.low); j++) words.push(tokens[j]!)
      if (words.length) found.push({ read, words, role: tokens[i]!.low, address: false, opens: false, the: false, located: false, speaks: true, sentence: tokens[i]!.sentence, order: 0 })
    } else if (tokens[i]!.text === 'ने') {
      // Who does something in Hindi: two words before the mark of the agent are most often a full name.
      const words = tokens.slice(Math.max(0, i - 2), i)
      const isName = ({ kind, text, low, sentence }: Token) => kind === 'word' && /^\p{Script=Devanagari}/u.test(text) && text.length >= 3 && sentence === tokens[i]!.sentence && !stops.has(low) && !titleWords.has(low)
      if (words.length === 2 && words.every(isName) && found.at(-1)?.words.at(-1) !== words[1]) found.push({ read, words, role: '', address: false, opens: false, the: false, located: false, speaks: true, sentence: tokens[i]!.sentence, order: 0 })
    }
  }
  return found
})

/** Where a run of capitalised words ends (exclusive), particles and initials inside it taken along. */
function runEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1
  for (let i = end; i < tokens.length && i < start + 9 && tokens[i]!.sentence === tokens[start]!.sentence; i++) {
    const token = tokens[i]!
    const last = tokens[i - 1]!
    if (capital(token)) {
      if (last.kind === 'word' && last.text.endsWith("'s")) break
      end = i + 1
    } else if (token.text === '.' && capital(last) && (last.text.length === 1 || roles[last.low] || honorifics.has(last.low))) continue
    else if (token.kind === 'word' && particles.has(token.low) && capital(last)) continue
    else if (/^[-‑]$/.test(token.text) && !token.spaced && tokens[i + 1] && !tokens[i + 1]!.spaced && capital(last)) continue
    else break
    if (/['’]s$/.test(token.text)) break
  }
  return end
}

function cased(read: ReadText, start: number, end: number): Mention | undefined {
  const { tokens } = read
  let from = start
  const roleWords: string[] = []
  let address = false
  let lastRole = -1
  for (let i = start; i < end; i++) {
    const { low } = tokens[i]!
    if (honorifics.has(low)) {
      address = true
      lastRole = i
    } else if (roles[low] && (i < end - 1 || tokens[i]!.text.length > 9)) lastRole = i
  }
  if (lastRole >= 0) {
    for (let i = start; i <= lastRole; i++) if (tokens[i]!.kind === 'word' && !honorifics.has(tokens[i]!.low)) roleWords.push(roles[tokens[i]!.low] ?? tokens[i]!.low)
    from = lastRole + 1
    while (from < end && !capital(tokens[from]!)) from++
  }
  // Lower-case offices before the name: "prime minister Narendra Modi".
  for (let i = start - 1; i >= Math.max(0, start - 3) && tokens[i]!.sentence === tokens[start]!.sentence; i--) {
    const { low, text } = tokens[i]!
    if (tokens[i]!.kind !== 'word' || text !== low || !(roles[low] || /^(prime|foreign|finance|health|home|defence|defense|education|interior|chief|vice|deputy|former|then|acting|ex)$/.test(low))) break
    roleWords.unshift(roles[low] ?? low)
  }
  if (from >= end) return undefined
  const opensSentence = from === start && (start === 0 || tokens[start - 1]!.sentence !== tokens[start]!.sentence || /^["“‘«(:—–]$/.test(tokens[start - 1]!.text))
  const words = tokens.slice(from, end).filter(({ kind }) => kind === 'word')
  while (words.length && particles.has(words.at(-1)!.low) && !capital(words.at(-1)!)) words.pop()
  while (words.length && (ordinary.has(words[0]!.low) || (words[0]!.text.length > 3 && monthOf(words[0]!.text) >= 0))) words.shift()
  while (words.length && ordinary.has(words.at(-1)!.low)) words.pop()
  if (!words.length) return undefined
  const before = tokens[start - 1]
  const after = tokens[end]
  return {
    read, words, role: roleWords.join(' '), address, opens: opensSentence && words[0] === tokens[from],
    the: /^(the|a|an)$/.test(before?.low ?? '') || tokens[start]!.low === 'the',
    located: /^(in|at|near|from|to|across|outside|of)$/.test(before?.low ?? '') && from === start,
    speaks: speech.has(after?.low ?? '') || (speech.has(before?.low ?? '') && /^["”,»]$/.test(tokens[start - 2]?.text ?? '')) || (after?.text === ',' && tokens[end + 1]?.kind === 'number' && /^[,.]$/.test(tokens[end + 2]?.text ?? '')),
    sentence: tokens[start]!.sentence, order: 0,
  }
}

/** The place of a mention, or of one word of it. */
export const placeOf = ({ read, words }: Mention, word?: Token): Place => place(read.source, (word ?? words[0]!).start, bare(word ?? words.at(-1)!))

/** Where a word ends without its possessive. */
const bare = (token: Token) => (/['’]s$/i.test(token.text) ? token.end - 2 : token.end)

/** The spelling of a word of a name as printed, without its possessive. */
export const spelling = (token: Token) => token.text.replace(/['’]s$/i, '')

/** True where nearly every word of a headline is capitalised: capitals tell nothing there. */
export function capitalised(read: ReadText): boolean {
  if (!isHeadline(read) && read.source.kind !== 'heading' && read.source.kind !== 'question' && read.source.kind !== 'kicker') return false
  const words = read.tokens.filter(({ kind, low }) => kind === 'word' && low.length > 3)
  return words.length > 1 && words.filter(capital).length > words.length * 0.7
}
