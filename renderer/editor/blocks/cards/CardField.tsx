import type { KeyboardEvent } from 'react'
import { isAtEdge } from '../../head/caret'

export interface CardFieldProps {
  /** Accessible name. */
  label: string
  value: string
  placeholder?: string
  className?: string
  tabIndex: number
  readOnly: boolean
  dir?: 'auto' | 'ltr'
  /** Several lines: Enter begins a new one. */
  lines?: boolean
  invalid?: boolean
  about?: string
  onChange(value: string): void
  onBlur?(): void
  /** Goes to what stands before or behind it. */
  onLeave(from: HTMLElement, by: 1 | -1): void
  onEscape(): void
  /** Enter in a field of one line; goes on where it is left out. */
  onEnter?(from: HTMLElement): void
}

/** Words in a card: they wrap, the field grows with them, and arrows lead in and out. */
export function CardField({ label, value, lines = false, className = '', invalid, about, dir = 'auto', onChange, onBlur, onLeave, onEscape, onEnter, ...rest }: CardFieldProps) {
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const field = event.currentTarget
    const edge = !event.shiftKey && (event.key === 'ArrowDown' ? isAtEdge(field, 'last') && 1 : event.key === 'ArrowUp' ? isAtEdge(field, 'first') && -1 : false)
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    } else if (event.key === 'Enter' && !lines) {
      event.preventDefault()
      if (onEnter) onEnter(field)
      else onLeave(field, 1)
    } else if (edge) {
      event.preventDefault()
      onLeave(field, edge)
    }
  }
  return (
    <div className={`card-field ${className}`} dir={dir}>
      {/* Stands behind the field, as tall as its text, and carries the marks of what is looked for. */}
      <div className="card-copy" aria-hidden="true">
        {value}
        {lines && '\u200b'}
      </div>
      <textarea
        rows={1}
        dir={dir}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={about}
        value={value}
        onChange={(event) => onChange(lines ? event.target.value.replace(/\r\n?/g, '\n') : event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onBlur={onBlur}
        onKeyDown={keyDown}
        {...rest}
      />
    </div>
  )
}
