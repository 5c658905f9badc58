import type { ReactNode } from 'react'
import { Field, TextField } from '../../ui/Field'
import { useDraft, type Read } from './useDraft'

interface DraftProps<T> {
  label: string
  /** The stored value as the field shows it. */
  stored: string
  read: (text: string) => Read<T>
  /** The value as the field would show it once stored. */
  show: (value: T) => string
  store: (value: T) => void
  hint?: ReactNode
  aside?: (text: string) => ReactNode
  lines?: boolean
  list?: string
  lang?: string
  type?: string
  inputMode?: 'numeric' | 'url'
  spellCheck?: boolean
  placeholder?: string
}

/** A field over one stored value: what is wrong is said beside it and not stored. */
export function DraftField<T>({ label, stored, read, show, store, hint, aside, lines, lang, list, ...input }: DraftProps<T>) {
  const draft = useDraft(stored, read, store)
  const shared = {
    label,
    hint,
    error: draft.fault,
    aside: aside?.(draft.text),
    value: draft.text,
    dir: 'auto' as const,
    lang,
    onBlur: draft.leave,
    ...input,
  }
  return lines ? (
    <TextField {...shared} onChange={(event) => draft.type(event.target.value, show)} />
  ) : (
    <Field {...shared} list={list} onChange={(event) => draft.type(event.target.value, show)} />
  )
}
