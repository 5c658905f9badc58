import { inText, type NameLedger } from './ledger'
import { spelling, type Mention } from './mentions'

/** A person as the story names them: by surname, with every mention. */
export interface Person {
  surname: string
  firstNames: Set<string>
  full: Mention[]
  /** By surname alone, or title and surname. */
  short: Mention[]
}

/** The people of a story by surname; a surname with several first names is several people and left out of identity. */
export function peopleOf({ mentions }: NameLedger): Person[] {
  const people = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.words.length > 4) continue
    const surname = spelling(mention.words.at(-1)!)
    const key = surname.toLowerCase()
    let person = people.get(key)
    if (!person) people.set(key, (person = { surname, firstNames: new Set(), full: [], short: [] }))
    if (mention.words.length > 1) {
      person.firstNames.add(spelling(mention.words[0]!).toLowerCase())
      person.full.push(mention)
    } else person.short.push(mention)
  }
  // Signs of a person: an office or rank before the name, a verb of speech or an age beside it; "the" speaks for a body.
  return [...people.values()].filter(({ full, short }) => ![...full, ...short].some(({ the, role }) => the && !role) && [...full, ...short].some(({ role, address, speaks }) => role !== '' || address || speaks))
}

/** Mentions in the running text. */
export const running = (mentions: readonly Mention[]) => mentions.filter(inText)
