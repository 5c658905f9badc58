import { useEffect } from 'react'
import type { StoryBody } from '../../editor/body'
import { createHeadLines, type HeadLine } from '../../editor/head-lines'
import { createUnderlines, type Underline } from '../../editor/underlines'
import type { StorySession } from '../../session/types'
import { cursor, slipAt, slipInField } from './place'
import type { Slip } from './protocol'
import type { LookedField, Speller } from './store'

const inBody = { spelling: 'slip-spelling', grammar: 'slip-grammar' } as const
const inHead = { spelling: 'slip-head-spelling', grammar: 'slip-head-grammar' } as const

/** The slip at whose end the cursor stands: a word that is being written is not wrong yet. */
function beingWritten(page: Element, session: StorySession, speller: Speller): Slip | null {
  const focused = document.activeElement
  if (focused instanceof HTMLTextAreaElement) {
    const placed = focused.selectionStart === focused.selectionEnd ? slipInField(focused, speller) : null
    return placed && placed.slip.end === focused.selectionEnd ? placed.slip : null
  }
  const surface = page.querySelector('.story-body')
  const caret = surface?.contains(focused) && getSelection()?.isCollapsed ? cursor(surface) : null
  const placed = caret && slipAt(surface!, session, speller, caret)
  return placed && placed.range.endContainer === caret[0] && placed.range.endOffset === caret[1] ? placed.slip : null
}

/** @param hidden a slip that is being written */
function linesOf(page: Element, looked: readonly LookedField[], hidden: Slip | null): HeadLine[] {
  return looked.flatMap(({ field: name, text, slips }) => {
    const field = page.querySelector<HTMLTextAreaElement>(`.head-field.is-${name} textarea`)
    return field?.value === text ? slips.filter((slip) => slip !== hidden).map(({ start, end, kind }) => ({ field, start, end, highlight: inHead[kind] })) : []
  })
}

/** Keeps the lines under what looks misspelled up to date, in the body and in the head. */
export function useSlipLines(session: StorySession, body: StoryBody, speller: Speller): void {
  useEffect(() => {
    const page = document.querySelector('[data-pane=story]')
    if (!page) return
    const lines = createUnderlines(page, body, Object.values(inBody))
    const headLines = createHeadLines(page, Object.values(inHead))
    let frame = 0
    let held: Slip | null = null
    const show = () => {
      held = beingWritten(page, session, speller)
      const drawn: Underline[] = []
      for (const { block, slips } of speller.slips()) {
        for (const slip of slips) if (slip !== held) drawn.push({ block: block.id, start: slip.start, end: slip.end, highlight: inBody[slip.kind] })
      }
      lines.show(session.article().body, drawn)
      headLines.show(linesOf(page, speller.headSlips(), held))
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
    document.addEventListener('selectionchange', moved, { capture: true })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', moved, { capture: true })
      lines.end()
      headLines.end()
    }
  }, [session, body, speller])
}
