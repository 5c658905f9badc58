import { createContext, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../shared/blocks'
import { mediaAddress } from '../../shared/media/address'
import './thumb.css'

/** The id of the story whose pictures are shown in what stands inside; null where there is none. */
export const PictureStory = createContext<string | null>(null)

/** A picture of a story, small, where its text is read and not written: in versions and merges. */
export function Thumb({ image, gone }: { image: BlockOf<'image'>; gone?: boolean }) {
  const { t } = useTranslation('pictures')
  const story = useContext(PictureStory)
  const [broken, setBroken] = useState(false)
  if (!story) return null
  const { width, height } = image.size ?? { width: 3, height: 2 }
  return (
    <span className="picture-thumb" data-gone={gone || undefined} style={{ aspectRatio: `${width} / ${height}` }}>
      {broken ? (
        <span className="picture-thumb-fault">{t('thumb.missing')}</span>
      ) : (
        <img src={mediaAddress(story, image.media)} alt={image.alt || t(gone ? 'thumb.before' : 'name')} loading="lazy" decoding="async" onError={() => setBroken(true)} />
      )}
    </span>
  )
}
