import { z } from 'zod'
import { blockSchema } from '../base'

/** A picture in the story's media folder, named by the first 16 hex digits of its sha256. */
export const schema = blockSchema('image', {
  media: z.string().regex(/^[0-9a-f]{16}\.[a-z0-9]{1,5}$/, 'must be a name like 0123456789abcdef.jpg'),
  alt: z.string(),
  decorative: z.boolean(),
  caption: z.string(),
  credit: z.string(),
  /** The point that every crop keeps in sight: from the left and from the top, 0 to 1. Left out, it is the middle. */
  focal: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
  /** In pixels, of the picture as it is seen, so that its place on the page is known before it is there. Left out where nobody has looked. */
  size: z.strictObject({ width: z.number().int().positive(), height: z.number().int().positive() }).optional(),
})
