import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api'
import { i18next } from '../i18n'
import { IntakeDialog } from '../features/intake/IntakeDialog'
import { keptText, readKept, type KeptIntake } from '../features/intake/parts'
import type { StorySession } from '../session/types'
import { toast } from '../ui/toast'
import { undoToast } from './undoToast'

/** What is on its way into a story's folder: who looks right after a paste waits for it. */
const onItsWay = new Map<string, Promise<void>>()

/** How a story came in: asked of its folder, then shown. */
export function IntakeOf({ session, onClose }: { session: StorySession; onClose: () => void }) {
  const { t } = useTranslation('intake')
  const [kept, setKept] = useState<KeptIntake | null>(null)

  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useEffect(() => {
    let gone = false
    const asked = (onItsWay.get(session.id)?.catch(() => undefined) ?? Promise.resolve()).then(() => api.intake.kept({ id: session.id }))
    void asked.then((answer) => {
      if (gone) return
      const text = answer.ok ? answer.value.text : null
      const read = text === null ? null : readKept(text)
      if (read) return setKept(read)
      if (!answer.ok) toast(answer.problem.message, { failed: true })
      else toast(text === null ? t('none') : t('unreadable'), { failed: text !== null })
      close.current()
    })
    return () => {
      gone = true
    }
  }, [session, t])

  return (
    kept && (
      <IntakeDialog
        session={session}
        kept={kept}
        onClose={onClose}
        onAccept={(next) => {
          void keepIntake(session, next)
          undoToast(session, t('accepted'))
        }}
      />
    )
  )
}

/** Keeps with a story what it was made of. A help for later: where it cannot be kept, the story is no worse, and it is said. */
export async function keepIntake(session: StorySession, kept: KeptIntake): Promise<void> {
  const keeping = api.intake.keep({ id: session.id, text: keptText(kept) }).then((answer) => {
    if (!answer.ok) toast(i18next.t('notKept', { ns: 'intake', why: answer.problem.message }), { failed: true })
  })
  onItsWay.set(session.id, keeping)
  await keeping.finally(() => onItsWay.get(session.id) === keeping && onItsWay.delete(session.id))
}
