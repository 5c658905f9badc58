import type { Rule } from '../types'

type More = Partial<Pick<Rule, 'level' | 'matchCase' | 'exceptions' | 'languages'>> & { leaves?: string[] }

/** Rules of a built-in set are written on a line or two: what is found, what it becomes, why, and an example of both. */
export const writer =
  (languages: string[]) =>
  (id: string, pattern: string, replacement: string | null, advice: string, example: string | [from: string, to: string], { leaves = [], level = 'info', matchCase = false, exceptions = [], languages: own = languages }: More = {}): Rule => ({
    id, pattern, ...(replacement === null ? {} : { replacement }), advice, level, languages: own, matchCase, exceptions,
    examples: { finds: [typeof example === 'string' ? example : { text: example[0], becomes: example[1] }], leaves },
  })
