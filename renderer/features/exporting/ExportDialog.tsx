import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder, Output } from '../../../shared/contract'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { toast } from '../../ui/toast'
import { copyText } from './clipboard'
import { FolderBrowser } from './FolderBrowser'
import './exporting.css'

type Exported = Output<'exporting', 'run'>
type Stage = { kind: 'choose' } | { kind: 'browse' } | { kind: 'running' } | { kind: 'done'; exported: Exported } | { kind: 'failed'; message: string }

interface ExportProps {
  id: string
  headline: string
  /** Puts what is on the screen on disk first: the export reads the disk. True when it is there. */
  flush: () => Promise<boolean>
  onClose: () => void
}

/** Chooses a folder, writes the handoff bundle into it and tells what it holds. */
export function ExportDialog({ id, headline, flush, onClose }: ExportProps) {
  const { t, i18n } = useTranslation('app')
  const [folder, setFolder] = useState<Folder | null>(null)
  const [stage, setStage] = useState<Stage>({ kind: 'choose' })

  useEffect(() => {
    void api.folders.suggested({}).then((answer) => {
      if (answer.ok) setFolder((chosen) => chosen ?? answer.value)
    })
  }, [])

  const choose = async () => {
    const answer = await api.folders.choose({})
    if (!answer.ok) return setStage({ kind: 'failed', message: answer.problem.message })
    if (answer.value.kind === 'browse') setStage({ kind: 'browse' })
    if (answer.value.kind === 'chosen') {
      setFolder(answer.value.folder)
      setStage({ kind: 'choose' })
    }
  }

  const run = async () => {
    if (!folder) return
    setStage({ kind: 'running' })
    if (!(await flush())) return setStage({ kind: 'failed', message: t('exporting.notSaved') })
    const answer = await api.exporting.run({ id, folder: folder.id })
    setStage(answer.ok ? { kind: 'done', exported: answer.value } : { kind: 'failed', message: answer.problem.message })
  }

  const reveal = async (where: string) => {
    const answer = await api.folders.reveal({ id: where })
    if (!answer.ok) toast(answer.problem.message, { failed: true })
  }

  const size = (bytes: number) =>
    bytes < 1024
      ? t('exporting.bytes', { count: bytes })
      : new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(bytes / 1024)

  const choosing = stage.kind === 'choose' || stage.kind === 'failed' || stage.kind === 'running'

  return (
    <Dialog
      title={t('exporting.title')}
      closeLabel={t('close')}
      onClose={onClose}
      width="medium"
      closable={stage.kind !== 'running'}
      actions={
        choosing ? (
          <>
            <Button onClick={onClose} disabled={stage.kind === 'running'}>
              {t('cancel')}
            </Button>
            <Button look="solid" onClick={() => void run()} disabled={!folder || stage.kind === 'running'}>
              {stage.kind === 'failed' ? t('exporting.again') : t('exporting.do')}
            </Button>
          </>
        ) : stage.kind === 'done' ? (
          <>
            <Button onClick={() => void copyText(stage.exported.bundle).then((done) => toast(t(done ? 'exporting.pathCopied' : 'copy.failed')))}>{t('exporting.copyPath')}</Button>
            <Button look="outline" icon={<FolderOpen />} onClick={() => void reveal(stage.exported.folder)}>
              {t('exporting.reveal')}
            </Button>
            <Button look="solid" onClick={onClose} autoFocus>
              {t('exporting.finish')}
            </Button>
          </>
        ) : undefined
      }
    >
      <p className="export-story" dir="auto">
        {headline || t('story.untitled')}
      </p>
      {choosing && (
        <div className="export-folder">
          <div>
            <span className="export-label">{t('exporting.folder')}</span>
            <output className="export-path">{folder?.label ?? t('exporting.noFolder')}</output>
          </div>
          <Button look="outline" onClick={() => void choose()} disabled={stage.kind === 'running'}>
            {t('exporting.choose')}
          </Button>
        </div>
      )}
      {stage.kind === 'browse' && (
        <FolderBrowser
          start={folder?.id}
          onCancel={() => setStage({ kind: 'choose' })}
          onChoose={(chosen) => {
            setFolder(chosen)
            setStage({ kind: 'choose' })
          }}
        />
      )}
      {stage.kind === 'running' && (
        <p role="status" className="export-running">
          {t('exporting.running')}
        </p>
      )}
      {stage.kind === 'failed' && (
        <p role="alert" className="export-failed">
          {stage.message}
        </p>
      )}
      {stage.kind === 'done' && (
        <>
          <p role="status">
            {t('exporting.written')} <span className="export-path">{stage.exported.bundle}</span>
          </p>
          <table className="export-files">
            <caption className="ui-hidden">{t('exporting.files')}</caption>
            <tbody>
              {stage.exported.files.map((file) => (
                <tr key={file.name}>
                  <th scope="row">{file.name}</th>
                  <td>{size(file.size)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {stage.exported.leftOut.length > 0 && (
            <section aria-labelledby="export-left-out">
              <h3 id="export-left-out" className="export-label">
                {t('exporting.leftOut')}
              </h3>
              <ul className="export-left-out">
                {stage.exported.leftOut.map(({ what, why }, index) => (
                  <li key={index}>
                    <strong>{what}</strong> {why}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  )
}
