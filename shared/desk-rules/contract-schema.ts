import { z } from 'zod'

const phrases = z.array(z.string())

/** The desk's rules as the screen shows them. */
export const deskRulesView = z.strictObject({
  furniture: phrases,
  agencies: phrases,
  /** Whether straight quotation marks become those of the language. */
  quotes: z.boolean(),
  /** What is wrong with the file: a phrase that is, is left out. */
  faults: z.array(z.strictObject({ at: z.string(), message: z.string() })),
  /** The file, for a person. */
  place: z.string(),
})

const given = z.array(z.string().max(500)).max(5000).optional()

export const deskRulesChange = z.strictObject({ kind: z.enum(['furniture', 'agencies']), add: given, remove: given })

export const deskQuotes = z.strictObject({ quotes: z.boolean() })
