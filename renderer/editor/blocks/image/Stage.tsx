import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/blocks'
import { mediaAddress } from '../../../../shared/media/address'
import { api, connection } from '../../../api'
import { Button } from '../../../ui/Button'
import { ImageOff } from '../../../ui/icons'
import type { PictureAdder } from '../../pictures/adder'

export interface Size {
  width: number
  height: number
}

/** What is known of a picture that did not load. */
type Fault = { kind: 'missing' } | { kind: 'broken'; words: string } | { kind: 'away' }

/** Where nobody knows the shape of a picture it is given this one, and keeps it. */
const usual: Size = { width: 3, height: 2 }

interface StageProps {
  story: string
  adder: PictureAdder
  image: BlockOf<'image'>
  lead: boolean
  writable: boolean
  tabIndex: number
  /** Chooses a file anew for a picture that is not there. */
  onAgain(): void
  onRemove(): void
  children(size: Size): ReactNode
}

/** The picture itself, in a place whose size is known before it is there; and what to do where it cannot be shown. */
export function Stage({ story, adder, image, lead, writable, tabIndex, onAgain, onRemove, children }: StageProps) {
  const { t } = useTranslation('pictures')
  const [fault, setFault] = useState<{ of: string; fault: Fault } | null>(null)
  /** How often a picture that is there was loaded anew: its file may have come a moment after the block. */
  const [again, setAgain] = useState(0)
  const shown = fault?.of === image.media ? fault.fault : null
  const size = image.size ?? usual

  const ask = async () => {
    const { media } = image
    const looked = await api.media.look({ id: story, media: [media] }).catch(() => null)
    if (!looked?.ok) return setFault({ of: media, fault: { kind: 'away' } })
    const found = looked.value.pictures[0]?.fault
    if (!found) {
      setFault(null)
      setAgain((times) => Math.min(times + 1, 5))
    } else setFault({ of: media, fault: found.missing ? { kind: 'missing' } : { kind: 'broken', words: found.words } })
  }
  // What could not be asked for is asked for again when the services are back.
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.current() === 'open') setFault((now) => (now?.fault.kind === 'away' ? null : now))
      }),
    [],
  )

  // The very file that was missing may be what came in.
  const cameIn = useEffectEvent(() => {
    if (shown && !adder.list().length) void ask()
  })
  useEffect(() => adder.subscribe(() => cameIn()), [adder])

  return (
    <div
      className="picture-stage"
      data-sized={image.size ? '' : undefined}
      style={{ aspectRatio: `${size.width} / ${size.height}`, inlineSize: `min(100%, calc(30rem * ${size.width / size.height})${image.size ? `, max(${size.width}px, 12rem)` : ''})` }}
    >
      {shown ? (
        <div className="picture-fault" role="alert">
          <p>
            <ImageOff />
            <bdi>{shown.kind === 'missing' ? t('fault.missing') : shown.kind === 'away' ? t('fault.away') : t('fault.broken', { words: shown.words })}</bdi>
          </p>
          {writable && shown.kind !== 'away' && (
            <p>
              <Button look="outline" tabIndex={tabIndex} onClick={onAgain}>
                {t('fault.again')}
              </Button>
              <Button tabIndex={tabIndex} onClick={onRemove}>
                {t('remove')}
              </Button>
            </p>
          )}
        </div>
      ) : (
        <>
          <img
            key={`${image.media} ${again}`}
            src={mediaAddress(story, image.media)}
            alt={image.decorative ? '' : image.alt || t('name')}
            width={size.width}
            height={size.height}
            loading="lazy"
            decoding="async"
            draggable={false}
            onError={() => void ask()}
          />
          {children(size)}
        </>
      )}
      {lead && <span className="picture-lead">{t('lead')}</span>}
    </div>
  )
}
