import { z } from 'zod'
import { safeHref } from './links'

const mark = z.literal(true).optional()

/** A run of text with one set of marks. Unknown keys are kept: a newer Galley may have put them there. */
export const spanSchema = z.looseObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  underline: mark,
  strike: mark,
  sub: mark,
  sup: mark,
  link: z
    .looseObject({ href: z.string().refine((href) => safeHref(href) !== null, 'must be an http, https, mailto or tel address') })
    .optional(),
})

export const textSchema = z.array(spanSchema)
