import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

export const schema = blockSchema('table', {
  rows: z.array(z.looseObject({ header: z.boolean(), cells: z.array(z.looseObject({ text: textSchema })) })),
  caption: z.string().optional(),
})
