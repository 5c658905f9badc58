import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeArticles, resolve, type Choice } from '../../../../shared/article/merge'
import type { Article } from '../../../../shared/article/types'
import { PictureStory } from '../../../pictures/Thumb'
import type { StorySession } from '../../../session/types'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { DiffView } from '../DiffView'
import { firstChoices, mergedByItself } from './choices'
import { ConflictView } from './ConflictView'
import './merge.css'

interface MergeProps {
  session: StorySession
  onClose: () => void
  /** The merged text is the story's and on disk. */
  onMerged: () => void
}

/** After a change from outside: what could be merged is, and a person decides the rest. */
export function MergeDialog({ session, onClose, onMerged }: MergeProps) {
  const { t } = useTranslation('app')
  const [from, setFrom] = useState<{ base: Article; theirs: Article; mine: Article } | 'reading' | 'failed'>('reading')
  useEffect(() => {
    let gone = false
    void session.theirs().then((read) => {
      if (!gone) setFrom(read ? { ...read, mine: session.article() } : 'failed')
    })
    return () => void (gone = true)
  }, [session])

  if (typeof from === 'object')
    return (
      <PictureStory value={session.id}>
        <Merging {...from} session={session} onClose={onClose} onMerged={onMerged} />
      </PictureStory>
    )
  const state = session.saveState()
  return (
    <Dialog title={t('merge.title')} closeLabel={t('close')} onClose={onClose} width="medium" actions={<Button onClick={onClose}>{t('close')}</Button>}>
      {from === 'reading' ? <p role="status">{t('merge.reading')}</p> : <p role="alert">{state.kind === 'failed' ? state.problem.message : t('merge.failed')}</p>}
    </Dialog>
  )
}

function Merging({ session, base, mine, theirs, onClose, onMerged }: MergeProps & { base: Article; mine: Article; theirs: Article }) {
  const { t } = useTranslation('app')
  const merge = useMemo(() => mergeArticles(base, mine, theirs), [base, mine, theirs])
  const alone = useMemo(() => mergedByItself(mine, merge), [mine, merge])
  const [choices, setChoices] = useState(() => firstChoices(merge.conflicts))
  const [looking, setLooking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const result = useMemo(() => resolve(merge, choices), [merge, choices])

  useEffect(() => {
    box.current?.closest('dialog')?.querySelector<HTMLElement>('input:checked, .is-solid')?.focus()
  }, [])

  const choose = (key: string, index: number, choice: Choice, next: boolean) => {
    setChoices((known) => ({ ...known, [key]: choice }))
    if (!next) return
    const after = box.current?.querySelectorAll('.merge-conflict')[index + 1]
    const to = after?.querySelector<HTMLElement>('input:checked') ?? box.current?.closest('dialog')?.querySelector<HTMLElement>('.ui-dialog-foot .is-solid')
    to?.focus()
    after?.scrollIntoView({ block: 'nearest' })
  }
  const save = async () => {
    setBusy(true)
    const durable = await session.settleMerge(result)
    setBusy(false)
    if (durable) return onMerged()
    const state = session.saveState()
    setProblem(state.kind === 'failed' ? state.problem.message : t('merge.failed'))
  }

  return (
    <Dialog
      title={t('merge.title')}
      closeLabel={t('close')}
      onClose={onClose}
      width="wide"
      closable={!busy}
      actions={
        <>
          {problem && (
            <p role="alert" className="history-problem">
              {problem}
            </p>
          )}
          <Button onClick={onClose} disabled={busy}>
            {t('cancel')}
          </Button>
          <Button look="solid" disabled={busy} onClick={() => void save()}>
            {t('merge.save')}
          </Button>
        </>
      }
    >
      <div ref={box} className="merge">
        <p>
          {alone.changes
            ? t('merge.alone', { count: alone.changes, added: t('diff.added', { count: alone.added }), removed: t('diff.removed', { count: alone.removed }) })
            : t('merge.aloneNone')}{' '}
          {merge.conflicts.length ? t('merge.asked', { count: merge.conflicts.length }) : t('merge.askedNone')}
        </p>
        {merge.conflicts.map((conflict, index) => (
          <ConflictView
            key={conflict.key}
            conflict={conflict}
            base={base}
            mine={mine}
            theirs={theirs}
            choice={choices[conflict.key] ?? 'mine'}
            onChoose={(choice, next) => choose(conflict.key, index, choice, next)}
          />
        ))}
        <details className="merge-result" onToggle={(event) => setLooking(event.currentTarget.open)}>
          <summary>{t('merge.look')}</summary>
          {looking && <DiffView before={mine} after={result} label={t('merge.look')} same={t('merge.same')} />}
        </details>
      </div>
    </Dialog>
  )
}
