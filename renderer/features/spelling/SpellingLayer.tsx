import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { bodyOf, type StoryBody } from '../../editor/body'
import { fieldRange } from '../../editor/head-lines'
import { rangeIn, selectStretch } from '../../editor/ranges'
import type { StorySession } from '../../session/types'
import { MenuAt } from '../../ui/MenuAt'
import type { MenuItem } from '../../ui/MenuItems'
import { toast } from '../../ui/toast'
import { correct, ignore } from './correct'
import { cursor, nextSlip, pointUnder, slipAt, slipInField, type Placed, type Where } from './place'
import type { Slip } from './protocol'
import type { Speller } from './store'
import { useSlipLines } from './useSlipLines'
import './spelling.css'

const page = () => document.querySelector('[data-pane=story]')
const surface = () => page()?.querySelector('.story-body') ?? null

export interface SpellingHandle {
  /** Goes to the next slip, or the one before, and shows what it could be. */
  step(by: 1 | -1): void
}

interface SpellingLayerProps {
  ref?: Ref<SpellingHandle>
  session: StorySession
  speller: Speller
  /** The key of `step`, to show it. */
  nextKeys: string
  onAdd: (word: string) => void
}

type Open = { where: Where; slip: Slip; at: { left: number; top: number; bottom: number } }

/** Where a slip that was gone to stands on the screen. */
function rangeOf(where: Where, slip: Slip, session: StorySession, body: StoryBody): Range | null {
  if ('field' in where) return document.activeElement instanceof HTMLTextAreaElement ? fieldRange(document.activeElement, slip.start, slip.end) : null
  const block = session.article().body.find(({ id }) => id === where.block)
  const element = block && body.elementOf(block)
  return element ? rangeIn(element, block, slip.start, slip.end) : null
}

/** Underlines what looks misspelled in the text on screen, and shows a menu for it. Draws nothing else. */
export function SpellingLayer({ ref, session, speller, nextKeys, onAdd }: SpellingLayerProps) {
  const { t } = useTranslation('spelling')
  const body = useMemo(() => bodyOf(session), [session])
  const [open, setOpen] = useState<Open | null>(null)
  // Pressed once more on the same word, the system shows its own menu: to paste, to look a word up.
  const last = useRef<string | null>(null)
  useSlipLines(session, body, speller)

  const openAt = useCallback(({ where, slip, range }: Placed) => {
    const { left, top, bottom } = range.getBoundingClientRect()
    setOpen({ where, slip, at: { left, top, bottom } })
  }, [])

  useEffect(() => {
    const story = page()
    if (!story) return
    const onMenu = (event: Event) => {
      const { clientX, clientY, button, target } = event as PointerEvent
      const here = surface()
      const byKey = button !== 2
      let placed: Placed | null = null
      if (target instanceof HTMLTextAreaElement) placed = slipInField(target, speller)
      else if (here && target instanceof Node && here.contains(target)) {
        const point = byKey ? cursor(here) : pointUnder(clientX, clientY)
        placed = point && slipAt(here, session, speller, point)
      }
      const key = placed ? `${JSON.stringify(placed.where)} ${placed.slip.start}` : null
      const again = key !== null && key === last.current
      last.current = again || byKey ? null : key
      if (!placed || again) return
      event.preventDefault()
      openAt(placed)
    }
    const forget = () => (last.current = null)
    story.addEventListener('contextmenu', onMenu)
    story.addEventListener('beforeinput', forget)
    return () => {
      story.removeEventListener('contextmenu', onMenu)
      story.removeEventListener('beforeinput', forget)
    }
  }, [session, speller, openAt])

  const step = useCallback(
    (by: 1 | -1) => {
      setOpen(null)
      const [story, here] = [page(), surface()]
      const next = here && nextSlip(here, session, body, speller, by)
      if (!story || !here || !next) return void toast(t(speller.failed() ? 'failed' : speller.busy() ? 'looking' : 'none'))
      selectStretch(story, body, session.article(), { ...next.where, start: next.slip.start, end: next.slip.end })
      const range = rangeOf(next.where, next.slip, session, body)
      if (range) openAt({ ...next, range })
    },
    [session, body, speller, openAt, t],
  )
  useImperativeHandle(ref, () => ({ step }), [step])

  if (!open) return null
  const { where, slip, at } = open
  const writable = session.access().kind === 'writer'
  const onPage = (act: (story: Element) => void) => {
    const story = page()
    if (story) act(story)
  }
  /** Puts the cursor behind the word that the menu was of. */
  const stay = () => onPage((story) => selectStretch(story, body, session.article(), { ...where, start: slip.end, end: slip.end }))
  const items: MenuItem[] = [
    ...(writable
      ? slip.suggestions.map((text) => ({
          id: `put ${text}`,
          label: text || t('takeOut', { text: slip.text }),
          ...(text ? { lang: 'en' } : {}),
          run: () => onPage((story) => !correct(story, session, where, slip, text) && toast(t('moved'))),
        }))
      : []),
    ...(writable && !slip.suggestions.length ? [{ id: 'nothing', label: t('noSuggestion'), disabled: true, run: () => undefined }] : []),
    ...(slip.kind === 'spelling' ? [{ id: 'add', label: t('add'), apart: true, run: () => (onAdd(slip.text), stay()) }] : []),
    ...(writable ? [{ id: 'ignore', label: t('ignore'), apart: slip.kind !== 'spelling', run: () => (ignore(session, slip), stay()) }] : []),
    { id: 'next', label: t('next'), keys: nextKeys, apart: true, run: () => (stay(), step(1)) },
  ]
  return (
    <MenuAt
      label={t('menu', { text: slip.text })}
      items={items}
      at={at}
      onClose={(chosen) => {
        setOpen(null)
        if (!chosen) onPage((story) => selectStretch(story, body, session.article(), { ...where, start: slip.start, end: slip.end }))
      }}
    >
      <p className="slip-words">
        {slip.kind === 'spelling' ? t('unknown') : <span lang="en" dir="ltr">{slip.message}</span>}
      </p>
    </MenuAt>
  )
}
