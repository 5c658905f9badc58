import type { z } from 'zod'
import type { ruleSchema, styleSchema } from './schema'

export type Rule = z.infer<typeof ruleSchema>
export type StyleFile = z.infer<typeof styleSchema>
/** A rule as one writes it: what is usual may be left out. */
export type RuleInput = z.input<typeof ruleSchema>
