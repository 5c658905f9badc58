import { z } from 'zod'
import { languageSchema } from '../text/language-schema'

/** Every block's id: stable for its life. Any short string is taken, so that hand-made files open. */
export const blockId = z.string().min(1).max(64)

/** What every block schema starts from; `lang` is there where a block is in another language than its story. Unknown keys are kept: a newer Galley may have put them there. */
export function blockSchema<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.looseObject({ id: blockId, type: z.literal(type), lang: languageSchema.optional(), ...shape })
}
