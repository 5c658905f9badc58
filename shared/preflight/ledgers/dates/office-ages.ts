import { place, type StoryText } from '../../check'
import { wordsAfter } from '../numbers/context'
import { entriesOf } from '../numbers/entries'
import type { Entry } from '../numbers/types'
import { mentionsOf, spelling, type Mention } from '../names/mentions'
import { roles } from '../names/words'
import type { Clash } from './ages'
import { phrase } from '../../phrases/phrase'

interface Holder {
  name: string
  age: Entry
}

/** Whoever an age stands right behind: "Chief Minister Himanta Borthakur, 54,". */
function holderOf(age: Entry): Mention | undefined {
  const { read, first } = age
  return mentionsOf(read.source).find(({ words, role, sentence }) => role !== '' && sentence === age.sentence && read.tokens[first - 1]?.text === ',' && read.tokens[first - 2] === words.at(-1))
}

/** The office that an age is said of without a name: "the 57-year-old chief minister". */
function officeOf(age: Entry): string {
  if (age.read.tokens[age.first - 1]?.low !== 'the') return ''
  const words = wordsAfter(age, 4).split(' ')
  const end = words.findIndex((word, i) => roles[word] !== undefined && roles[words[i + 1] ?? ''] === undefined)
  return words.slice(0, end + 1).map((word) => roles[word] ?? word).join(' ')
}

/** One person with an age at the name and another at the office: an office that only one person of the story has. */
export function officeAgeClashes(story: StoryText): Clash[] {
  const ages = story.blocks.flatMap(entriesOf).filter(({ dimension, range, times }) => dimension === 'age' && !range && !times.includes('past'))
  if (ages.length < 2) return []
  const holders = new Map<string, Holder[]>()
  for (const age of ages) {
    const mention = holderOf(age)
    if (mention) holders.set(mention.role, [...(holders.get(mention.role) ?? []), { name: spelling(mention.words.at(-1)!), age }])
  }
  const others = new Map<string, Set<string>>()
  for (const text of story.blocks) for (const { role, words } of mentionsOf(text)) if (role) others.set(role, (others.get(role) ?? new Set()).add(spelling(words.at(-1)!)))
  return ages.flatMap((age): Clash[] => {
    const office = officeOf(age)
    const [holder, more] = holders.get(office) ?? []
    if (!holder || more || others.get(office)!.size > 1 || holder.age.low === age.low) return []
    const at = [age, holder.age].map((entry) => place(entry.read.source, entry.start, entry.end))
    return [{ phrase: phrase('dates.ages', { name: holder.name, one: holder.age.text, other: age.text }), at }]
  })
}
