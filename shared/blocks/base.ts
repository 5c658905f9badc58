import { z } from 'zod'

/** Every block's id: stable for its life. Any short string is taken, so that hand-made files open. */
export const blockId = z.string().min(1).max(64)

/** What every block schema starts from. Unknown keys are kept: a newer Galley may have put them there. */
export function blockSchema<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.looseObject({ id: blockId, type: z.literal(type), ...shape })
}
