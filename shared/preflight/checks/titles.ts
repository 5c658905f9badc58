import { storyCheck, type Finding } from '../check'
import { nameLedger } from '../ledgers/names/ledger'
import { placeOf, type Mention } from '../ledgers/names/mentions'
import { peopleOf, running, type Person } from '../ledgers/names/people'
import { clash, rankOf } from '../ledgers/names/titles'
import { phrase } from '../phrases/phrase'

export const titles = storyCheck({
  id: 'titles',
  level: 'warn',
  reads: ['head', 'body'],
}, (story, say) => {
  const findings: Finding[] = []
  for (const person of peopleOf(nameLedger(story))) {
    const changed = changedTitle(person)
    if (changed) findings.push(say(phrase('titles.changed', { name: person.surname, one: changed[0].role, other: changed[1].role }), changed.map((mention) => placeOf(mention))))
    const early = usedEarly(person)
    if (early) findings.push(say(phrase('titles.early', { name: person.surname, full: placeOf(early[1]).text }), early.map((mention) => placeOf(mention))))
    const bare = person.full.length === 0 ? running(person.short).find(({ role, address }) => role !== '' && !address) : undefined
    if (bare && rankOf(bare) && bare.role !== 'king' && !/^(king|queen|pope|prince|princess)/.test(bare.role)) findings.push(say(phrase('titles.bare', { name: person.surname }), placeOf(bare), { level: 'info' }))
  }
  return findings
})

function changedTitle({ firstNames, full, short }: Person): [Mention, Mention] | undefined {
  if (firstNames.size > 1) return undefined
  const ranked = [...full, ...short].flatMap((mention) => {
    const rank = rankOf(mention)
    return rank ? [{ mention, rank }] : []
  })
  const first = ranked[0]
  const other = first && ranked.find(({ rank }) => clash(first.rank, rank))
  return other && [first.mention, other.mention]
}

/** A surname alone in the text before the full name: its place and that of the introduction. */
function usedEarly({ firstNames, full, short }: Person): [Mention, Mention] | undefined {
  if (firstNames.size !== 1) return undefined
  const introduction = running(full).find((mention) => !isPhrase(mention))
  const first = running(short)[0]
  if (!introduction || !first || first.located || !(first.speaks || first.role !== '' || introduction.role !== '' || introduction.speaks)) return undefined
  return before(first, introduction) ? [first, introduction] : undefined
}

/** "der Vertrag von Dubiel": an article before it, and "von" in it, make it no name. */
const isPhrase = ({ read: { tokens, language }, words }: Mention) => {
  const at = tokens.findIndex(({ start }) => start === words[0]!.start)
  return language === 'de' && /^(?:der|die|das|dem|den|des|the|this|ein|eine|einen|einem)$/.test(tokens[at - 1]?.low ?? '') && tokens.slice(at, at + 5).some(({ low }) => low === 'von')
}

/** Reading order within a block is by offset; between blocks the ledger's own order decides. */
function before(a: Mention, b: Mention): boolean {
  if (a.read === b.read) return a.words[0]!.start < b.words[0]!.start
  return a.order < b.order
}
