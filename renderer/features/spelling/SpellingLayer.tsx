import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { bodyOf } from '../../editor/body'
import { rangeIn, selectStretch } from '../../editor/ranges'
import { createUnderlines, type Underline } from '../../editor/underlines'
import type { StorySession } from '../../session/types'
import { MenuAt } from '../../ui/MenuAt'
import type { MenuItem } from '../../ui/MenuItems'
import { toast } from '../../ui/toast'
import { correct, ignore } from './correct'
import { cursor, nextSlip, pointUnder, slipAt, type Placed } from './place'
import type { Speller } from './store'
import './spelling.css'

const highlight = { spelling: 'slip-spelling', grammar: 'slip-grammar' } as const

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

/** Underlines what looks misspelled in the text on screen, and shows a menu for it. Draws nothing else. */
export function SpellingLayer({ ref, session, speller, nextKeys, onAdd }: SpellingLayerProps) {
  const { t } = useTranslation('spelling')
  const body = useMemo(() => bodyOf(session), [session])
  const [open, setOpen] = useState<(Placed & { at: { left: number; top: number; bottom: number } }) | null>(null)
  // Pressed once more on the same word, the system shows its own menu: to paste, to look a word up.
  const last = useRef<string | null>(null)

  useEffect(() => {
    const story = page()
    if (!story) return
    const underlines = createUnderlines(story, body, Object.values(highlight))
    let frame = 0
    let held = false
    const show = () => {
      const here = surface()
      const caret = here && document.activeElement === here ? cursor(here) : null
      // A word that is being written is not wrong yet.
      const writing = here && caret && getSelection()?.isCollapsed ? slipAt(here, session, speller, caret) : null
      const atEnd = writing && writing.range.endContainer === caret![0] && writing.range.endOffset === caret![1] ? writing.slip : null
      held = atEnd !== null
      const lines: Underline[] = []
      for (const { block, slips } of speller.slips()) {
        for (const slip of slips) if (slip !== atEnd) lines.push({ block: block.id, start: slip.start, end: slip.end, highlight: highlight[slip.kind] })
      }
      underlines.show(session.article().body, lines)
    }
    const moved = () => {
      if (!held || frame) return
      frame = requestAnimationFrame(() => {
        frame = 0
        show()
      })
    }
    show()
    const stop = speller.subscribe(show)
    document.addEventListener('selectionchange', moved)
    return () => {
      stop()
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', moved)
      underlines.end()
    }
  }, [session, body, speller])

  const openAt = useCallback((placed: Placed) => {
    const { left, top, bottom } = placed.range.getBoundingClientRect()
    setOpen({ ...placed, at: { left, top, bottom } })
  }, [])

  useEffect(() => {
    const here = surface()
    if (!here) return
    const onMenu = (event: Event) => {
      const { clientX, clientY, button } = event as PointerEvent
      const byKey = button !== 2
      const point = byKey ? cursor(here) : pointUnder(clientX, clientY)
      const placed = point && slipAt(here, session, speller, point)
      const key = placed ? `${placed.block.id} ${placed.slip.start}` : null
      const again = key !== null && key === last.current
      last.current = again || byKey ? null : key
      if (!placed || again) return
      event.preventDefault()
      openAt(placed)
    }
    const forget = () => (last.current = null)
    here.addEventListener('contextmenu', onMenu)
    here.addEventListener('beforeinput', forget)
    return () => {
      here.removeEventListener('contextmenu', onMenu)
      here.removeEventListener('beforeinput', forget)
    }
  }, [session, speller, openAt])

  const step = useCallback(
    (by: 1 | -1) => {
      setOpen(null)
      const [story, here] = [page(), surface()]
      const next = here && nextSlip(here, session, body, speller, by)
      if (!story || !here || !next) return void toast(t(speller.failed() ? 'failed' : speller.busy() ? 'looking' : 'none'))
      selectStretch(story, body, session.article(), { block: next.block.id, start: next.slip.start, end: next.slip.end })
      const element = body.elementOf(next.block)
      const range = element && rangeIn(element, next.block, next.slip.start, next.slip.end)
      if (range) openAt({ ...next, range })
    },
    [session, body, speller, openAt, t],
  )
  useImperativeHandle(ref, () => ({ step }), [step])

  if (!open) return null
  const { block, slip, at } = open
  const writable = session.access().kind === 'writer'
  const back = (chosen: boolean) => {
    setOpen(null)
    if (!chosen) body.editor.getRootElement()?.focus({ preventScroll: true })
  }
  const onPage = (act: (story: Element) => void) => {
    const story = page()
    if (story) act(story)
  }
  const stay = () => onPage((story) => selectStretch(story, body, session.article(), { block: block.id, start: slip.end, end: slip.end }))
  const items: MenuItem[] = [
    ...(writable
      ? slip.suggestions.map((text) => ({
          id: `put ${text}`,
          label: text || t('takeOut', { text: slip.text }),
          ...(text ? { lang: 'en' } : {}),
          run: () => onPage((story) => !correct(story, session, block, slip, text) && toast(t('moved'))),
        }))
      : []),
    ...(writable && !slip.suggestions.length ? [{ id: 'nothing', label: t('noSuggestion'), disabled: true, run: () => undefined }] : []),
    ...(slip.kind === 'spelling' ? [{ id: 'add', label: t('add'), apart: true, run: () => (onAdd(slip.text), stay()) }] : []),
    ...(writable ? [{ id: 'ignore', label: t('ignore'), apart: slip.kind !== 'spelling', run: () => (ignore(session, slip), stay()) }] : []),
    { id: 'next', label: t('next'), keys: nextKeys, apart: true, run: () => (stay(), step(1)) },
  ]
  return (
    <MenuAt label={t('menu', { text: slip.text })} items={items} at={at} onClose={back}>
      <p className="slip-words">
        {slip.kind === 'spelling' ? t('unknown') : <span lang="en" dir="ltr">{slip.message}</span>}
      </p>
    </MenuAt>
  )
}
