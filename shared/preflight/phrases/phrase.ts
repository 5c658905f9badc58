import { numberText } from '../../text/number-text'
import { english } from './english'

type Tree = { readonly [key: string]: string | Tree }
type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
type Keys<T, P extends string> = { [K in keyof T & string]: T[K] extends string ? `${P}${Stem<K>}` : Keys<T[K], `${P}${K}.`> }[keyof T & string]
type TextAt<T, K extends string> = K extends `${infer A}.${infer B}` ? (A extends keyof T ? TextAt<T[A], B> : never) : { [N in keyof T & string]: Stem<N> extends K ? T[N] : never }[keyof T & string]
type Named<S> = S extends `${string}{{${infer N}}}${infer R}` ? (N extends `${infer A},${string}` ? A : N) | Named<R> : never

/** A sentence of preflight, or a word that sentences share. */
export type PhraseKey = Keys<typeof english, ''>
/** What a sentence has to be given. */
export type Parameters<K extends PhraseKey> = Named<TextAt<typeof english, K>>
/** Sentences that need nothing. */
export type PlainKey = { [K in PhraseKey]: [Parameters<K>] extends [never] ? K : never }[PhraseKey]
export type CheckId = keyof typeof english.check

/** What a sentence is made with: words of the story as they stand there, a number, words of ours, the name of a language by its tag. */
export type Value = string | number | Phrase | { language: string }

/** What is to be said, apart from the language that it is said in. Plain data: it goes to other threads and windows. */
export interface Phrase {
  key: PhraseKey
  values?: Readonly<Record<string, Value>>
}

/** A sentence with its parameters. */
export const phrase = <K extends Exclude<PhraseKey, PlainKey>>(key: K, values: Readonly<Record<Parameters<K>, Value>>): Phrase => ({ key, values })

/** Gives the text under a key, or undefined. */
export type Lookup = (key: string) => string | undefined

const plurals = new Map<string, Intl.PluralRules>()
const names = new Map<string, Intl.DisplayNames>()
function kept<T>(made: Map<string, T>, language: string, make: () => T): T {
  let one = made.get(language)
  if (one === undefined) made.set(language, (one = make()))
  return one
}

/**
 * A phrase in words.
 * @param language of the words: numbers, plural forms and the names of languages are its own
 * @param show what becomes of words of the story; as they stand where it is left out
 */
export function inWords({ key, values = {} }: Phrase, language: string, lookup: Lookup, show = (text: string) => text): string {
  const { count } = values
  const form = typeof count === 'number' ? lookup(`${key}_${kept(plurals, language, () => new Intl.PluralRules(language)).select(count)}`) ?? lookup(`${key}_other`) : undefined
  const text = form ?? lookup(key) ?? key
  return text.replace(/\{\{(\w+)(, plain)?\}\}/g, (whole, name: string, plain?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (typeof value === 'string') return show(value)
    if (typeof value === 'number') return plain ? String(value) : numberText(value, language)
    if ('key' in value) return inWords(value, language, lookup, show)
    return kept(names, language, () => new Intl.DisplayNames(language, { type: 'language' })).of(value.language) ?? value.language
  })
}

/** The text under a dotted key of a tree of texts. */
export function textAt(tree: Tree, key: string): string | undefined {
  let at: string | Tree | undefined = tree
  for (const part of key.split('.')) at = typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined
  return typeof at === 'string' ? at : undefined
}

const inEnglishTree: Lookup = (key) => textAt(english, key)

/** A phrase in English, as the command line and the manifest have it. */
export const inEnglish = (said: Phrase): string => inWords(said, 'en', inEnglishTree)
