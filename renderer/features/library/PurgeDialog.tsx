import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../shared/outcome'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useHeadlineOr } from './useHeadlineOr'

interface PurgeProps {
  /** What is to be deleted: one story, or all in the trash. */
  stories: readonly { folder: string; headline: string }[]
  all: boolean
  onPurge: (folder: string, headline: string) => Promise<Outcome<unknown>>
  onClose: () => void
}

const named = 12

/** The second step before stories are deleted for good: it names them, and the safe answer is at hand. */
export function PurgeDialog({ stories, all, onPurge, onClose }: PurgeProps) {
  const { t } = useTranslation('app')
  const nameOf = useHeadlineOr()
  // The list behind changes with each story that goes; what was asked about does not.
  const [asked] = useState(stories)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const purge = async () => {
    setBusy(true)
    for (const { folder, headline } of asked) {
      const gone = await onPurge(folder, headline)
      if (gone.ok) continue
      setProblem(gone.problem.message)
      return setBusy(false)
    }
    onClose()
  }
  return (
    <Dialog
      title={t(all ? 'purge.titleAll' : 'purge.title')}
      closeLabel={t('close')}
      onClose={onClose}
      width="medium"
      closable={!busy}
      actions={
        <>
          <Button look="danger" disabled={busy} onClick={() => void purge()}>
            {all ? t('purge.doAll', { count: asked.length }) : t('purge.do')}
          </Button>
          <Button look="solid" disabled={busy} onClick={onClose} autoFocus>
            {t('purge.keep')}
          </Button>
        </>
      }
    >
      {all ? (
        <>
          <p>{t('purge.textAll', { count: asked.length })}</p>
          <ul className="purge-names">
            {asked.slice(0, named).map(({ folder, headline }) => (
              <li key={folder} dir="auto">
                {nameOf(headline)}
              </li>
            ))}
            {asked.length > named && <li>{t('purge.more', { count: asked.length - named })}</li>}
          </ul>
        </>
      ) : (
        <p>{t('purge.text', { name: nameOf(asked[0]?.headline ?? '') })}</p>
      )}
      <p>{t('purge.forGood')}</p>
      {problem && (
        <p role="alert" className="ui-field-error">
          {problem}
        </p>
      )}
    </Dialog>
  )
}
