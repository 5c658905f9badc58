import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/preflight'

interface LedgerListProps {
  label: string
  /** Said where there is nothing. */
  empty: string
  language: string
  lines: readonly { text: string; note: string; at: readonly Place[] }[]
  onJump: (place: Place) => void
}

/** Figures or names of a story, each with its places; a press goes there. */
export function LedgerList({ label, empty, language, lines, onJump }: LedgerListProps) {
  const { t } = useTranslation('preflight')
  if (!lines.length) return <p className="checks-note">{empty}</p>
  return (
    <ul className="ledger" aria-label={label}>
      {lines.map(({ text, note, at }, line) => (
        <li key={line}>
          <button type="button" className="ledger-line" lang={language} dir="auto" onClick={() => onJump(at[0]!)}>
            <b>{text}</b> {note}
          </button>
          {at.length > 1 && (
            <span className="ledger-places">
              {at.map((place, nth) => (
                <button key={nth} type="button" className="ledger-place" aria-label={t('placeOf', { text: place.text, nth: nth + 1, count: at.length })} onClick={() => onJump(place)}>
                  {nth + 1}
                </button>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
