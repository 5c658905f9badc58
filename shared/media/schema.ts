import { z } from 'zod'
import { mediaPattern } from './address'

/** A name in a story's media folder. */
export const mediaName = z.string().regex(mediaPattern)

/** In pixels, of the picture as it is seen: turned upright. */
export const pictureSize = z.strictObject({ width: z.number().int().positive(), height: z.number().int().positive() })

/** The most that one piece of a picture on its way may hold, in bytes. */
export { pieceLimit } from './address'

/** A picture that was put into a story, and what its own data suggest; '' where they say nothing. */
export const keptPicture = z.strictObject({ media: mediaName, size: pictureSize, caption: z.string(), credit: z.string(), alt: z.string() })

export const lookedPicture = z.strictObject({
  media: mediaName,
  size: pictureSize.nullable(),
  /** Why it cannot be shown; `missing` when its file is not there, and not when it is broken. */
  fault: z.strictObject({ missing: z.boolean(), words: z.string() }).nullable(),
})
