import type { Article } from '../../shared/article/types'
import type { BlockOf } from '../../shared/blocks'
import { pictureKey, widthsFor, type Picture, type Profile } from '../../shared/exporting'
import { mediaAddress } from '../../shared/media/address'
import { api } from '../api'

type Size = { width: number; height: number }

/** What the screen knows of a story's pictures, for pages that are made of it here: their sizes, and which cannot be shown. */
export interface PictureBook {
  /** The pictures of a page by `pictureKey`, as an export would have them: one that cannot be shown is not there. */
  of(article: Article, profile: Profile): ReadonlyMap<string, Picture>
  /** Asks for what is not known yet. True when something came that makes the page another one. */
  learn(article: Article): Promise<boolean>
}

const imagesOf = (article: Article) => article.body.filter((block): block is BlockOf<'image'> => block.type === 'image')

export function createPictureBook(story: string): PictureBook {
  const known = new Map<string, Size | null>()
  return {
    of(article, profile) {
      const pictures = new Map<string, Picture>()
      for (const image of imagesOf(article)) {
        const size = known.has(image.media) ? known.get(image.media) : image.size
        if (!size) continue
        const width = widthsFor(size.width, profile.pictures.widths).at(-1) ?? size.width
        pictures.set(pictureKey(image), { src: mediaAddress(story, image.media), width, height: Math.max(1, Math.round((size.height * width) / size.width)), widths: [] })
      }
      return pictures
    },
    async learn(article) {
      // One that was missing may have been put back.
      const names = [...new Set(imagesOf(article).map(({ media }) => media))].filter((media) => !known.get(media)).slice(0, 200)
      if (!names.length) return false
      const looked = await api.media.look({ id: story, media: names }).catch(() => null)
      if (!looked?.ok) return false
      const news = looked.value.pictures.filter(({ media, size }) => !known.has(media) || known.get(media)?.width !== size?.width)
      for (const { media, size } of news) known.set(media, size)
      return news.length > 0
    },
  }
}
