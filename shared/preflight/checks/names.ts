import { storyCheck, type Finding } from '../check'
import { nameLedger, type NameWord } from '../ledgers/names/ledger'
import { placeOf } from '../ledgers/names/mentions'
import { variantsOf } from '../ledgers/names/variants'
import { housePlaces } from '../ledgers/names/words'

export const names = storyCheck({
  id: 'names',
  level: 'warn',
  name: 'One name, two spellings',
  why: 'A name misspelt is the error its owner never forgets. Two spellings in one story mean that one is wrong, or that two people are about to be taken for one.',
  reads: ['head', 'body'],
}, (story, say) => variantsOf(nameLedger(story)).map(({ odd, usual, kind }): Finding => {
  const at = [...places(odd), ...places(usual).slice(0, 1)]
  if (kind === 'two') return say(`“${fullName(odd)}” and “${fullName(usual)}” are near in spelling: two names, or one misspelt?`, at, { level: 'info' })
  // A dateline in capitals is no spelling of its own.
  const preferred = housePlaces.find(([name]) => name!.toLowerCase() === usual.low)?.[0] ?? usual.text
  if (kind === 'house') return say(`“${odd.text}” here, “${preferred}” elsewhere: the house writes “${preferred}”.`, at, { suggestion: preferred })
  const rare = odd.uses.length < usual.uses.length
  return say(`“${odd.text}” here, “${usual.text}” elsewhere: one name in two spellings?`, at, rare && odd.uses.length === 1 ? { suggestion: usual.text } : {})
}))

const places = ({ uses }: NameWord) => uses.map(({ mention, token }) => placeOf(mention, token))
const fullName = ({ uses, text }: NameWord) => {
  const full = uses.find(({ mention }) => mention.words.length > 1)?.mention
  return full ? placeOf(full).text : text
}
