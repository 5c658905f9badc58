import { z } from 'zod'
import { blockId } from '../blocks/base'
import { blockSchema } from '../blocks/schema'
import { headSchema } from './schema'

const after = blockId.nullable()

/** What `Patch` is, for the contract. */
export const patchSchema = z.strictObject({
  head: headSchema.partial().strict().optional(),
  body: z
    .array(
      z.discriminatedUnion('op', [
        z.strictObject({ op: z.literal('put'), block: blockSchema, after: after.optional() }),
        z.strictObject({ op: z.literal('move'), id: blockId, after }),
        z.strictObject({ op: z.literal('remove'), id: blockId }),
      ]),
    )
    .optional(),
})
