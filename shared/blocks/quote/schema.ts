import { z } from 'zod'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

export const schema = blockSchema('quote', { text: textSchema, cite: z.string().optional() })
