import { exampleFaults, type Rule } from '../../../shared/style'
import { patternFault } from '../../../shared/style/pattern'
import { canonicalLanguage } from '../../i18n/languages'

/** A rule as the form has it: each field its text. */
export interface Draft {
  id: string
  pattern: string
  replacement: string
  advice: string
  level: Rule['level']
  languages: string
  matchCase: boolean
  exceptions: string
  finds: string
  leaves: string
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

export const emptyDraft: Draft = { id: '', pattern: '', replacement: '', advice: '', level: 'info', languages: 'en', matchCase: false, exceptions: '', finds: '', leaves: '' }

export const draftOf = ({ id, pattern, replacement, advice, level, languages, matchCase, exceptions, examples }: Rule): Draft => ({
  id, pattern, replacement: replacement ?? '', advice, level, languages: languages.join(', '), matchCase, exceptions: exceptions.join('\n'),
  finds: examples.finds.map((one) => (typeof one === 'string' ? one : `${one.text} → ${one.becomes}`)).join('\n'),
  leaves: examples.leaves.join('\n'),
})

/** What is wrong with a field. */
export type Fault = { kind: 'pattern'; fault: string } | { kind: 'empty' } | { kind: 'language' }

/** A name for a rule from its pattern, as long as nobody gave it one. */
const idOf = (pattern: string): string => pattern.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'rule'

/**
 * The rule that a form says.
 * @param taken ids of the newsroom's other rules
 * @returns the rule and which of its examples it breaks, or what is wrong, by the field
 */
export function ruleOf(draft: Draft, taken: ReadonlySet<string>): { rule: Rule; broken: string[] } | { faults: Partial<Record<keyof Draft, Fault>> } {
  let id = draft.id.trim() || idOf(draft.pattern)
  if (!draft.id.trim()) for (let n = 2; taken.has(id); n++) id = `${idOf(draft.pattern)}-${n}`
  const languages = draft.languages.split(/[,\s]+/).filter(Boolean)
  const rule: Rule = {
    id, pattern: draft.pattern.trim(), ...(draft.replacement ? { replacement: draft.replacement } : {}), advice: draft.advice.trim(), level: draft.level,
    languages: languages.map((tag) => canonicalLanguage(tag) ?? tag), matchCase: draft.matchCase, exceptions: lines(draft.exceptions),
    examples: {
      finds: lines(draft.finds).map((line) => {
        const [text = '', becomes] = line.split(/\s*(?:→|->|=>)\s*/)
        return becomes === undefined ? text : { text, becomes }
      }),
      leaves: lines(draft.leaves),
    },
  }
  const fault = patternFault(rule.pattern)
  const faults: Partial<Record<keyof Draft, Fault>> = {
    ...(fault ? { pattern: { kind: 'pattern', fault } } : {}),
    ...(rule.advice ? {} : { advice: { kind: 'empty' } }),
    ...(languages.length && languages.every((tag) => canonicalLanguage(tag)) ? {} : { languages: { kind: 'language' } }),
  }
  return Object.keys(faults).length ? { faults } : { rule, broken: exampleFaults(rule) }
}
