import { z } from 'zod'
import { languageSchema } from '../article/schema'
import { ruleSchema, styleSchema } from './schema'

/** The newsroom's style as the screen shows it. */
export const styleView = z.strictObject({
  /** The newsroom's own rules, and which built-in ones it switched off. */
  own: z.array(ruleSchema),
  off: styleSchema.shape.off.unwrap(),
  /** What is wrong with the file: a rule that is, is left out. */
  faults: z.array(z.strictObject({ at: z.string(), message: z.string() })),
  /** The file, for a person. */
  place: z.string(),
})

export const styleChange = z.strictObject({
  off: styleSchema.shape.off.unwrap().optional(),
  /** Adds a rule, or takes the place of the one with its id. */
  put: ruleSchema.optional(),
  remove: z.string().max(80).optional(),
})

export const wordList = z.strictObject({ text: z.string().max(4 * 1024 * 1024), language: languageSchema })
