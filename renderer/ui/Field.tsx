import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import './field.css'

interface Frame {
  label: string
  /** What a person should know before typing. */
  hint?: ReactNode
  /** What is wrong with what stands in the field, in words. */
  error?: string | undefined
  /** Shown at the end of the label's line, for instance a counter. */
  aside?: ReactNode
}

function Frame({ id, label, hint, error, aside, children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className="ui-field">
      <div className="ui-field-line">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children}
      {error ? (
        <p className="ui-field-error" id={`${id}-note`} role="alert">
          {error}
        </p>
      ) : hint ? (
        <p className="ui-field-hint" id={`${id}-note`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

const described = (id: string, { hint, error }: Frame) => ({
  'aria-describedby': hint || error ? `${id}-note` : undefined,
  'aria-invalid': error ? true : undefined,
})

/** A line of text with its label, hint and error. */
export function Field({ label, hint, error, aside, ...input }: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  const frame = { label, hint, error, aside }
  return (
    <Frame id={id} {...frame}>
      <input id={id} className="ui-input" autoComplete="off" spellCheck={false} {...described(id, frame)} {...input} />
    </Frame>
  )
}

/** Several lines of text; the box grows with them. */
export function TextField({ label, hint, error, aside, ...input }: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  const frame = { label, hint, error, aside }
  return (
    <Frame id={id} {...frame}>
      <textarea id={id} className="ui-input is-text" rows={3} {...described(id, frame)} {...input} />
    </Frame>
  )
}

/** One of a few values. */
export function Select({ label, hint, error, aside, options, ...input }: Frame & { options: readonly { value: string; label: string }[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  const frame = { label, hint, error, aside }
  return (
    <Frame id={id} {...frame}>
      <select id={id} className="ui-input" {...described(id, frame)} {...input}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
