import { FORMAT_TEXT_COMMAND } from 'lexical'
import { useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formats } from '../../../shared/blocks/inline'
import { marks } from '../../../shared/text/spans'
import { useBesideText } from '../../session/use-session'
import { Button } from '../../ui/Button'
import { Menu } from '../../ui/Menu'
import { $turnInto, textKinds, type TextKind } from '../block-kinds'
import { cardOffers, insert } from '../insert'
import { pickPictures } from '../pictures/pick'
import { ariaKeys, keysText, kindKeys, linkKeys, markKeys } from '../shortcuts'
import { useTools, usePlace } from './context'
import { ImagePlus, kindIcons, Link2, markIcons, Plus, Redo2, Undo2 } from './icons'

/** Tooltip, shortcut and the cursor's place in the text, which a click must not take away. */
const keyed = (tip: string, keys: string | undefined) => ({
  tip,
  keys: keys && keysText(keys),
  'aria-keyshortcuts': keys && ariaKeys(keys),
  tabIndex: -1,
  onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
})

function MarkButtons() {
  const { t } = useTranslation('editor')
  const { writing } = useTools()
  const pressed = usePlace((place) => place.marks.join())
  return marks.map((mark) => {
    const Icon = markIcons[mark]
    return (
      <Button
        key={mark}
        icon={<Icon />}
        aria-pressed={pressed.split(',').includes(mark)}
        onClick={() => writing.editor().dispatchCommand(FORMAT_TEXT_COMMAND, formats[mark])}
        {...keyed(t(`mark.${mark}`), markKeys[mark])}
      />
    )
  })
}

function LinkButton() {
  const { t } = useTranslation('editor')
  const { openLink } = useTools()
  const on = usePlace((place) => place.link !== null)
  return <Button icon={<Link2 />} aria-pressed={on} aria-haspopup="dialog" onClick={openLink} {...keyed(t('toolbar.link'), linkKeys)} />
}

function PictureButton() {
  const { t } = useTranslation('pictures')
  const { pictures } = useTools()
  return <Button icon={<ImagePlus />} onClick={() => void pickPictures(true).then((files) => pictures.add(files))} {...keyed(t('insert'), kindKeys.picture)} />
}

/** What no line of text becomes, in a menu; its keys are written beside each. */
function InsertMenu() {
  const { t } = useTranslation('editor')
  const { body, pictures, openEmbed } = useTools()
  const items = cardOffers.map((kind) => {
    const Icon = kind === 'picture' ? ImagePlus : kindIcons[kind]
    return { id: kind, label: t(`block.${kind}`), icon: <Icon />, keys: keysText(kindKeys[kind]), run: () => insert(kind, { editor: body.editor, pictures, openEmbed }) }
  })
  return <Menu icon={<Plus />} tip={t('toolbar.insert')} tabIndex={-1} items={items} />
}

function KindSelect() {
  const { t } = useTranslation('editor')
  const { body } = useTools()
  const kind = usePlace((place) => place.kind)
  const mixed = usePlace((place) => place.mixed)
  const shown = textKinds.find((each) => each === kind)
  return (
    <select
      className="toolbar-kind"
      aria-label={t('toolbar.type')}
      data-tip={t('toolbar.type')}
      data-keys={shown ? keysText(kindKeys[shown]) : ''}
      tabIndex={0}
      value={shown ?? ''}
      onChange={(event) => {
        const next = event.target.value as TextKind
        body.editor.update(() => $turnInto(next))
        body.editor.focus()
      }}
    >
      {!shown && (
        <option value="" disabled hidden>
          {kind ? t(`block.${kind}`) : t(mixed ? 'toolbar.mixed' : 'toolbar.type')}
        </option>
      )}
      {textKinds.map((each) => (
        <option key={each} value={each}>
          {t(`block.${each}`)}
        </option>
      ))}
    </select>
  )
}

function UndoButtons() {
  const { t } = useTranslation('editor')
  const { session } = useTools()
  const { canUndo, canRedo } = useBesideText(session, (of) => of.history())
  return (
    <>
      <Button icon={<Undo2 />} aria-disabled={!canUndo} onClick={() => session.undo()} {...keyed(t('toolbar.undo'), 'Mod+Z')} />
      <Button icon={<Redo2 />} aria-disabled={!canRedo} onClick={() => session.redo()} {...keyed(t('toolbar.redo'), 'Mod+Shift+Z')} />
    </>
  )
}

/** The bar over the page: one stop for the Tab key, arrows inside it. */
export function Toolbar() {
  const { t } = useTranslation('editor')
  const { writing } = useTools()
  const ref = useRef<HTMLDivElement>(null)

  const controls = () => [...(ref.current?.querySelectorAll<HTMLElement>('button, select') ?? [])].filter((control) => !control.closest('[role=menu]'))
  const rove = (to: HTMLElement) => {
    for (const control of controls()) control.tabIndex = control === to ? 0 : -1
  }
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // The keys of an open menu are its own.
    if ((event.target as Element).closest('[role=menu]')) return
    const all = controls()
    const at = all.indexOf(event.target as HTMLElement)
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = { [forward]: (at + 1) % all.length, [backward]: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') writing.editor().focus()
    if (to === undefined) return
    event.preventDefault()
    all[to]?.focus()
  }
  const focused = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) rove(event.target)
  }

  return (
    <div ref={ref} className="story-toolbar" role="toolbar" aria-label={t('toolbar.name')} onKeyDown={keyDown} onFocus={focused}>
      <KindSelect />
      <span className="toolbar-gap" />
      <MarkButtons />
      <LinkButton />
      <PictureButton />
      <InsertMenu />
      <span className="toolbar-gap" />
      <UndoButtons />
    </div>
  )
}
