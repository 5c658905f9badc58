import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { focusEntry, onMenuKey } from './menu-keys'
import { MenuItems, type MenuItem } from './MenuItems'
import './menu.css'

interface MenuAtProps {
  /** What it is a menu of, for a screen reader. */
  label: string
  items: readonly MenuItem[]
  /** What it stands at, in the window's pixels: below it, or above where there is no room. */
  at: { left: number; top: number; bottom: number }
  /** Words above the entries. */
  children?: ReactNode
  /** @param chosen true where an entry was chosen, which then puts the cursor where it belongs */
  onClose: (chosen: boolean) => void
}

/** A menu at a place of the window, open as long as it is there. The focus is in it; who opened it takes it back. */
export function MenuAt({ label, items, at, children, onClose }: MenuAtProps) {
  const list = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const menu = list.current
    if (!menu) return
    menu.showPopover()
    const { width, height } = menu.getBoundingClientRect()
    const gap = 4
    menu.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`
    menu.style.top = `${at.bottom + gap + height <= innerHeight || at.top < height + gap ? Math.min(at.bottom + gap, Math.max(gap, innerHeight - height - gap)) : at.top - height - gap}px`
    focusEntry(menu, 0)
    const scrolled = (event: Event) => event.target instanceof Node && !menu.contains(event.target) && close(false)
    // What was scrolled to bring the place into view is told with the next frame: that is no reason to go.
    const frame = requestAnimationFrame(() => addEventListener('scroll', scrolled, { capture: true, passive: true }))
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [at])
  return (
    <div
      ref={list}
      popover="auto"
      role="menu"
      aria-label={label}
      className="ui-menu is-at"
      onKeyDown={(event) => onMenuKey(event, list.current, () => onClose(false))}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose(false)
      }}
    >
      {children}
      <MenuItems items={items} onChosen={() => onClose(true)} />
    </div>
  )
}
