import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Check, CircleAlert } from '../../ui/icons'
import { DropZone } from './DropZone'
import { importFiles, type ImportResult, type Imported } from './importFiles'
import './importing.css'

export interface ImporterHandle {
  /** Asks for files. */
  pick(): void
  /** Takes files that came another way: wire copy pasted where no story is open. */
  take(files: readonly File[]): void
  /** Shows once more what came of the last files. */
  show(): void
}

const kinds = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.odt,.rtf,.eml,.zip'

interface Run {
  total: number
  results: readonly ImportResult[]
  running: boolean
}

interface ImporterProps {
  ref: Ref<ImporterHandle>
  /** The last story that came of the files, and how many did. */
  onImported: (last: Imported, count: number) => void
  /** What became of one file's copy, in a line. */
  wordsOf: (imported: Imported) => string
  /** Goes to how one of them came in. */
  onLook: (imported: Imported) => void
}

/** Files into stories: chosen, dropped or handed over. */
export function Importer({ ref, onImported, wordsOf, onLook }: ImporterProps) {
  const { t } = useTranslation(['app', 'intake'])
  const input = useRef<HTMLInputElement>(null)
  const [run, setRun] = useState<Run | null>(null)
  const busy = useRef(false)
  const stopped = useRef(false)
  const last = useRef<Run | null>(null)
  const told = useRef(onImported)
  useEffect(() => {
    told.current = onImported
  })

  const take = useCallback(async (files: readonly File[]) => {
    if (!files.length || busy.current) return
    busy.current = true
    stopped.current = false
    setRun({ total: files.length, results: [], running: true })
    const results: ImportResult[] = []
    try {
      await importFiles(
        files,
        (result) => {
          results.push(result)
          setRun({ total: files.length, results: [...results], running: true })
        },
        () => stopped.current,
      )
    } finally {
      busy.current = false
    }
    const good = results.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
    last.current = { total: files.length, results, running: false }
    // Only what went wrong, or a run that was stopped, needs to be looked at.
    setRun(good.length === files.length ? null : last.current)
    const newest = good.at(-1)
    if (newest) told.current(newest, good.length)
  }, [])

  useImperativeHandle(ref, () => ({ pick: () => input.current?.click(), take: (files) => void take(files), show: () => !busy.current && setRun(last.current) }), [take])
  const onDrop = useCallback((files: File[]) => void take(files), [take])

  const close = () => {
    stopped.current = true
    if (!run?.running) setRun(null)
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={kinds}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again.
          event.target.value = ''
          void take(files)
        }}
      />
      <DropZone onFiles={onDrop} />
      {run && (run.total > 1 || !run.running) && (
        <Dialog
          title={run.running ? t('importing.running') : t('importing.result')}
          closeLabel={run.running ? t('importing.stop') : t('close')}
          onClose={close}
          width="medium"
          actions={
            <Button look={run.running ? 'outline' : 'solid'} onClick={close}>
              {run.running ? t('importing.stop') : t('close')}
            </Button>
          }
        >
          {run.running && (
            <>
              <progress className="import-progress" max={run.total} value={run.results.length} aria-label={t('importing.running')} />
              <p role="status">{t('importing.progress', { done: run.results.length, count: run.total })}</p>
            </>
          )}
          <ul className="import-results" aria-label={t('importing.files')}>
            {run.results.map(({ name, outcome }, index) => (
              <li key={index} className={outcome.ok ? '' : 'is-failed'}>
                {outcome.ok ? <Check /> : <CircleAlert />}
                <span>
                  <strong>{name}</strong>
                  <span>{outcome.ok ? wordsOf(outcome.value) : outcome.problem.message}</span>
                </span>
                {outcome.ok && !run.running && (
                  <Button
                    look="outline"
                    aria-label={t('importing.lookAt', { name })}
                    onClick={() => {
                      setRun(null)
                      onLook(outcome.value)
                    }}
                  >
                    {t('intake:look')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {!run.running && run.results.length < run.total && <p>{t('importing.stopped', { count: run.total - run.results.length })}</p>}
        </Dialog>
      )}
    </>
  )
}
