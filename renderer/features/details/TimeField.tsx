import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { joinTime, offsetHere, offsetOfZone, readOffset, splitTime } from './values'

interface TimeProps {
  label: string
  stored: string | null
  store: (time: string | null) => void
}

/** A moment with the offset it is written in: a desk in Delhi and one in Berlin read the same time. */
export function TimeField({ label, stored, store }: TimeProps) {
  const { t, i18n } = useTranslation('app')
  const was = stored ? splitTime(stored) : null
  const [draft, setDraft] = useState<{ local: string; offset: string; over: string | null } | null>(null)
  const shown = draft && draft.over === stored ? draft : { local: was?.local ?? '', offset: was?.offset ?? '' }
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const offset = shown.offset || offsetHere(shown.local)

  const change = (local: string, typed: string) => {
    const time = local ? joinTime(local, typed || offsetHere(local)) : null
    if (local && !time) return setDraft({ local, offset: typed, over: stored })
    setDraft({ local, offset: typed, over: time })
    store(time)
  }

  const wrongOffset = readOffset(offset) === null && offsetOfZone(offset, shown.local) === null
  const elsewhere = stored && was && was.offset !== offsetHere(was.local)
  return (
    <div className="details-time" role="group" aria-label={label}>
      <Field
        label={label}
        type="datetime-local"
        value={shown.local}
        onChange={(event) => change(event.target.value, shown.offset)}
        hint={
          !shown.local
            ? undefined
            : elsewhere
              ? t('details.timeHere', { time: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(stored)), zone })
              : zone
        }
      />
      <Field
        label={t('details.offset')}
        value={shown.offset}
        placeholder={offsetHere(shown.local)}
        list="details-zones"
        hint={readOffset(offset) === null ? offsetOfZone(offset, shown.local) : undefined}
        error={wrongOffset ? t('details.offsetFault') : undefined}
        onChange={(event) => change(shown.local, event.target.value)}
        onBlur={() => !wrongOffset && setDraft(null)}
      />
    </div>
  )
}
