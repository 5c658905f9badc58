import { useTranslation } from 'react-i18next'
import type { Part } from '../../../shared/article/diff'
import { PlainParts } from './Marked'

/** A field of the head and what changed in it; a status and a template by their names on the screen. */
export function FieldParts({ field, parts }: { field: string; parts: readonly Part[] }) {
  const { t, i18n } = useTranslation('app')
  if (field !== 'status' && field !== 'template') return <PlainParts parts={parts} />
  const named = parts.map((part) => ({ ...part, text: i18n.exists(`app:${field}.${part.text}`) ? String(t(`${field}.${part.text}` as never)) : part.text }))
  return named.flatMap((part, at) => [at ? ' ' : '', <PlainParts key={at} parts={[part]} />])
}
