import { z } from 'zod'
import { languageSchema } from '../article/schema'
import { patternFault } from './pattern'

const text = z.string().min(1).max(500)

const pattern = text.superRefine((typed, context) => {
  const fault = patternFault(typed)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

export const ruleSchema = z.strictObject({
  /** Names the rule: to switch it off, and to take the place of a built-in one. */
  id: z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  /** What it finds: words as they are written; (a|b) is one of them, [a] may be there or not, # is a number. */
  pattern,
  /** What it becomes; $1 is the first bracket or number of the pattern. Left out, there is only the advice. */
  replacement: z.string().max(500).optional(),
  /** Says to a writer why. */
  advice: text,
  level: z.enum(['block', 'warn', 'info']).default('info'),
  /** Languages of texts in which it holds, as tags: "en" is every English. */
  languages: z.array(languageSchema).min(1).max(20).default(['en']),
  /** True where capital letters matter. */
  matchCase: z.boolean().default(false),
  /** Phrases in which it does not hold. */
  exceptions: z.array(text).max(100).default([]),
  /** Its own tests: texts in which it must find something, with what they become where it replaces; and texts in which it must not. */
  examples: z
    .strictObject({
      finds: z.array(z.union([text, z.strictObject({ text, becomes: text })])).max(50).default([]),
      leaves: z.array(text).max(50).default([]),
    })
    .default({ finds: [], leaves: [] }),
})

/** A newsroom's style file. Strict: a key that Galley does not know is a mistake that the desk must hear of. */
export const styleSchema = z.strictObject({
  format: z.literal('galley-style'),
  version: z.literal(1),
  /** Built-in rules that this newsroom does not hold, by their ids; "all" for none of them. */
  off: z.union([z.literal('all'), z.array(z.string().max(80)).max(2000)]).default([]),
  /** The newsroom's own rules; one with the id of a built-in rule takes its place. */
  rules: z.array(ruleSchema).max(5000).default([]),
})
