import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockId, blockSchema } from '../base'

export const schema = blockSchema('list', {
  ordered: z.boolean(),
  items: z.array(z.looseObject({ id: blockId, text: textSchema })),
})
