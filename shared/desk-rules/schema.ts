import { z } from 'zod'
import { faultOf } from '.'

const phrase = z.string().min(1).max(200).superRefine((typed, context) => {
  const fault = faultOf(typed)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})

/** The rules of a desk for copy that comes in, as its file has them. Strict: a key that Galley does not know is a mistake that the desk must hear of. */
export const deskRulesSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('galley-desk-rules'),
  version: z.literal(1),
  /** Lines that are never copy: a line that says this and no more is set aside. Case and punctuation around it do not matter; any number stands for any other. */
  furniture: z.array(phrase).max(5000).default([]),
  /** News agencies that the desk takes, beside those that Galley knows. */
  agencies: z.array(phrase).max(1000).default([]),
  /** True where straight quotation marks and apostrophes of copy become those of its language. */
  quotes: z.boolean().optional(),
})
