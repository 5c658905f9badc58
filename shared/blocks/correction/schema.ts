import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

export const correctionKinds = ['correction', 'clarification', 'update'] as const

export const schema = blockSchema('correction', {
  kind: z.enum(correctionKinds),
  date: z.union([z.iso.datetime({ offset: true }), z.iso.date()]),
  text: textSchema,
})
