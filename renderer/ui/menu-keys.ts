import type { KeyboardEvent } from 'react'

const entriesIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]

/** Puts the focus on an entry of a menu; -1 is the last one. */
export function focusEntry(list: HTMLElement | null, index: number): void {
  const all = entriesIn(list)
  all[(index + all.length) % all.length]?.focus()
}

/** The keys of a menu: arrows, Home, End and first letters move, Esc and Tab close. */
export function onMenuKey(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const all = entriesIn(list)
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'ArrowDown') focusEntry(list, at + 1)
  else if (event.key === 'ArrowUp') focusEntry(list, at - 1)
  else if (event.key === 'Home') focusEntry(list, 0)
  else if (event.key === 'End') focusEntry(list, -1)
  else if (event.key === 'Escape') close()
  else if (event.key === 'Tab') return close()
  else if (event.key.length === 1 && event.key !== ' ') {
    const wanted = event.key.toLocaleLowerCase()
    const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((entry) => entry.textContent.toLocaleLowerCase().startsWith(wanted))
    next?.focus()
    event.stopPropagation()
    return
  } else return
  event.preventDefault()
  event.stopPropagation()
}
