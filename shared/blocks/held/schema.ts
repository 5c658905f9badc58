import { z } from 'zod'
import { blockSchema } from '../base'

/** @param inner every block but held text itself: it does not nest */
export const makeSchema = <T extends z.ZodType>(inner: T) => blockSchema('held', { blocks: z.array(inner) })
