import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract'
import type { Outcome } from '../../../shared/outcome'
import { api, onEvent } from '../../api'
import { Button } from '../../ui/Button'
import { ArrowLeft, Trash2, Undo2 } from '../../ui/icons'
import { relativeTime } from '../../ui/time'
import { PurgeDialog } from './PurgeDialog'
import { useHeadlineOr } from './useHeadlineOr'

type Trashed = Output<'library', 'trashed'>['stories']

interface TrashProps {
  now: number
  onBack: () => void
  onRestore: (folder: string) => void
  onPurge: (folder: string, headline: string) => Promise<Outcome<unknown>>
}

/** What was moved to the library's trash, each to be put back or, after a second step, deleted for good. */
export function Trash({ now, onBack, onRestore, onPurge }: TrashProps) {
  const { t, i18n } = useTranslation('app')
  const [stories, setStories] = useState<Trashed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [purging, setPurging] = useState<{ stories: Trashed; all: boolean } | null>(null)
  const nameOf = useHeadlineOr()

  const [purged, setPurged] = useState(0)

  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api.library.trashed({})
      if (gone) return
      if (answer.ok) setStories(answer.value.stories)
      setProblem(answer.ok ? null : answer.problem.message)
    }
    void load()
    const stop = onEvent('library.changed', () => void load())
    return () => {
      gone = true
      stop()
    }
  }, [purged])

  const purge: typeof onPurge = async (folder, headline) => {
    const gone = await onPurge(folder, headline)
    // The list of stories is still the same one: nobody tells of the trash.
    setPurged((count) => count + 1)
    return gone
  }

  return (
    <div className="trash">
      <div className="trash-head">
        <Button icon={<ArrowLeft />} tip={t('trash.back')} onClick={onBack} autoFocus />
        <h2>{t('trash.title')}</h2>
      </div>
      {problem && (
        <p role="alert" className="library-note">
          {problem}
        </p>
      )}
      {stories?.length === 0 && <p className="library-note">{t('trash.empty')}</p>}
      <ul className="trash-list" aria-label={t('trash.title')}>
        {stories?.map((story) => (
          <li key={story.folder}>
            <span className="trash-words">
              <span className={`story-row-head ${story.headline ? '' : 'is-untitled'}`} dir="auto">
                {nameOf(story.headline)}
              </span>
              <span className="story-row-facts">{t('trash.when', { when: relativeTime(story.trashedAt, now, i18n.language) })}</span>
            </span>
            <Button
              icon={<Undo2 />}
              tip={t('trash.restore', { name: nameOf(story.headline) })}
              onClick={() => onRestore(story.folder)}
            />
            <Button
              icon={<Trash2 />}
              tip={t('trash.purge', { name: nameOf(story.headline) })}
              onClick={() => setPurging({ stories: [story], all: false })}
            />
          </li>
        ))}
      </ul>
      {stories && stories.length > 0 && (
        <div className="library-foot">
          <Button onClick={() => setPurging({ stories, all: true })}>{t('trash.emptyAll')}</Button>
        </div>
      )}
      {purging && <PurgeDialog {...purging} onPurge={purge} onClose={() => setPurging(null)} />}
    </div>
  )
}
