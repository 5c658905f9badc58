import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder, Input, Output } from '../../../shared/contract'
import { api, onEvent } from '../../api'

export type Exported = Output<'exporting', 'run'>
export type Stage =
  | { kind: 'choose' }
  | { kind: 'browse' }
  | { kind: 'running'; done: number; total: number; what: string; stopping: boolean }
  | { kind: 'done'; exported: Exported }
  | { kind: 'failed'; message: string }

/** What a person chose for an export. */
export interface Choice {
  profiles: readonly string[]
  /** Null: what each profile asks for. */
  formats: readonly FormatName[] | null
  as: 'folder' | 'zip' | 'pdf'
  index: boolean
}
export type FormatName = NonNullable<Input<'exporting', 'run'>['formats']>[number]

/** An export from its choice to its end: starts it, follows it, stops it. */
export function useExport(ids: readonly string[], flush: () => Promise<boolean>) {
  const { t } = useTranslation('handoff')
  const [folder, setFolder] = useState<Folder | null>(null)
  const [stage, setStage] = useState<Stage>({ kind: 'choose' })
  const job = useRef('')

  useEffect(() => {
    void api.folders.suggested({}).then((answer) => {
      if (answer.ok) setFolder((chosen) => chosen ?? answer.value)
    })
    const off = onEvent('exporting.progress', (step) => {
      if (step.job === job.current) setStage((now) => (now.kind === 'running' ? { ...now, ...step } : now))
    })
    return () => {
      off()
      // Nobody waits for it any more.
      if (job.current) void api.exporting.cancel({ job: job.current })
    }
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

  const run = async ({ profiles, formats, as, index }: Choice, force: boolean) => {
    if (!folder) return
    setStage({ kind: 'running', done: 0, total: 0, what: '', stopping: false })
    if (!(await flush())) return setStage({ kind: 'failed', message: t('exporting.notSaved') })
    job.current = crypto.randomUUID()
    const answer = await api.exporting.run({ job: job.current, ids: [...ids], folder: folder.id, profiles: [...profiles], ...(as === 'pdf' ? { pdf: true } : { zip: as === 'zip', index }), ...(force ? { force } : {}), ...(formats && as !== 'pdf' ? { formats: [...formats] } : {}) })
    job.current = ''
    setStage(answer.ok ? { kind: 'done', exported: answer.value } : { kind: 'failed', message: answer.problem.message })
  }

  const stop = useCallback(() => {
    setStage((now) => (now.kind === 'running' ? { ...now, stopping: true } : now))
    void api.exporting.cancel({ job: job.current })
  }, [])

  return { folder, setFolder, stage, setStage, choose, run, stop }
}
