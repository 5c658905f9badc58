import { compile, type Compiled } from './pattern'
import type { Rule } from './types'

/** Where a rule finds something; offsets in UTF-16 code units. */
export interface Hit {
  rule: Rule
  start: number
  end: number
  text: string
  /** What it becomes; null where the rule only advises. */
  becomes: string | null
}

const inLanguage = (rule: Rule, language: string): boolean => {
  const tag = language.toLowerCase()
  return rule.languages.some((one) => tag === one.toLowerCase() || tag.startsWith(`${one.toLowerCase()}-`))
}

/** "Utilise" becomes "Use", "UTILISE" "USE": as the words stood that it takes the place of. */
function cased(replacement: string, found: string, matchCase: boolean): string {
  if (matchCase || !replacement) return replacement
  const letters = found.match(/\p{L}/gu) ?? []
  if (letters.length > 1 && letters.every((letter) => letter !== letter.toLowerCase())) return replacement.toUpperCase()
  const first = found[0]!
  return first !== first.toLowerCase() && first === first.toUpperCase() ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement
}

/**
 * Looks for what rules find, in one pass for each rule of which a first word stands in the text.
 * @returns a function of a text and its language; hits in their order, of two over each other the longer one
 */
export function createMatcher(rules: readonly Rule[]): (text: string, language: string) => Hit[] {
  const ready = rules.map((rule) => ({ rule, ...compile(rule.pattern, rule.matchCase), exceptions: rule.exceptions.map((one) => compile(escapeSigns(one), rule.matchCase).regex) }))
  const always = ready.filter(({ first }) => first === null)
  const byWord = new Map<string, (typeof ready)[number][]>()
  for (const one of ready) for (const word of new Set(one.first ?? [])) byWord.set(word, [...(byWord.get(word) ?? []), one])

  return (text, language) => {
    const wanted = new Set(always)
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) for (const one of byWord.get(word.toLowerCase()) ?? []) wanted.add(one)
    const hits: Hit[] = []
    for (const one of wanted) {
      if (!inLanguage(one.rule, language)) continue
      const spared = one.exceptions.flatMap((regex) => [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length })))
      for (const match of text.matchAll(one.regex)) hits.push(...hitOf(one, match, spared))
    }
    hits.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule.id < b.rule.id ? -1 : 1))
    let until = 0
    return hits.filter(({ start, end }) => start >= until && ((until = end), true))
  }
}

function hitOf({ rule }: { rule: Rule } & Compiled, match: RegExpExecArray, spared: readonly { start: number; end: number }[]): Hit[] {
  const start = match.index
  const end = start + match[0].length
  if (spared.some((one) => one.start <= start && one.end >= end)) return []
  if (rule.replacement === undefined) return [{ rule, start, end, text: match[0], becomes: null }]
  const filled = rule.replacement.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '')
  const becomes = cased(filled, match[0], rule.matchCase)
  return becomes === match[0] ? [] : [{ rule, start, end, text: match[0], becomes }]
}

/** An exception is words alone: its signs are meant as they are. */
const escapeSigns = (text: string): string => text.replace(/[()[\]|#]/g, ' ').trim() || text.replace(/[()[\]|#]/g, '.')

/** A text with all hits of one that replace put in. */
export function apply(text: string, hits: readonly Hit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, becomes } of hits) {
    if (becomes === null) continue
    out += text.slice(at, start) + becomes
    at = end
  }
  return out + text.slice(at)
}

/** What is wrong with a rule by its own examples, in words; empty where it keeps them all. */
export function exampleFaults(rule: Rule): string[] {
  const language = rule.languages[0]!
  const match = createMatcher([rule])
  const faults: string[] = []
  for (const example of rule.examples.finds) {
    const { text, becomes } = typeof example === 'string' ? { text: example, becomes: null } : example
    const hits = match(text, language)
    if (!hits.length) faults.push(`finds nothing in “${text}”`)
    else if (becomes !== null && apply(text, hits) !== becomes) faults.push(`makes “${apply(text, hits)}” of “${text}”, not “${becomes}”`)
  }
  for (const text of rule.examples.leaves) {
    const [hit] = match(text, language)
    if (hit) faults.push(`finds “${hit.text}” in “${text}”, which it should leave alone`)
  }
  return faults
}
