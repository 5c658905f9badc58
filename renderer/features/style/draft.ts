import { exampleFaults, type Rule } from '../../../shared/style'
import { ruleSchema } from '../../../shared/style/schema'

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

/** A name for a rule from its pattern, as long as nobody gave it one. */
const idOf = (pattern: string): string => pattern.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'rule'

/**
 * The rule that a form says.
 * @param taken ids of the newsroom's other rules
 * @returns the rule and which of its examples it breaks, or what is wrong, by the field
 */
export function ruleOf(draft: Draft, taken: ReadonlySet<string>): { rule: Rule; broken: string[] } | { faults: Partial<Record<keyof Draft, string>> } {
  let id = draft.id.trim() || idOf(draft.pattern)
  if (!draft.id.trim()) for (let n = 2; taken.has(id); n++) id = `${idOf(draft.pattern)}-${n}`
  const read = ruleSchema.safeParse({
    id, pattern: draft.pattern.trim(), ...(draft.replacement ? { replacement: draft.replacement } : {}), advice: draft.advice.trim(), level: draft.level,
    languages: draft.languages.split(/[,\s]+/).filter(Boolean), matchCase: draft.matchCase, exceptions: lines(draft.exceptions),
    examples: {
      finds: lines(draft.finds).map((line) => {
        const [text = '', becomes] = line.split(/\s*(?:→|->|=>)\s*/)
        return becomes === undefined ? text : { text, becomes }
      }),
      leaves: lines(draft.leaves),
    },
  })
  if (read.success) return { rule: read.data, broken: exampleFaults(read.data) }
  const faults: Partial<Record<keyof Draft, string>> = {}
  for (const { path, message } of read.error.issues) {
    const field = path[0] === 'examples' ? (path[1] === 'leaves' ? 'leaves' : 'finds') : (String(path[0]) as keyof Draft)
    faults[field] ??= message
  }
  return { faults }
}
