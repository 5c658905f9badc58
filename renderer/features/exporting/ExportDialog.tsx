import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FolderOpen } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { copyText } from './clipboard'
import { ExportChoice } from './ExportChoice'
import { ExportResult } from './ExportResult'
import { FolderBrowser } from '../../folders/FolderBrowser'
import { useExport, type Choice } from './useExport'
import './exporting.css'

interface ExportProps {
  stories: readonly { id: string; headline: string }[]
  /** Puts what is on the screen on disk first: the export reads the disk. True when it is there. */
  flush: () => Promise<boolean>
  onClose: () => void
  /** What another part of the window has to say before an export, above the choice. */
  notice?: ReactNode
  /** Exports in spite of what preflight holds back. */
  force?: boolean
  /** True while `notice` forbids to export. */
  blocked?: boolean
}

/** Chooses profiles, files and a folder, writes the handoff bundles and tells what they hold. */
export function ExportDialog({ stories, flush, onClose, notice, force = false, blocked = false }: ExportProps) {
  const { t } = useTranslation('handoff')
  const { t: tApp } = useTranslation('app')
  const many = stories.length > 1
  const [list, setList] = useState<Output<'profiles', 'list'> | null>(null)
  const [choice, setChoice] = useState<Choice>({ profiles: ['web'], formats: null, as: 'folder', index: many })
  const { folder, setFolder, stage, setStage, choose, run, stop } = useExport(
    stories.map(({ id }) => id),
    flush,
  )

  useEffect(() => {
    void api.profiles.list({}).then((answer) => {
      if (!answer.ok) return
      setList(answer.value)
      setChoice((now) => ({ ...now, profiles: answer.value.active }))
    })
  }, [])

  const reveal = async (where: string) => {
    const answer = await api.folders.reveal({ id: where })
    if (!answer.ok) toast(answer.problem.message, { failed: true })
  }
  const running = stage.kind === 'running'
  const choosing = stage.kind === 'choose' || stage.kind === 'failed' || running
  const ready = folder && choice.profiles.length > 0 && (choice.formats?.length !== 0 || choice.as === 'pdf') && !blocked

  const actions = () => {
    if (running) {
      return (
        <Button look="outline" onClick={stop} disabled={stage.stopping}>
          {t(stage.stopping ? 'exporting.stopping' : 'exporting.stop')}
        </Button>
      )
    }
    if (choosing) {
      return (
        <>
          <Button onClick={onClose}>{tApp('cancel')}</Button>
          <Button look="solid" onClick={() => void run(choice, force)} disabled={!ready}>
            {t(stage.kind === 'failed' ? 'exporting.again' : 'exporting.do')}
          </Button>
        </>
      )
    }
    if (stage.kind !== 'done') return undefined
    const { bundles, place, folder: all } = stage.exported
    const [only] = bundles
    const [path, id] = bundles.length === 1 && only ? [only.bundle, only.folder] : [place, all]
    return (
      <>
        <Button onClick={() => void copyText(path).then((done) => toast(done ? t('exporting.pathCopied') : tApp('copy.failed')))}>{t('exporting.copyPath')}</Button>
        <Button look="outline" icon={<FolderOpen />} onClick={() => void reveal(id)}>
          {t('exporting.reveal')}
        </Button>
        <Button look="solid" onClick={onClose} autoFocus>
          {t('exporting.finish')}
        </Button>
      </>
    )
  }

  return (
    <Dialog title={t('exporting.title', { count: stories.length })} closeLabel={tApp('close')} onClose={onClose} width="medium" closable={!running} actions={actions()}>
      {!many && (
        <p className="export-story" dir="auto">
          {stories[0]?.headline || tApp('story.untitled')}
        </p>
      )}
      {choosing && (
        <>
          {notice}
          <ExportChoice list={list} choice={choice} many={many} disabled={running} onChange={setChoice} />
          <div className="export-folder">
            <div>
              <span className="export-label">{t('exporting.folder')}</span>
              <output className="export-path">{folder?.label ?? t('exporting.noFolder')}</output>
            </div>
            <Button look="outline" onClick={() => void choose()} disabled={running}>
              {t('exporting.choose')}
            </Button>
          </div>
        </>
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
      {running && (
        <div className="export-running">
          <p role="status">{t('exporting.running')}</p>
          <progress aria-label={t('exporting.running')} {...(stage.total ? { value: stage.done, max: stage.total } : {})} />
          <p aria-hidden="true">
            <span dir="auto">{stage.what}</span> {stage.total > 1 && t('exporting.progress', { done: Math.floor(stage.done), total: stage.total })}
          </p>
        </div>
      )}
      {stage.kind === 'failed' && (
        <p role="alert" className="export-failed" ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}>
          {stage.message}
        </p>
      )}
      {stage.kind === 'done' && <ExportResult exported={stage.exported} />}
    </Dialog>
  )
}
