import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'
import { correctionKinds } from './kinds'

export const schema = blockSchema('correction', {
  kind: z.enum(correctionKinds),
  date: z.union([z.iso.datetime({ offset: true }), z.iso.date()]),
  text: textSchema,
})
