/** What is looked for, as the bar has it. */
export interface Query {
  text: string
  matchCase: boolean
  wholeWord: boolean
  regex: boolean
}

/** What is wrong with a regular expression, to be told in words. */
export type Fault = 'group' | 'bracket' | 'nothing' | 'escape' | 'order' | 'count' | 'reference' | 'other'

export type Compiled = { kind: 'nothing' } | { kind: 'fault'; fault: Fault } | { kind: 'pattern'; pattern: RegExp }

/** What engines say of a wrong expression, by the words that tell one fault from another. */
const faults: readonly (readonly [RegExp, Fault])[] = [
  [/group name|named reference|capture group|Invalid group|named capture/i, 'reference'],
  [/unterminated group|unmatched '?\)|missing \)/i, 'group'],
  [/character class|lone quantifier bracket|unmatched.*[\]}]|class/i, 'bracket'],
  [/out of order/i, 'order'],
  [/quantifier/i, 'count'],
  [/nothing to repeat/i, 'nothing'],
  [/escape|\\ at end|property name/i, 'escape'],
]
/** "Range out of order in character class" names two faults, "incomplete quantifier" one: the more telling comes first. */
const faultOf = (message: string): Fault => {
  const said = message.slice(message.lastIndexOf(': ') + 2)
  if (/out of order/i.test(said)) return 'order'
  return faults.find(([words]) => words.test(said))?.[1] ?? 'other'
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What a keyboard writes and what copy has in its place: an apostrophe may be curly, a space one that does not break. */
const looseSigns: Record<string, string> = { "'": "['’‘ʼ]", '"': '["“”„]', ' ': '[ \\u00a0\\u202f\\u2009]', '-': '[-\\u2010\\u2011]' }

/** Letters of India with a dot that Unicode always takes apart (its composition exclusions), and copy often has whole. */
const dotted = [...'\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e\u0b5c\u0b5d'].map((whole) => [whole.normalize('NFD'), whole] as const)
const whole = (text: string) => dotted.reduce((out, [apart, letter]) => out.replaceAll(apart, letter), text.normalize('NFD'))

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A text as an expression: a letter is found however it is composed (é, e + ́; क़, क + ़). */
function literal(text: string, loose: boolean): string {
  let source = ''
  for (const { segment } of letters.segment(text)) {
    const sign = loose ? looseSigns[segment] : undefined
    const forms = [...new Set([segment, segment.normalize('NFC'), segment.normalize('NFD'), whole(segment)])].map(escaped)
    source += sign ?? (forms.length === 1 ? forms[0]! : `(?:${forms.join('|')})`)
  }
  return source
}

/**
 * A sign of a word, in any script that puts spaces between words. In the others (Han, kana, Thai and its
 * neighbours) no expression can tell where a word ends: there every place is taken for a border.
 */
const sign = '(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}])[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d]'
const border = `(?:(?<!${sign})|(?!${sign}))`

/** Makes a query an expression to run with `findAll`, or says what is wrong with it. */
export function compile({ text, matchCase, wholeWord, regex }: Query): Compiled {
  if (!text) return { kind: 'nothing' }
  const flags = matchCase ? 'gmu' : 'gimu'
  try {
    // Alone first: what is no expression by itself must not become one by what is put around it.
    const source = regex ? new RegExp(text, flags).source : literal(text, !matchCase)
    return { kind: 'pattern', pattern: new RegExp(wholeWord ? `${border}(?:${source})${border}` : source, flags) }
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error instanceof Error ? error.message : '') }
  }
}
