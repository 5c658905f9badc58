import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Images } from '../blocks/image/Images'
import { useTools } from '../tools/context'
import { registerPictureKeys } from './keys'
import { PictureDrop } from './PictureDrop'
import { Tray } from './Tray'

/** The pictures of the story on screen: drawn, taken in, and told of while they come. */
export function StoryPictures({ writable }: { writable: boolean }) {
  const { t } = useTranslation('pictures')
  const { body, pictures } = useTools()
  const placed = useSyncExternalStore(pictures.subscribe, pictures.placed)
  useEffect(() => registerPictureKeys(body.editor), [body])
  useEffect(() => () => pictures.stop(), [pictures])
  return (
    <>
      <Images adder={pictures} writable={writable} />
      {writable && <PictureDrop adder={pictures} />}
      <Tray adder={pictures} />
      <p className="ui-hidden" role="status">
        {placed > 0 && t('placed', { count: placed })}
      </p>
    </>
  )
}
