import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '../../../shared/contract'
import { StoryRow } from './StoryRow'
import type { Chosen } from './useChosen'
import { useFindingCounts } from './useFindingCounts'

export interface StoryActions {
  /** A row is pressed, and will most likely be opened. */
  press: (id: string) => void
  /** By key the cursor goes along into the story; a click leaves it in the list. */
  open: (id: string, byKey: boolean) => void
  rename: (story: StorySummary) => void
  trash: (story: StorySummary) => void
  trashChosen: () => void
}

const rowHeight = 60

/** The row's menu by the right button or the menu key. */
function openMenu(event: MouseEvent<HTMLElement>) {
  const button = event.currentTarget.querySelector<HTMLElement>('.story-row-menu')
  if (!button) return
  event.preventDefault()
  // Where the button is still down, letting it go would close the menu again.
  if (event.buttons === 0) button.click()
  else window.addEventListener('pointerup', () => setTimeout(() => button.click()), { once: true })
}

/**
 * The stories as a list with one tab stop: up, down, Home, End and the page keys move, Enter opens,
 * F2 renames, Del moves to the trash. Shift with an arrow and Ctrl with Space choose several, Ctrl+A all,
 * Escape none. Only rows near the window exist; each says its place in the whole.
 */
export function StoryList({ stories, openId, now, actions, chosen }: { stories: readonly StorySummary[]; openId: string | null; now: number; actions: StoryActions; chosen: Chosen }) {
  const { t } = useTranslation('app')
  const scroller = useRef<HTMLDivElement>(null)
  // By id and not by index: a save moves its story to the top, and the focus goes with it.
  const [activeId, setActiveId] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)

  // eslint-disable-next-line react-hooks/incompatible-library -- said to the React Compiler, which this build does not use
  const rows = useVirtualizer({
    count: stories.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => stories[index]?.id ?? index,
    overscan: 8,
  })

  const findingsOf = useFindingCounts(rows.getVirtualItems().flatMap(({ index }) => stories[index] ?? []))

  const indexOf = (id: string | null) => (id ? stories.findIndex((story) => story.id === id) : -1)
  const active = Math.max(indexOf(activeId), activeId === null ? indexOf(openId) : -1, 0)

  // A row that was scrolled to exists only after the next paint of the list.
  useEffect(() => {
    if (!wanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-story="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus()
  })

  const go = (index: number) => {
    const at = Math.min(Math.max(index, 0), stories.length - 1)
    const story = stories[at]
    if (!story) return
    wanted.current = story.id
    setActiveId(story.id)
    rows.scrollToIndex(at, { align: 'auto' })
  }

  // The same functions at each drawing, so that a row is drawn again only for its own sake.
  const latest = useRef({ actions, chosen })
  useEffect(() => {
    latest.current = { actions, chosen }
  })
  const rowActions = useMemo(
    (): StoryActions => ({
      press: (id) => latest.current.actions.press(id),
      open: (id, byKey) => latest.current.actions.open(id, byKey),
      rename: (story) => latest.current.actions.rename(story),
      trash: (story) => latest.current.actions.trash(story),
      trashChosen: () => latest.current.actions.trashChosen(),
    }),
    [],
  )
  const choose = useCallback((id: string, how: 'toggle' | 'extend') => latest.current.chosen[how](id), [])

  const chooses = (event: KeyboardEvent, at: number, story: StorySummary): boolean => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === ' ') chosen.toggle(story.id)
    else if (mod && event.key.toLowerCase() === 'a') chosen.all()
    else if (event.key === 'Escape' && chosen.stories.length) chosen.clear()
    else if (event.shiftKey && !mod && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = stories[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (!chosen.stories.length) chosen.extend(story.id)
      if (next) {
        chosen.extend(next.id)
        go(indexOf(next.id))
      }
    } else return false
    return true
  }

  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['story']) return
    const at = indexOf(event.target.dataset['story'])
    const story = stories[at]
    if (event.altKey) return
    if (story && chooses(event, at, story)) return event.preventDefault()
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'PageDown') go(at + page)
    else if (event.key === 'PageUp') go(at - page)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(stories.length - 1)
    else if (event.key === 'F2' && story) actions.rename(story)
    else if (event.key === 'Delete' && chosen.stories.length) actions.trashChosen()
    else if (event.key === 'Delete' && story) {
      const neighbour = stories[at + 1] ?? stories[at - 1]
      wanted.current = neighbour?.id ?? null
      setActiveId(neighbour?.id ?? null)
      actions.trash(story)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={`library-scroll ${chosen.stories.length ? 'is-choosing' : ''}`} onKeyDown={onKey}>
      <div role="list" aria-label={t('library.stories')} className="library-list" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const story = stories[item.index]
          return (
            story && (
              <div
                key={item.key}
                role="listitem"
                aria-setsize={stories.length}
                aria-posinset={item.index + 1}
                className={`story-row ${story.id === openId ? 'is-open' : ''} ${chosen.has(story.id) ? 'is-chosen' : ''}`}
                onContextMenu={openMenu}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <StoryRow
                  story={story}
                  open={story.id === openId}
                  active={item.index === active}
                  now={now}
                  findings={findingsOf(story.id)}
                  actions={rowActions}
                  chosen={chosen.has(story.id)}
                  onChoose={choose}
                  onFocus={setActiveId}
                />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
