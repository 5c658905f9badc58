import { ArrowLeft, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract'
import { api, onEvent } from '../../api'
import { Button } from '../../ui/Button'
import { relativeTime } from './time'

type Trashed = Output<'library', 'trashed'>['stories']

/** What was moved to the library's trash, each to be put back. */
export function Trash({ now, onBack, onRestore }: { now: number; onBack: () => void; onRestore: (folder: string) => void }) {
  const { t, i18n } = useTranslation('app')
  const [stories, setStories] = useState<Trashed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

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
  }, [])

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
                {story.headline || t('story.untitled')}
              </span>
              <span className="story-row-facts">{t('trash.when', { when: relativeTime(story.trashedAt, now, i18n.language) })}</span>
            </span>
            <Button
              icon={<Undo2 />}
              tip={t('trash.restore', { name: story.headline || t('story.untitled') })}
              onClick={() => onRestore(story.folder)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
