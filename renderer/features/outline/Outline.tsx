import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { bodyOf } from '../../editor/body'
import type { StorySession } from '../../session/types'
import { ChevronRight } from '../../ui/icons'
import { placeFor, type Entry } from './outline'
import { useOutline } from './useOutline'
import './outline.css'

interface OutlineProps {
  session: StorySession
  /** Told before the cursor goes to the text: a pane over it makes way. */
  onJump: () => void
}

/** Sections and questions of the story: jumps to them, and moves them with all that belongs to them. */
export function Outline({ session, onJump }: OutlineProps) {
  const { t } = useTranslation('outline')
  const entries = useOutline(session)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const open = entries.filter(({ answered }) => !answered).length

  const jump = ({ id }: Entry) => {
    onJump()
    const body = bodyOf(session)
    body.focus({ block: id })
    const block = session.article().body.find((each) => each.id === id)
    if (block) body.elementOf(block)?.scrollIntoView({ block: 'start' })
  }
  /** @param before index of the block that it goes before */
  const move = (entry: Entry, before: number | null) => {
    if (session.access().kind === 'reader' || before === null || (before >= entry.index && before <= entry.end)) return false
    // The list is drawn with the change, so that the keyboard can follow the line that moved.
    flushSync(() => bodyOf(session).move(entry.index, entry.end, before))
    list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)?.focus()
    return true
  }

  const keyDown = (event: KeyboardEvent, entry: Entry) => {
    const down = event.key === 'ArrowDown'
    if ((!down && event.key !== 'ArrowUp') || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (event.altKey) {
      const moved = move(entry, placeFor(entries, entry.id, down ? 'down' : 'up'))
      setSaid(t(moved ? (down ? 'movedDown' : 'movedUp') : 'cannotMove', { name: entry.text || t('untitled') }))
      return
    }
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
    lines[lines.indexOf(event.currentTarget as HTMLElement) + (down ? 1 : -1)]?.focus()
  }

  const over = (event: DragEvent, at: number) => {
    if (!dragged) return
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    setTarget(event.clientY < box.top + box.height / 2 ? at : at + 1)
  }
  const drop = (event: DragEvent) => {
    const entry = entries.find(({ id }) => id === dragged)
    if (!entry || target === null) return
    event.preventDefault()
    move(entry, entries[target]?.index ?? session.article().body.length)
    setTarget(null)
    setDragged(null)
  }

  return (
    <details className="details-section outline" open>
      <summary>
        <ChevronRight />
        <h2>{t('title')}</h2>
        {open > 0 && <span className="outline-open">{t('open', { count: open })}</span>}
      </summary>
      {entries.length ? (
        <ol ref={list} className="outline-list" aria-label={t('title')} onDrop={drop} onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setTarget(null)}>
          {entries.map((entry, at) => (
            <li
              key={entry.id}
              className={target === at ? 'is-target' : target === at + 1 && at === entries.length - 1 ? 'is-target-end' : undefined}
              onDragOver={(event) => over(event, at)}
            >
              <button
                type="button"
                className={`outline-entry is-${entry.kind}`}
                style={{ paddingInlineStart: `${0.75 + entry.depth * 0.875}rem` }}
                data-entry={entry.id}
                data-dragged={dragged === entry.id || undefined}
                draggable
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => jump(entry)}
                onKeyDown={(event) => keyDown(event, entry)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('application/x-galley-entry', entry.id)
                  setDragged(entry.id)
                }}
                onDragEnd={() => {
                  setDragged(null)
                  setTarget(null)
                }}
              >
                {entry.number !== null && <span className="outline-number">{t('number', { number: entry.number })}</span>}
                <span className="outline-text" dir="auto">
                  {entry.text || t('untitled')}
                </span>
                {!entry.answered && <span className="outline-unanswered">{t('unanswered')}</span>}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p className="outline-none">{t('none')}</p>
      )}
      <p className="ui-hidden" role="status">
        {said}
      </p>
    </details>
  )
}
