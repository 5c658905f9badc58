import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { stableJson } from '../exporting/json'
import type { Article, Head } from './types'

export type SignOff = NonNullable<Head['signOff']>

/** What an editor answers for: the words that readers get. Times, address, keywords and slug may be set afterwards. */
const signed = ['language', 'kicker', 'headline', 'standfirst', 'bylines', 'dateline'] as const

/** The hash of a story's words, sha256 in hex; held text and notes do not change it. */
export function signedText(article: Article): string {
  const head = Object.fromEntries(signed.map((key) => [key, article[key]]))
  return bytesToHex(sha256(new TextEncoder().encode(stableJson({ ...head, body: article.body.filter(({ type }) => type !== 'held') }))))
}

/**
 * A sign-off for the story as it stands.
 * @param by the editor's name
 * @param at RFC 3339
 */
export const signOff = (article: Article, by: string, at: string): SignOff => ({ by, at, text: signedText(article) })

/** Whether a story's sign-off is for the words that it has: it lapses when they change. */
export const holds = (article: Article): boolean => !!article.signOff && article.signOff.text === signedText(article)
