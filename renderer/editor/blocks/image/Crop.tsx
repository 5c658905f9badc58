import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/blocks'
import { cut } from '../../../../shared/exporting/pictures'
import { mediaAddress } from '../../../../shared/media/address'
import { Button } from '../../../ui/Button'
import type { Size } from './Stage'

type Image = BlockOf<'image'>
type Focal = NonNullable<Image['focal']>

const middle: Focal = { x: 0.5, y: 0.5 }
/** To a thousandth: finer than any cut. */
const inside = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
const percent = (value: number) => `${value * 100}%`

interface FocalHandleProps {
  image: Image
  size: Size
  tabIndex: number
  onMove(focal: Focal): void
}

/** The point that every cut keeps in sight: set by a click or a drag on the picture, or by the arrow keys. */
export function FocalHandle({ image, tabIndex, onMove }: FocalHandleProps) {
  const { t } = useTranslation('pictures')
  const ref = useRef<HTMLDivElement>(null)
  const { x, y } = image.focal ?? middle

  const point = ({ clientX, clientY }: PointerEvent) => {
    const box = ref.current!.getBoundingClientRect()
    onMove({ x: inside((clientX - box.left) / box.width), y: inside((clientY - box.top) / box.height) })
  }
  const keyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 0.1 : 0.01
    // The picture does not turn round with the page's direction.
    const to = { ArrowLeft: { x: x - by, y }, ArrowRight: { x: x + by, y }, ArrowUp: { x, y: y - by }, ArrowDown: { x, y: y + by }, Home: middle }[event.key]
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onMove({ x: inside(to.x), y: inside(to.y) })
  }
  return (
    <div
      ref={ref}
      className="picture-focal"
      dir="ltr"
      onPointerDown={(event) => {
        if (event.button) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
        point(event)
        ref.current?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true })
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
    >
      <div
        role="slider"
        tabIndex={tabIndex}
        className="picture-point"
        style={{ left: percent(x), top: percent(y) }}
        aria-label={t('crop.point')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(x * 100)}
        aria-valuetext={t('crop.value', { x: Math.round(x * 100), y: Math.round(y * 100) })}
        onKeyDown={keyDown}
      />
    </div>
  )
}

const ratios = ['16:9', '4:3', '1:1'] as const

/** How the picture is going to be cut in search results, in cards and in apps: by the very rule of the export. */
export function CropPanel({ story, image, tabIndex, onReset }: { story: string; image: Image; tabIndex: number; onReset(): void }) {
  const { t } = useTranslation('pictures')
  const src = mediaAddress(story, image.media)
  return (
    <div className="picture-crops">
      <ul aria-label={t('crop.shapes')}>
        {ratios.map((ratio) => (
          <li key={ratio}>
            <span className="picture-crop" style={{ aspectRatio: ratio.replace(':', ' / ') }}>
              <img src={src} alt="" draggable={false} style={image.size ? placed(image.size, ratio, image.focal) : { objectFit: 'cover', inlineSize: '100%', blockSize: '100%' }} />
            </span>
            <span dir="ltr">{ratio}</span>
          </li>
        ))}
      </ul>
      <p className="picture-hint"><bdi>{t('crop.hint')}</bdi></p>
      <Button tabIndex={tabIndex} disabled={!image.focal} onClick={onReset}>
        {t('crop.reset')}
      </Button>
    </div>
  )
}

/** Where the whole picture stands behind the window of a cut. */
function placed(size: Size, ratio: (typeof ratios)[number], focal: Focal | undefined): React.CSSProperties {
  const part = cut(size, ratio, focal)
  return {
    position: 'absolute',
    left: percent(-part.left / part.width),
    top: percent(-part.top / part.height),
    width: percent(size.width / part.width),
    height: percent(size.height / part.height),
    maxWidth: 'none',
  }
}
