import { memo, type PlainText } from '../../check'
import { tokensOf, type Token } from './tokens'

/** A text of the story with its tokens. */
export interface ReadText {
  source: PlainText
  language: string
  tokens: Token[]
}

/** The tokens of a text, cut once however many ledgers read it. */
export const readText = memo((source: PlainText): ReadText => {
  const language = source.language.toLowerCase().split('-')[0]!
  const friends = falseFriends[language]
  const tokens = tokensOf(source.text)
  return { source, language, tokens: friends ? tokens.map((token) => (Object.hasOwn(friends, token.low) ? { ...token, low: friends[token.low]! } : token)) : tokens }
})

/** Small words that are spelt like an English verb which the ledgers know ("die Schule", "12 die in fire"), by what they mean. */
const falseFriends: Record<string, Readonly<Record<string, string>>> = { de: { die: 'the', dies: 'this' }, nl: { die: 'that' }, af: { die: 'the' } }

/** True for a headline in any of its lengths. */
export const isHeadline = ({ source }: ReadText) => source.kind === 'headline'

/** True for what the body of the story says: paragraphs, lists, quotations, captions, tables. */
export function isBody({ source }: ReadText): boolean {
  return source.block !== null && source.kind !== 'related' && source.kind !== 'embed' && source.kind !== 'held' && source.kind !== 'correction'
}
