import { useEffect, useRef, type ChangeEvent, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Head } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'
import { accentedLength } from '../accents'
import { nativeSpelling } from '../native-spelling'
import { correctedField, type Typed } from '../typography/field'
import { endOfChange, isAtEdge } from './caret'
import { HeadCount } from './HeadCount'

export interface HeadFieldProps {
  session: StorySession
  writable: boolean
  field: keyof Head
  /** Accessible name. */
  label: string
  placeholder: string
  text: string
  /** @param apart true for a step of its own, which one undo takes back */
  onText(text: string, apart?: boolean): void
  /** Sets marks and slips right as they are typed. */
  typography?: boolean
  onBlur?(): void
  /** Goes to the field or the body before or after this one. */
  onLeave(field: HTMLTextAreaElement, to: 'previous' | 'next'): void
  /** Characters that it has room for, as a reader counts them: shown while one writes in it, and once they are too many. */
  limit?: number
  /** A list of choices below the field: its id and the chosen one; takes arrows, Enter, Tab and Escape while it is open. */
  choices?: { id: string; at: number; onKey(key: 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape'): void; shown: ReactNode } | undefined
  /** Told of the cursor: where it is after a key or click. */
  onCaret?(atEnd: boolean): void
  /** True when the paste was taken as a whole story. */
  onPaste(data: DataTransfer): boolean
}

/** A line of the head of a story: it wraps and grows, but holds one line of text. */
export function HeadField({ session, writable, field, label, placeholder, text, onText, typography = false, limit, choices, onCaret, onBlur, onLeave, onPaste }: HeadFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null)
  /** The last correction: what it made, and what was typed. */
  const last = useRef<{ made: Typed; typed: Typed } | null>(null)

  const put = ({ text: next, caret }: Typed) => {
    flushSync(() => onText(next, true))
    ref.current?.setSelectionRange(caret, caret)
  }

  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const element = event.target
    const next = element.value.replace(/\s*[\r\n]+\s*/g, ' ')
    const made = typography ? correctedField(element, event.nativeEvent, next) : null
    const caret = element.selectionStart
    onText(next)
    last.current = made && { made, typed: { text: next, caret } }
    // After React has shown what was typed: that is the step that an undo comes back to.
    if (made) queueMicrotask(() => put(made))
  }

  useEffect(
    () =>
      session.onReveal((changed) => {
        const element = ref.current
        if (!element || changed !== field) return
        const before = element.value
        flushSync(() => undefined)
        const caret = endOfChange(before, element.value)
        element.focus()
        element.setSelectionRange(caret, caret)
      }),
    [session, field],
  )

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const element = event.currentTarget
    if (choices && !event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape')) {
      event.preventDefault()
      event.stopPropagation()
      return choices.onKey(event.key)
    }
    const fix = last.current
    if (event.key === 'Backspace' && fix && element.value === fix.made.text && element.selectionStart === fix.made.caret && element.selectionEnd === fix.made.caret) {
      event.preventDefault()
      last.current = null
      return put(fix.typed)
    }
    const { selectionStart, selectionEnd, value } = element
    const accents = event.key === 'Backspace' && writable && selectionStart === selectionEnd ? accentedLength(value.slice(0, selectionStart)) : 0
    if (accents) {
      event.preventDefault()
      flushSync(() => onText(value.slice(0, selectionStart - accents) + value.slice(selectionStart)))
      return element.setSelectionRange(selectionStart - accents, selectionStart - accents)
    }
    const leave = (to: 'previous' | 'next') => {
      event.preventDefault()
      onLeave(element, to)
    }
    if (event.key === 'Enter') leave(event.shiftKey ? 'previous' : 'next')
    else if (event.shiftKey) return
    else if (event.key === 'ArrowDown' && isAtEdge(element, 'last')) leave('next')
    else if (event.key === 'ArrowUp' && isAtEdge(element, 'first')) leave('previous')
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (writable && onPaste(event.clipboardData)) event.preventDefault()
  }

  // "auto" takes an empty field for left-to-right; without it, it stands where the story's script begins.
  return (
    <label className={`head-field is-${field}`} dir={text ? 'auto' : undefined}>
      <span className="head-label" aria-hidden="true">
        <small>{label}</small>
      </span>
      <textarea
        ref={ref}
        rows={1}
        dir={text ? 'auto' : undefined}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={nativeSpelling(session.article().language)}
        readOnly={!writable}
        value={text}
        data-filled={text !== '' || undefined}
        {...(choices ? { role: 'combobox', 'aria-expanded': true, 'aria-controls': choices.id, 'aria-activedescendant': `${choices.id}-${choices.at}`, 'aria-autocomplete': 'list' as const } : {})}
        onSelect={(event) => onCaret?.(event.currentTarget.selectionStart === event.currentTarget.value.length)}
        onChange={change}
        onKeyDown={keyDown}
        onPaste={paste}
        onBlur={onBlur}
      />
      {choices?.shown}
      {limit !== undefined && <HeadCount text={text} limit={limit} language={session.article().language} />}
    </label>
  )
}
