/** The file beside the stories. */
export const deskRulesName = 'desk-rules.json'

export const kinds = ['furniture', 'agencies'] as const
export type DeskRuleKind = (typeof kinds)[number]

/** What a desk's own copy has that others' has not. */
export type DeskRules = Record<DeskRuleKind, readonly string[]> & {
  /** Whether the straight quotation marks of copy become those of its language. */
  quotes?: boolean | undefined
}

export const noDeskRules: DeskRules = { furniture: [], agencies: [] }

/** Words in a phrase at most: a longer line is looked for by nobody. */
const mostWords = 8

/** What is wrong with a phrase as it was typed, in words for a person; empty where nothing is. */
export function faultOf(typed: string): string {
  if (!/\p{L}[\p{L}\p{M}]/u.test(typed)) return 'It must have a word of two letters or more.'
  if (/[\r\n]/.test(typed)) return 'It must be one line.'
  if (typed.trim().split(/\s+/).length > mostWords) return `It must have ${mostWords} words at most: the start of the line is no rule.`
  return ''
}
