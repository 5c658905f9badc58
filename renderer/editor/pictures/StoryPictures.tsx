import { useEffect } from 'react'
import { Images } from '../blocks/image/Images'
import { useTools } from '../tools/context'
import { registerPictureKeys } from './keys'
import { PictureDrop } from './PictureDrop'
import { Tray } from './Tray'

/** The pictures of the story on screen: drawn, taken in, and told of while they come. */
export function StoryPictures({ writable }: { writable: boolean }) {
  const { body, pictures } = useTools()
  useEffect(() => registerPictureKeys(body.editor), [body])
  useEffect(() => () => pictures.stop(), [pictures])
  return (
    <>
      <Images adder={pictures} writable={writable} />
      {writable && <PictureDrop adder={pictures} />}
      <Tray adder={pictures} />
    </>
  )
}
