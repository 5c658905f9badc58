import {
  $getNodeByKey, $isTextNode, COMMAND_PRIORITY_CRITICAL, HISTORIC_TAG, HISTORY_PUSH_TAG, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister, type LexicalCommand, type LexicalNode,
} from 'lexical'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { $insertKind } from '../block-kinds'
import { focusCard } from '../blocks/cards/focus'
import { askedFirst, offers, type Offer } from '../insert'
import { keysText, kindKeys } from '../shortcuts'
import { useTools } from './context'
import { ImagePlus, kindIcons } from './icons'
import { slashQuery, type SlashQuery } from './slash'

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The menu of blocks that "/" opens: typing filters it, the cursor stays in the text. */
export function SlashMenu() {
  const { t } = useTranslation('editor')
  const { body, openEmbed, pictures } = useTools()
  const { editor } = body
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<SlashQuery | null>(null)
  const [active, setActive] = useState(0)

  const asked = fold(open?.query ?? '')
  const kinds = open ? offers.filter((kind) => fold(t(`block.${kind}`)).includes(asked) || kind.startsWith(asked)) : []
  const shown = kinds.length > 0
  const current = kinds[Math.min(active, kinds.length - 1)]

  // Most keys find nothing open and open nothing: React is not asked then.
  const last = useRef<SlashQuery | null>(null)
  const show = (next: SlashQuery | null) => {
    if (last.current === next) return
    last.current = next
    setOpen(next)
  }

  // Esc closes the menu for this "/" only.
  const closedAt = useRef('')
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        const found = tags.has(HISTORIC_TAG) || editor.isComposing() ? null : slashQuery(editorState)
        if (!found) {
          closedAt.current = ''
          return show(null)
        }
        const place = `${found.key}:${found.offset}`
        if (closedAt.current === place) return
        const before = last.current
        const same = before?.key === found.key && before.offset === found.offset
        // A "/" opens the menu when it is typed, not when the cursor comes by.
        if (!same && !(dirtyLeaves.has(found.key) && found.query === '')) return show(null)
        if (same && before.query === found.query) return
        setActive(0)
        show(found)
      }),
    [editor],
  )

  const choose = (kind: Offer) => {
    const at = open
    show(null)
    if (!at) return
    let made: LexicalNode | null = null
    editor.update(
      () => {
        const node = $getNodeByKey(at.key)
        if (!$isTextNode(node)) return
        node.spliceText(at.offset, at.query.length + 1, '', true)
        if (node.getTextContentSize() === 0) {
          const parent = node.getParentOrThrow()
          node.remove()
          parent.selectEnd()
        }
        if (kind !== 'picture' && kind !== 'embed') made = $insertKind(kind)
      },
      // Enter is taken inside an update: what it makes is there only after that.
      { tag: HISTORY_PUSH_TAG, onUpdate: () => !askedFirst(kind, { editor, pictures, openEmbed }) && made && focusCard(editor, made) },
    )
  }
  const move = useEffectEvent((by: number) => setActive((at) => (Math.min(at, kinds.length - 1) + by + kinds.length) % kinds.length))
  const accept = useEffectEvent(() => current && choose(current))
  const close = useEffectEvent(() => {
    closedAt.current = open ? `${open.key}:${open.offset}` : ''
    show(null)
  })

  useEffect(() => {
    if (!shown) return
    const take = (command: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>, act: () => void) =>
      editor.registerCommand(
        command as LexicalCommand<KeyboardEvent | null>,
        (event) => {
          event?.preventDefault()
          event?.stopPropagation()
          act()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    return mergeRegister(
      take(KEY_ARROW_DOWN_COMMAND, () => move(1)),
      take(KEY_ARROW_UP_COMMAND, () => move(-1)),
      take(KEY_ENTER_COMMAND, () => accept()),
      take(KEY_TAB_COMMAND, () => accept()),
      take(KEY_ESCAPE_COMMAND, () => close()),
    )
  }, [editor, shown])

  // The text keeps the focus; it says which entry the arrows are on.
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !shown) return
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-haspopup', 'listbox')
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) root.removeAttribute(name)
    }
  }, [editor, shown, id])
  useEffect(() => {
    if (!shown || !current) return
    editor.getRootElement()?.setAttribute('aria-activedescendant', `${id}-${current}`)
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [editor, shown, current, id])

  useLayoutEffect(() => {
    const menu = ref.current
    const text = open && editor.getElementByKey(open.key)
    const frame = menu?.offsetParent?.getBoundingClientRect()
    if (!menu || !open || !text?.firstChild || !frame) return
    const range = document.createRange()
    range.setStart(text.firstChild, Math.min(open.offset, text.firstChild.textContent?.length ?? 0))
    const at = range.getBoundingClientRect()
    const below = innerHeight - at.bottom
    const rtl = getComputedStyle(text).direction === 'rtl'
    menu.style.top = below > menu.offsetHeight + 24 ? `${at.bottom - frame.top + 6}px` : `${at.top - frame.top - menu.offsetHeight - 6}px`
    const left = (rtl ? at.right - menu.offsetWidth : at.left) - frame.left
    menu.style.left = `${Math.max(0, Math.min(left, frame.width - menu.offsetWidth))}px`
  })

  if (!shown) return null
  return (
    <div ref={ref} id={id} className="slash-menu" role="listbox" aria-label={t('slash.name')}>
      {kinds.map((kind, at) => {
        const Icon = kind === 'picture' ? ImagePlus : kindIcons[kind]
        const keys = kindKeys[kind]
        return (
          <div
            key={kind}
            id={`${id}-${kind}`}
            className="slash-option"
            role="option"
            aria-selected={kind === current}
            onMouseMove={() => setActive(at)}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(kind)
            }}
          >
            <Icon />
            <span className="slash-name">{t(`block.${kind}`)}</span>
            <span className="slash-hint">{t(`hint.${kind}`)}</span>
            <kbd className="ui-kbd">{keysText(keys)}</kbd>
          </div>
        )
      })}
    </div>
  )
}
