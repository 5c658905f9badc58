import { Fragment, type ReactNode } from 'react'
import { Check } from './icons'

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
  /** The language of the label, where it is a word of the story. */
  lang?: string
  run: () => void
}

/** The entries of an open menu. @param onChosen is called before an entry runs */
export function MenuItems({ items, onChosen }: { items: readonly MenuItem[]; onChosen: () => void }) {
  const withIcons = items.some((item) => item.icon !== undefined || item.checked !== undefined)
  return items.map((item) => (
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
          onChosen()
          item.run()
        }}
      >
        {withIcons && (
          <span className="ui-menu-icon" aria-hidden="true">
            {item.checked ? <Check /> : item.icon}
          </span>
        )}
        <span lang={item.lang} dir={item.lang && 'auto'}>{item.label}</span>
        {item.keys && (
          <kbd className="ui-kbd" aria-hidden="true">
            {item.keys}
          </kbd>
        )}
      </button>
    </Fragment>
  ))
}
