import type sharpType from 'sharp'

/** Loaded when the first picture comes: a story without one pays nothing for it. */
let loaded: Promise<typeof sharpType> | null = null

/** sharp, which works on threads of its own; only the readers of the kinds that Galley takes are switched on. */
export function loadSharp(): Promise<typeof sharpType> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // A cache of decoded pictures would grow with every story of a batch.
    sharp.cache(false)
    // One thread a picture: memory stays what one picture needs, and the bytes hang on nothing else.
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Tiff', 'Heif', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}Buffer`) })
    return sharp
  })
  return loaded
}
