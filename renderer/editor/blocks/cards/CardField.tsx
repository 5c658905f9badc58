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
  invalid?: boolean
  about?: string
  onChange(value: string): void
  onBlur?(): void
  /** Goes to what stands before or behind it. */
  onLeave(from: HTMLElement, by: 1 | -1): void
  onEscape(): void
}

/** A line of a card that has no marks: it wraps, the field grows with it, and arrows lead in and out. */
export function CardField({ label, value, className = '', invalid, about, dir = 'auto', onChange, onBlur, onLeave, onEscape, ...rest }: CardFieldProps) {
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const field = event.currentTarget
    const edge = !event.shiftKey && (event.key === 'ArrowDown' ? isAtEdge(field, 'last') && 1 : event.key === 'ArrowUp' ? isAtEdge(field, 'first') && -1 : false)
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onLeave(field, 1)
    } else if (edge) {
      event.preventDefault()
      onLeave(field, edge)
    }
  }
  return (
    <div className={`card-field ${className}`} dir={dir}>
      {/* Stands behind the field, as tall as its text, and carries the marks of what is looked for. */}
      <div className="card-copy field-copy" aria-hidden="true">
        {value}
      </div>
      <textarea
        rows={1}
        dir={dir}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={about}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onBlur={onBlur}
        onKeyDown={keyDown}
        {...rest}
      />
    </div>
  )
}
