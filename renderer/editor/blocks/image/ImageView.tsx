import { $getNodeByKey, stopLexicalPropagation, type NodeKey } from 'lexical'
import { useEffect, useId, useMemo, useRef, useState, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/blocks'
import { Button } from '../../../ui/Button'
import { Crosshair, Images as Another, Star, Trash2 } from '../../../ui/icons'
import { $actOn, $selectBlock } from '../../block-actions'
import type { PictureAdder } from '../../pictures/adder'
import { leadWith, step } from '../../pictures/insert'
import { pickPictures } from '../../pictures/pick'
import { useTools } from '../../tools/context'
import { CropPanel, FocalHandle } from './Crop'
import { ImageField } from './ImageField'
import { Stage } from './Stage'
import { AltHint } from './AltHint'
import { createWriter } from './writer'
import './image.css'

type Image = BlockOf<'image'>
type Words = 'alt' | 'caption' | 'credit'

/** What Lexical would take for keys and text of its own. */
const events = ['keydown', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'compositionstart', 'compositionend', 'dragstart', 'click', 'pointerdown'] as const
const controls = 'textarea, input, button, label, .picture-focal'
const fields = 'textarea, input, button, [role=slider]'

interface ImageViewProps {
  node: NodeKey
  image: Image
  /** True for the picture that leads the story. */
  lead: boolean
  chosen: boolean
  writable: boolean
  adder: PictureAdder
}

/** A picture on the page with everything that is told of it: what stands under it, what is said to those who cannot see it, where it may be cut. */
export function ImageView({ node: key, image, lead, chosen, writable, adder }: ImageViewProps) {
  const { t } = useTranslation('pictures')
  const { session, body } = useTools()
  const { editor } = body
  const ref = useRef<HTMLElement>(null)
  const id = useId()
  const [within, setWithin] = useState(false)
  const [cropping, setCropping] = useState(false)
  const write = useMemo(() => createWriter(editor, key), [editor, key])

  // What happens in the fields is none of the text around them. The keys of the window and undo stay what they are.
  useEffect(() => {
    const figure = ref.current
    const keep = (event: Event) => {
      if ((event.target as Element).closest(controls)) stopLexicalPropagation(event)
    }
    for (const name of events) figure?.addEventListener(name, keep)
    return () => {
      for (const name of events) figure?.removeEventListener(name, keep)
    }
  }, [])

  const choose = () => {
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (node) $selectBlock(node)
      },
      { discrete: true },
    )
    editor.getRootElement()?.focus({ preventScroll: true })
  }
  const stops = () => [...(ref.current?.querySelectorAll<HTMLElement>(fields) ?? [])].filter((each) => !each.hasAttribute('disabled'))
  const go = (from: HTMLElement, by: 1 | -1) => {
    const all = stops()
    const next = all[all.indexOf(from) + by]
    if (next) next.focus()
    else if (by < 0) choose()
    else body.focus({ block: after() ?? image.id })
  }
  const after = () => {
    const { body: blocks } = session.article()
    return blocks[blocks.findIndex((block) => block.id === image.id) + 1]?.id
  }

  const remove = () => {
    step(body, () => $actOn(key, { do: 'delete' }))
    editor.focus()
  }
  const another = () => void pickPictures(false).then(([file]) => file && adder.replace(image.id, file))
  const tab = chosen || within ? 0 : -1
  const field = (name: Words, more: { placeholder?: string; about?: string } = {}) => (
    <ImageField
      label={t(`field.${name}`)}
      value={image[name]}
      tabIndex={tab}
      readOnly={!writable}
      onChange={(value) => write(name, { [name]: value })}
      onLeave={go}
      onEscape={choose}
      {...more}
    />
  )
  const named = image.caption || image.alt

  return (
    <figure
      ref={ref}
      className="picture"
      role="group"
      aria-label={named ? t('named', { words: named.slice(0, 120) }) : t('name')}
      onFocus={() => setWithin(true)}
      onBlur={(event: FocusEvent) => setWithin(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        choose()
      }}
    >
      <Stage story={session.id} adder={adder} image={image} lead={lead} writable={writable} tabIndex={tab} onAgain={another} onRemove={remove}>
        {(size) => cropping && <FocalHandle image={image} size={size} tabIndex={tab} onMove={(focal) => write('focal', { focal })} />}
      </Stage>
      {cropping && <CropPanel story={session.id} image={image} tabIndex={tab} onReset={() => write('reset', { focal: undefined })} />}
      <div className="picture-words">
        <div className="picture-caption">{field('caption', { placeholder: t('placeholder.caption') })}</div>
        <div className="picture-credit">{field('credit', { placeholder: t('placeholder.credit') })}</div>
      </div>
      <div className="picture-told">
        <div className="picture-alt" data-off={image.decorative || undefined}>
          {field('alt', { placeholder: t(image.decorative ? 'placeholder.decorative' : 'placeholder.alt'), about: `${id}-alt` })}
          <AltHint id={`${id}-alt`} image={image} />
        </div>
        <div className="picture-tools">
          <label className="picture-decorative">
            <input
              type="checkbox"
              tabIndex={tab}
              checked={image.decorative}
              disabled={!writable}
              onChange={(event) => write(`decorative ${String(event.target.checked)}`, { decorative: event.target.checked })}
            />
            {t('field.decorative')}
          </label>
          {writable && (
            <>
              <Button icon={<Crosshair />} tabIndex={tab} aria-pressed={cropping} onClick={() => setCropping(!cropping)}>
                {t('focal')}
              </Button>
              {!lead && (
                <Button icon={<Star />} tabIndex={tab} onClick={() => leadWith(body, image.id)}>
                  {t('makeLead')}
                </Button>
              )}
              <Button icon={<Another />} tabIndex={tab} onClick={another}>
                {t('replace')}
              </Button>
              <Button icon={<Trash2 />} tip={t('remove')} tabIndex={tab} onClick={remove} />
            </>
          )}
        </div>
      </div>
    </figure>
  )
}
