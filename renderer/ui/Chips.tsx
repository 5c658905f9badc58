import { useId, useRef, useState, type ClipboardEvent, type InputEvent, type KeyboardEvent } from 'react'
import { X } from './icons'
import { useAsked } from './useAsked'
import './chips.css'

interface ChipsProps {
  label: string
  hint?: string
  values: readonly string[]
  onChange: (values: string[]) => void
  /** Makes values of typed or pasted text, without empty ones and without one twice. */
  read: (text: string) => string[]
  /** What may be chosen, the likeliest first. */
  suggestions: readonly string[]
  /** The name of the button that takes a value away. */
  removeLabel: (value: string) => string
  lang?: string
}

/** Several short texts as one field: Enter or a comma adds what is typed, Backspace in the empty field takes the last one away. */
export function Chips({ label, hint, values, onChange, read, suggestions, removeLabel, lang }: ChipsProps) {
  const id = useId()
  const asked = useAsked(`${id}-list`)
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const known = new Set(values.map((value) => value.toLocaleLowerCase()))

  const add = (text: string) => {
    setTyped('')
    const next = read([...values, text].join('\n'))
    if (next.length !== values.length) onChange(next)
  }
  const remove = (at: number) => {
    onChange(values.filter((_, index) => index !== at))
    input.current?.focus()
  }
  const change = (event: InputEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget
    // A choice from the list is no typing: it has no kind of input.
    const chosen = !('inputType' in event.nativeEvent && event.nativeEvent.inputType) && suggestions.includes(value)
    if (chosen || /[,;،、，]\s*$/.test(value)) add(value)
    else setTyped(value)
  }
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && values.length) {
      event.preventDefault()
      remove(values.length - 1)
    }
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[,;\n،、，]/.test(text)) return
    event.preventDefault()
    add(`${typed}${text}`)
  }

  return (
    <div className="ui-field">
      <div className="ui-field-line">
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="ui-chips" onPointerDown={(event) => event.target === event.currentTarget && (event.preventDefault(), input.current?.focus())}>
        <ul aria-label={label}>
          {values.map((value, at) => (
            <li key={value}>
              <span dir="auto" lang={lang}>
                {value}
              </span>
              <button type="button" aria-label={removeLabel(value)} onClick={() => remove(at)}>
                <X />
              </button>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          id={id}
          list={`${id}-list`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          lang={lang}
          aria-describedby={hint ? `${id}-note` : undefined}
          value={typed}
          onInput={change}
          onChange={() => undefined}
          onKeyDown={keyDown}
          onPaste={paste}
          onBlur={() => typed.trim() && add(typed)}
        />
        <datalist id={`${id}-list`}>
          {asked && suggestions.filter((one) => !known.has(one.toLocaleLowerCase())).slice(0, 100).map((one) => <option key={one} value={one} />)}
        </datalist>
      </div>
      {hint && (
        <p className="ui-field-hint" id={`${id}-note`}>
          {hint}
        </p>
      )}
    </div>
  )
}
