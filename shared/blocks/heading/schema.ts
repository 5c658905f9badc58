import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

/** A section head. Level 1 is the headline, so a body starts at 2. */
export const schema = blockSchema('heading', { level: z.union([z.literal(2), z.literal(3)]), text: textSchema })
