import { memo, type PlainText } from '../../check'
import { tokensOf, type Token } from './tokens'

/** A text of the story with its tokens. */
export interface ReadText {
  source: PlainText
  language: string
  tokens: Token[]
}

/** The tokens of a text, cut once however many ledgers read it. */
export const readText = memo((source: PlainText): ReadText => ({ source, language: source.language.toLowerCase().split('-')[0]!, tokens: tokensOf(source.text) }))

/** True for a headline in any of its lengths. */
export const isHeadline = ({ source }: ReadText) => source.kind === 'headline'

/** True for what the body of the story says: paragraphs, lists, quotations, captions, tables. */
export function isBody({ source }: ReadText): boolean {
  return source.block !== null && source.kind !== 'related' && source.kind !== 'embed' && source.kind !== 'held' && source.kind !== 'correction'
}
