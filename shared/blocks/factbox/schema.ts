import { z } from 'zod'
import { blockSchema } from '../base'

/** @param inner what a fact box may hold: paragraphs and lists */
export const makeSchema = <T extends z.ZodType>(inner: T) => blockSchema('factbox', { title: z.string(), blocks: z.array(inner) })
