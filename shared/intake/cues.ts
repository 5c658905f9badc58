import { deskScope } from './desk-scope'
import { languages } from './languages'
import type { LanguageCues } from './languages/types'

/** The lists of cue words that stand at the start of a line. */
export type StartGroup = { [K in keyof LanguageCues]: LanguageCues[K] extends string[] ? K : never }[keyof LanguageCues]

const opening = /^[^\p{L}\p{N}©#]+/u
const solid = /[\p{L}\p{M}\p{N}©+#]/u

/** The form in which lines and phrases are compared: no case, no punctuation around, `#` for every run of digits. */
export function cueKey(text: string): string {
  const line = text.toLowerCase()
  const from = isPlain(line.charCodeAt(0)) ? 0 : (opening.exec(line)?.[0].length ?? 0)
  let end = line.length
  while (end > from && !isPlain(line.charCodeAt(end - 1)) && !solid.test(charBefore(line, end))) end -= charBefore(line, end).length
  let key = line.slice(from, end)
  if (/[‘’`´“”„]/.test(key)) key = key.replace(/[‘’`´]/g, "'").replace(/[“”„]/g, '"')
  if (/[\d\u0660-\uffff]/.test(key) && /\p{Nd}/u.test(key)) key = key.replace(/\p{Nd}+/gu, '#')
  return /[^\S ]|\s\s/.test(key) ? key.replace(/\s+/g, ' ') : key
}

/** A small letter or a digit of ASCII, as most lines begin and end. */
const isPlain = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

/** The character that ends at an offset, whole where it takes two units. */
function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.slice(at - 1, at)
}

interface Starts {
  byFirst: Map<string, string[]>
}

const starts = new Map<StartGroup, Starts>()
const wholes = new Map<StartGroup, Map<string, number>>()

function startsOf(group: StartGroup): Starts {
  let found = starts.get(group)
  if (found) return found
  found = { byFirst: new Map() }
  for (const language of languages) {
    for (const phrase of language[group]) {
      const key = cueKey(phrase)
      const first = key.split(' ')[0]!
      const list = found.byFirst.get(first) ?? []
      list.push(key)
      found.byFirst.set(first, list)
    }
  }
  for (const list of found.byFirst.values()) list.sort((a, b) => b.length - a.length)
  starts.set(group, found)
  return found
}

function wholesOf(group: StartGroup): Map<string, number> {
  let found = wholes.get(group)
  if (!found) wholes.set(group, (found = new Map(languages.flatMap((language) => language[group].map((phrase) => [cueKey(phrase), 1] as const)))))
  return found
}

interface LineHead {
  text: string
  lead: number
  head: string
  firsts: string[]
}

/** The last line asked for: a line is asked for by every list in turn. */
let latest: LineHead = { text: '', lead: 0, head: '', firsts: [] }

function headOf(text: string): LineHead {
  if (latest.text === text) return latest
  const lead = isPlain(text.charCodeAt(0) | 0x20) ? 0 : (opening.exec(text)?.[0].length ?? 0)
  const head = cueKey(text.slice(lead, lead + 90))
  const first = /^[^\s:|,;.!?–—()/>»-]+(?:-[\p{L}]+)*/u.exec(head)?.[0] ?? ''
  return (latest = { text, lead, head, firsts: firstsOf(first, head) })
}

/** The forms of a line's first word by which phrases are filed. */
function firstsOf(first: string, head: string): string[] {
  const space = head.indexOf(' ')
  const whole = space < 0 ? head : head.slice(0, space)
  return whole === first || whole === `${first}:` ? [first, `${first}:`] : [first, whole, `${first}:`]
}

/**
 * A cue phrase at the start of a line.
 * @returns the phrase and the offset (UTF-16) in the line where it ends, punctuation in front of it counted; null for none
 */
export function cueAtStart(text: string, group: StartGroup): { cue: string; end: number } | null {
  const { lead, head, firsts } = headOf(text)
  const { byFirst } = startsOf(group)
  for (const start of firsts) {
    for (const cue of byFirst.get(start) ?? []) {
      if (!head.startsWith(cue)) continue
      const next = head[cue.length]
      if (next === undefined || !/[\p{L}\p{M}\p{N}#]/u.test(next)) return { cue, end: lead + cue.length }
    }
  }
  return null
}

let latestKey = { text: '', key: '' }

/** The key of a line that several lists are asked about in turn. */
function keyOf(text: string): string {
  if (latestKey.text !== text) latestKey = { text, key: cueKey(text) }
  return latestKey.key
}

/** True where a whole line is a phrase of the list. */
export function cueIsLine(text: string, group: StartGroup): boolean {
  return text.length <= 100 && (wholesOf(group).has(keyOf(text)) || (group === 'furniture' && deskScope()?.furniture.has(keyOf(text)) === true))
}

/** True where a line is nothing but furniture phrases one behind the other, glued or not: "LEAVE A REPLY Cancel reply", "ShareTweetPrint". */
export function cueIsRow(text: string): boolean {
  if (text.length > 160 || /[.!?;“”"]\s/u.test(text)) return false
  // Such a row begins as some phrase does; most lines do not.
  const { byFirst } = startsOf('furniture')
  const start = keyOf(text).split(' ')[0]!
  const desk = deskScope()
  if (!byFirst.has(start) && !desk?.firsts.has(start) && !(/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|[|•·/,»›>]/u.test(text.slice(0, 60)))) return false
  const words = cueKey(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}{2})(\p{Lu}\p{Ll})/gu, '$1 $2').replace(/[|•·/,»›>]+/gu, ' ')).split(' ')
  if (words.length < 2) return false
  const known = wholesOf('furniture')
  const isPhrase = (key: string) => known.has(key) || desk?.furniture.has(key) === true
  // Which beginnings of the row are phrases from end to end; no phrase is longer than eight words.
  const whole = [true]
  for (let end = 1; end <= words.length; end++) {
    whole[end] = false
    for (let from = Math.max(0, end - 8); from < end && !whole[end]; from++) whole[end] = whole[from]! && isPhrase(words.slice(from, end).join(' '))
  }
  return whole[words.length]!
}

/** As `cueIsLine`, a letter or two away: "Advertisment" is as common as the right spelling. */
export function cueIsNearlyLine(text: string, group: StartGroup): boolean {
  if (text.length > 40) return false
  const key = keyOf(text)
  if (key.length < 10) return false
  const allowed = Math.floor(key.length / 6)
  for (const phrase of wholesOf(group).keys()) {
    if (phrase.length >= 9 && Math.abs(phrase.length - key.length) <= allowed && phrase[0] === key[0] && distance(phrase, key) <= allowed) return true
  }
  return false
}

/** Letters to change, add or leave out between two short words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
