import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../session/types'
import { useBesideText } from '../session/use-session'
import { Button } from '../ui/Button'
import { Eye } from '../ui/icons'

/** Who writes the story while this window can only read it, and the way to write here. */
export function ReadingBar({ session }: { session: StorySession }) {
  const { t, i18n } = useTranslation('app')
  const access = useBesideText(session, (one) => one.access())
  const saved = useBesideText(session, (one) => one.saveState().kind === 'saved')
  // Who was taken over is told so, and that nothing went with it.
  const [wrote, setWrote] = useState(false)
  const [busy, setBusy] = useState(false)
  if (access.kind === 'writer') {
    if (!wrote) setWrote(true)
    return null
  }
  const since = new Date(access.since)
  const today = since.toDateString() === new Date().toDateString()
  const when = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', ...(today ? {} : { day: 'numeric', month: 'short' }) }).format(since)
  const takeOver = async () => {
    setBusy(true)
    await session.takeOver()
    setBusy(false)
  }
  return (
    <div className="notice" role="status">
      <Eye />
      <p dir="auto">{t(!wrote ? 'reading.other' : saved ? 'reading.taken' : 'reading.takenUnsaved', { who: access.who, when })}</p>
      <Button look="outline" disabled={busy} onClick={() => void takeOver()}>
        {t('reading.takeOver')}
      </Button>
    </div>
  )
}
