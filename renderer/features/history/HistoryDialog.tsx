import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/article/types'
import { api } from '../../api'
import { failed, type Outcome } from '../../../shared/outcome'
import type { StorySession } from '../../session/types'
import { useBesideText, useSession } from '../../session/use-session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { PictureStory } from '../../pictures/Thumb'
import { RotateCcw } from '../../ui/icons'
import { DiffView } from './DiffView'
import { NameVersion } from './NameVersion'
import { useVersion, useVersions } from './useVersions'
import { VersionList } from './VersionList'
import './history.css'

interface HistoryProps {
  session: StorySession
  onClose: () => void
  /** The dialog closed on an older text that is the story's now. */
  onRestored: () => void
}

/** The versions of the open story: what each of them changes against the text now, and the way back to one. */
export function HistoryDialog({ session, onClose, onRestored }: HistoryProps) {
  const { t } = useTranslation('app')
  const [opened] = useState(() => Date.now())
  const { listed, reload } = useVersions(session)
  const [wanted, setWanted] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const text = useSession(session, (of) => of.article())
  const mayWrite = useBesideText(session, (of) => of.access().kind === 'writer')

  const versions = listed?.ok ? listed.value.versions : []
  const copies = listed?.ok ? listed.value.copies : []
  const first = versions.find(({ kind }) => kind === 'version')?.version.id ?? copies.find(({ reason }) => reason === null)?.name ?? null
  const chosen = wanted ?? first
  const version = useVersion(session.id, chosen)

  const ready = listed !== null
  useEffect(() => {
    // Whoever already writes a name keeps the cursor.
    const writes = document.activeElement instanceof HTMLInputElement && box.current?.contains(document.activeElement)
    if (ready && !writes) (box.current?.querySelector<HTMLElement>('[aria-current]') ?? box.current?.querySelector<HTMLElement>('.history-name button'))?.focus()
  }, [ready])

  const name = async (given: string): Promise<Outcome<unknown>> => {
    if (!(await session.flush())) return failed('io', t('history.notSaved'))
    const kept = await api.history.keep({ id: session.id, why: 'named', name: given })
    if (kept.ok) {
      await reload()
      setWanted(null)
    }
    return kept
  }
  const restore = async (article: Article) => {
    setBusy(true)
    const durable = await session.restoreVersion(article)
    setBusy(false)
    if (durable) return onRestored()
    const state = session.saveState()
    setProblem(state.kind === 'failed' ? state.problem.message : t('history.notSaved'))
  }

  return (
    <Dialog
      title={t('history.title')}
      closeLabel={t('close')}
      onClose={onClose}
      width="full"
      closable={!busy}
      actions={
        <>
          {problem ? (
            <p role="alert" className="history-problem">
              {problem}
            </p>
          ) : (
            <p className="history-legend">{t(mayWrite ? 'history.legend' : 'history.readOnly')}</p>
          )}
          <Button
            look="solid"
            icon={<RotateCcw />}
            disabled={!version?.ok || !mayWrite || busy}
            onClick={() => version?.ok && void restore(version.value)}
          >
            {t('history.restore')}
          </Button>
        </>
      }
    >
      <div ref={box} className="history">
        <div className="history-list">
          {mayWrite && (
            <div className="history-name">
              <NameVersion onName={name} />
            </div>
          )}
          {listed && !listed.ok && (
            <p role="alert" className="history-note is-failed">
              {listed.problem.message}
            </p>
          )}
          {listed?.ok && versions.length === 0 && <p className="history-note">{t('history.none')}</p>}
          <VersionList versions={versions} copies={copies} chosen={chosen} now={opened} onChoose={setWanted} onEnter={() => box.current?.querySelector<HTMLElement>('.diff-scroll')?.focus()} />
        </div>
        <div className="history-diff">
          {version?.ok && chosen && (
            <PictureStory value={session.id}>
              <DiffView key={chosen} before={version.value} after={text} label={t('history.diff')} same={t('history.same')} />
            </PictureStory>
          )}
          {version && !version.ok && (
            <p role="alert" className="history-note is-failed">
              {version.problem.message}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  )
}
