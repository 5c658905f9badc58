import { place, type Place, type StoryText } from '../../check'
import { stops } from '../numbers/cues'
import { entriesOf } from '../numbers/entries'
import type { Entry } from '../numbers/types'
import { isBody } from '../text/read'
import { phrase, type Phrase } from '../../phrases/phrase'

export interface Clash {
  phrase: Phrase
  at: Place[]
}

const placeOf = (entry: Entry) => place(entry.read.source, entry.start, entry.end)
const nameish = (text: string) => /^\p{Lu}\p{L}+/u.test(text)

/** The last capitalised word before a token in its sentence: whose age it is, nearly always. */
function person(entry: Entry, first: number): string | null {
  const { tokens } = entry.read
  for (let i = first - 1; i >= Math.max(0, first - 6) && tokens[i]!.sentence === entry.sentence; i--) {
    const token = tokens[i]!
    if (token.kind === 'word' && nameish(token.text) && !stops.has(token.low)) return token.low
    if (/^(and|or|while|whose|with|his|her|their|son|daughter|wife|husband|brother|sister|mother|father)$/.test(token.low)) return null
  }
  return null
}

/** The name after an age: "the 34-year-old Kumar", "34-year-old Ravi Kumar", "the 34-year-old owner, Ravi Kumar". */
function personAfter(entry: Entry): string | null {
  const { tokens } = entry.read
  let name: string | null = null
  let from = entry.last
  while (from < entry.last + 3 && tokens[from]?.kind === 'word' && !nameish(tokens[from]!.text) && !stops.has(tokens[from]!.low)) from++
  const start = from > entry.last && tokens[from]?.text === ',' && tokens[from + 1]?.kind === 'word' && /^\p{Lu}/u.test(tokens[from + 1]!.text) ? from + 1 : entry.last
  // An initial alone is no name, and no end of one.
  const first = start + (tokens[start] && /^\p{Lu}$/u.test(tokens[start].text) ? 1 : 0)
  for (let i = first + (first > start && tokens[first]?.text === '.' ? 1 : 0); i < Math.min(tokens.length, first + 4) && tokens[i]!.sentence === entry.sentence; i++) {
    if (!nameish(tokens[i]!.text) || stops.has(tokens[i]!.low)) break
    name = tokens[i]!.low
  }
  return name
}

/** "born in 1980" beside "aged 34" that do not fit the year of the story, or of death. */
export function birthClashes(story: StoryText, told: Date | null): Clash[] {
  const clashes: Clash[] = []
  for (const text of story.blocks) {
    const entries = entriesOf(text)
    for (const born of entries) {
      if (born.dimension !== 'year' && born.dimension !== 'label') continue
      const { tokens } = born.read
      const bornWord = tokens.slice(Math.max(0, born.first - 4), born.first).some(({ low, sentence }) => (low === 'born' || low === 'geboren' || low === 'née' || low === 'né') && sentence === born.sentence)
      if (born.dimension !== 'year' || !bornWord) continue
      const ages = entries.filter((entry) => entry.dimension === 'age' && Math.abs(entry.sentence - born.sentence) <= 1 && !/months?|weeks?/.test(entry.text))
      const age = ages.length === 1 ? ages[0] : undefined
      if (!age) continue
      const died = entries.find((entry) => entry.dimension === 'year' && entry !== born && Math.abs(entry.sentence - born.sentence) <= 1 && tokens.slice(Math.max(0, entry.first - 4), entry.first).some(({ low }) => /^(died|dies|death)$/.test(low)))
      // An age at some event of the past is held against nothing.
      const other = entries.some((entry) => entry.dimension === 'year' && entry !== born && entry !== died && entry.sentence === age.sentence)
      const year = died?.low ?? told?.getUTCFullYear()
      if (year === undefined || other) continue
      const right = year - born.low
      if (age.low < right - 1 || age.low > right) clashes.push({ phrase: phrase('dates.birth', { born: born.low, least: right - 1, most: right, year, age: age.low }), at: [placeOf(age), placeOf(born), ...(died ? [placeOf(died)] : [])] })
    }
  }
  return clashes
}

/**
 * An obituary whose headline tells the age at death and whose text the year of birth. Whatever the day it runs, nobody
 * is older than the years since; on a known day the age follows.
 */
export function deathClash(story: StoryText, told: Date | null): Clash | null {
  const headline = story.head.find(({ kind }) => kind === 'headline')
  const found = headline && /(?:\b(?:dies|died|dead)\b(?: at| aged| at age)?|, dies at|stirbt mit|meurt à|muere a los) (\d{2,3})\b/iu.exec(headline.text)
  if (!found) return null
  const births = story.blocks.flatMap((text) => entriesOf(text)).filter(({ dimension, read, first, sentence }) => dimension === 'year' && read.tokens.slice(Math.max(0, first - 6), first).some((token) => /^(born|geboren|née?|nació)$/.test(token.low) && token.sentence === sentence))
  const year = told?.getUTCFullYear() ?? (story.now ? new Date(story.now).getUTCFullYear() : undefined)
  if (births.length !== 1 || year === undefined) return null
  const [born] = births as [Entry]
  const age = Number(found[1])
  const right = year - born.low
  const start = found.index + found[0].length - found[1]!.length
  if (age <= right && (!told || age >= right - 1)) return null
  return { phrase: phrase('dates.death', { born: born.low, most: right, year, age }), at: [place(headline, start, start + found[1]!.length), placeOf(born)] }
}

/** One person with two ages. */
export function ageClashes(story: StoryText): Clash[] {
  const known = new Map<string, Entry>()
  const clashes: Clash[] = []
  for (const entry of story.copy.flatMap(entriesOf)) {
    if (entry.dimension !== 'age' || entry.range || entry.times.includes('past') || (!isBody(entry.read) && entry.read.source.kind === 'headline' && entry.low < 1)) continue
    const name = personAfter(entry) ?? person(entry, entry.first)
    if (!name) continue
    const before = known.get(name)
    if (!before) known.set(name, entry)
    else if (before.low !== entry.low) {
      // A family shares its name: only a mention without another first name is surely the same person.
      if (sameFull(before, entry)) clashes.push({ phrase: phrase('dates.ages', { name: nameOf(entry, name), one: before.text, other: entry.text }), at: [placeOf(before), placeOf(entry)] })
    }
  }
  return clashes
}

const nameOf = (entry: Entry, low: string) => entry.read.tokens.find((token) => token.low === low)?.text ?? low

/** The capitalised words just before or after the age, without the surname. */
function firstNames(entry: Entry): string[] {
  const { tokens } = entry.read
  const run: string[] = []
  for (let i = Math.max(0, entry.first - 6); i < Math.min(tokens.length, entry.last + 4); i++) {
    const token = tokens[i]!
    if (token.sentence === entry.sentence && token.kind === 'word' && nameish(token.text) && (i < entry.first || i >= entry.last)) run.push(token.low)
  }
  return run.slice(0, -1)
}

function sameFull(a: Entry, b: Entry): boolean {
  const [x, y] = [firstNames(a), firstNames(b)]
  return !x.length || !y.length || x.some((name) => y.includes(name))
}
