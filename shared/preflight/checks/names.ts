import { storyCheck, type Finding } from '../check'
import { nameLedger, type NameWord } from '../ledgers/names/ledger'
import { placeOf } from '../ledgers/names/mentions'
import { variantsOf } from '../ledgers/names/variants'
import { housePlaces } from '../ledgers/names/words'
import { phrase } from '../phrases/phrase'

export const names = storyCheck({
  id: 'names',
  level: 'warn',
  reads: ['head', 'body'],
}, (story, say) => variantsOf(nameLedger(story)).map(({ odd, usual, kind }): Finding => {
  const at = [...places(odd), ...places(usual).slice(0, 1)]
  if (kind === 'two') return say(phrase('names.two', { one: fullName(odd), other: fullName(usual) }), at, { level: 'info' })
  // A dateline in capitals is no spelling of its own.
  const preferred = housePlaces.find(([name]) => name!.toLowerCase() === usual.low)?.[0] ?? usual.text
  if (kind === 'house') return say(phrase('names.house', { odd: odd.text, preferred }), at, { suggestion: preferred })
  const rare = odd.uses.length < usual.uses.length
  return say(phrase('names.one', { odd: odd.text, usual: usual.text }), at, rare && odd.uses.length === 1 ? { suggestion: usual.text } : {})
}))

const places = ({ uses }: NameWord) => uses.map(({ mention, token }) => placeOf(mention, token))
const fullName = ({ uses, text }: NameWord) => {
  const full = uses.find(({ mention }) => mention.words.length > 1)?.mention
  return full ? placeOf(full).text : text
}
