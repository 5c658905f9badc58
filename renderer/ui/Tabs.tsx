import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import './tabs.css'

export interface Tab<Id extends string = string> {
  id: Id
  label: string
  /** Beside the label, for instance a count; part of the tab's name. */
  badge?: ReactNode
  content: ReactNode
}

interface TabsProps<Id extends string> {
  /** Names the row of tabs for a screen reader. */
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  /** `side` puts the tabs in a column at the start; where there is little room it becomes a row. */
  place?: 'top' | 'side'
}

/** Pages of which one is shown. One tab alone shows no row. Arrows, Home and End go from tab to tab. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, place = 'top' }: TabsProps<Id>) {
  const base = useId()
  const row = useRef<HTMLDivElement>(null)
  const shown = tabs.find(({ id }) => id === selected) ?? tabs[0]
  if (!shown) return null
  if (tabs.length === 1) return shown.content

  const go = (at: number) => {
    const tab = tabs[(at + tabs.length) % tabs.length]
    if (!tab) return
    onSelect(tab.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = tabs.indexOf(shown)
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const to = { ArrowRight: rtl ? at - 1 : at + 1, ArrowLeft: rtl ? at + 1 : at - 1, ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }

  return (
    <div className={`ui-tabs is-${place}`}>
      <div ref={row} className="ui-tabs-row" role="tablist" aria-label={label} aria-orientation={place === 'side' ? 'vertical' : 'horizontal'} onKeyDown={keyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls={`${base}-page`}
            tabIndex={tab === shown ? 0 : -1}
            data-tab={tab.id}
            className="ui-tab"
            onClick={() => onSelect(tab.id)}
          >
            <span>{tab.label}</span>
            {tab.badge}
          </button>
        ))}
      </div>
      <div className="ui-tabs-page" role="tabpanel" id={`${base}-page`} aria-labelledby={`${base}-${shown.id}`} tabIndex={-1} key={shown.id}>
        {shown.content}
      </div>
    </div>
  )
}
