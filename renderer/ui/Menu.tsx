import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, type ButtonProps } from './Button'
import { focusEntry, onMenuKey } from './menu-keys'
import { MenuItems, type MenuItem } from './MenuItems'
import './menu.css'

export type { MenuItem } from './MenuItems'

interface MenuProps extends Pick<ButtonProps, 'icon' | 'tip' | 'look' | 'tabIndex' | 'className' | 'disabled'> {
  /** Words on the button; with none, `tip` names it. */
  label?: string
  items: readonly MenuItem[]
}

/** A button with a menu below it: arrows, Home, End and first letters move, Enter chooses, Esc and Tab close. */
export function Menu({ label, items, tip, ...button }: MenuProps) {
  const id = useId()
  // A long list has a menu on every row: its items are there only while it is open.
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const anchor = `--menu${id.replace(/[^\w-]/g, '-')}`

  const close = () => {
    list.current?.hidePopover()
    trigger.current?.focus()
  }

  return (
    <>
      <Button
        ref={trigger}
        {...button}
        tip={tip}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.stopPropagation()
          list.current?.showPopover()
          focusEntry(list.current, event.key === 'ArrowDown' ? 0 : -1)
        }}
      >
        {label}
      </Button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={tip ?? label}
        className="ui-menu"
        style={{ positionAnchor: anchor }}
        onKeyDown={(event) => onMenuKey(event, list.current, close)}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') flushSync(() => setOpen(true))
        }}
        onToggle={(event) => {
          const now = event.newState === 'open'
          setOpen(now)
          if (now && !list.current?.contains(document.activeElement)) focusEntry(list.current, 0)
        }}
      >
        {open && <MenuItems items={items} onChosen={close} />}
      </div>
    </>
  )
}
