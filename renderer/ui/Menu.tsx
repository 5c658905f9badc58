import { Check } from 'lucide-react'
import { Fragment, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button, type ButtonProps } from './Button'
import './menu.css'

export interface MenuItem {
  id: string
  label: string
  icon?: ReactNode
  keys?: string | undefined
  disabled?: boolean
  danger?: boolean
  /** True or false makes it a choice that is ticked or not. */
  checked?: boolean
  /** A hairline above. */
  apart?: boolean
  run: () => void
}

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
  const withIcons = items.some((item) => item.icon !== undefined || item.checked !== undefined)
  const anchor = `--menu${id.replace(/[^\w-]/g, '-')}`

  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const focusAt = (index: number) => {
    const all = entries()
    all[(index + all.length) % all.length]?.focus()
  }
  const close = (back: boolean) => {
    list.current?.hidePopover()
    if (back) trigger.current?.focus()
  }

  const onKey = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'ArrowDown') focusAt(at + 1)
    else if (event.key === 'ArrowUp') focusAt(at - 1)
    else if (event.key === 'Home') focusAt(0)
    else if (event.key === 'End') focusAt(-1)
    else if (event.key === 'Escape') close(true)
    else if (event.key === 'Tab') return close(true)
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
          focusAt(event.key === 'ArrowDown' ? 0 : -1)
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
        onKeyDown={onKey}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') flushSync(() => setOpen(true))
        }}
        onToggle={(event) => {
          const now = event.newState === 'open'
          setOpen(now)
          if (now && !list.current?.contains(document.activeElement)) focusAt(0)
        }}
      >
        {open && items.map((item) => (
          <Fragment key={item.id}>
            {item.apart && <hr className="ui-menu-line" />}
            <button
              type="button"
              tabIndex={-1}
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              className={`ui-menu-item ${item.danger ? 'is-danger' : ''}`}
              aria-disabled={item.disabled || undefined}
              onPointerMove={(event) => event.currentTarget.focus()}
              onClick={() => {
                if (item.disabled) return
                close(true)
                item.run()
              }}
            >
              {withIcons && (
                <span className="ui-menu-icon" aria-hidden="true">
                  {item.checked ? <Check /> : item.icon}
                </span>
              )}
              <span>{item.label}</span>
              {item.keys && (
                <kbd className="ui-kbd" aria-hidden="true">
                  {item.keys}
                </kbd>
              )}
            </button>
          </Fragment>
        ))}
      </div>
    </>
  )
}
