import type { KeyboardEvent } from 'react'
import { isAtEdge } from '../../head/caret'

interface ImageFieldProps {
  /** Accessible name. */
  label: string
  value: string
  placeholder?: string
  /** The id of what describes it. */
  about?: string
  tabIndex: number
  readOnly: boolean
  onChange(value: string): void
  /** Goes to what stands before or behind it. */
  onLeave(from: HTMLElement, by: 1 | -1): void
  onEscape(): void
}

/** A line of words at a picture: it wraps and grows, but holds one line of text. */
export function ImageField({ label, value, placeholder, about, tabIndex, readOnly, onChange, onLeave, onEscape }: ImageFieldProps) {
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const field = event.currentTarget
    const by = event.key === 'Enter' || (event.key === 'ArrowDown' && !event.shiftKey && isAtEdge(field, 'last')) ? 1 : event.key === 'ArrowUp' && !event.shiftKey && isAtEdge(field, 'first') ? -1 : 0
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    } else if (by) {
      event.preventDefault()
      onLeave(field, by)
    }
  }
  return (
    <div className="picture-field" dir="auto">
      {/* Stands behind the field, as tall as its text, and carries the marks of what is looked for. */}
      <div className="picture-copy field-copy" aria-hidden="true">
        {value}
      </div>
      <textarea
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={about}
        placeholder={placeholder}
        tabIndex={tabIndex}
        readOnly={readOnly}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={keyDown}
      />
    </div>
  )
}
