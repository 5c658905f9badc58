import { useDeferredValue, useEffect, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../../shared/article/types'
import { statuses } from '../../../shared/article/values'
import type { DamagedStory, StorySummary } from '../../../shared/contract'
import type { Outcome } from '../../../shared/outcome'
import { Button } from '../../ui/Button'
import { Search, Trash2, TriangleAlert, Wrench, X } from '../../ui/icons'
import { ChosenBar } from './ChosenBar'
import { RenameDialog } from './RenameDialog'
import { RepairDialog } from './RepairDialog'
import { StoryList } from './StoryList'
import { Trash } from './Trash'
import { useChosen } from './useChosen'
import { useStories } from './useStories'
import './library.css'

interface LibraryProps {
  openId: string | null
  searchRef: Ref<HTMLInputElement>
  /** A story will most likely be opened. */
  onPress: (id: string) => void
  onOpen: (id: string, byKey: boolean) => void
  onTrash: (stories: readonly StorySummary[]) => void
  onExport: (stories: readonly StorySummary[]) => void
  onRestore: (folder: string) => void
  onRename: (id: string, change: { headline: string; slug: string }) => Promise<Outcome<unknown>>
  onPurge: (folder: string, headline: string) => Promise<Outcome<unknown>>
  /** Repairs a damaged story and opens it; gives words on what was done. */
  onRepair: (folder: string) => Promise<Outcome<string>>
}

const settle = 150

/** The left pane: every story of the library, to search, open, rename and throw away. */
export function Library({ openId, searchRef, onPress, onOpen, onTrash, onExport, onRestore, onRename, onPurge, onRepair }: LibraryProps) {
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [status, setStatus] = useState<Status | null>(null)
  const [view, setView] = useState<'stories' | 'trash'>('stories')
  const [renaming, setRenaming] = useState<StorySummary | null>(null)
  const [repairing, setRepairing] = useState<DamagedStory | null>(null)
  const [now, setNow] = useState(() => Date.now())
  const found = useStories(query, status)
  const stories = useDeferredValue(found.stories)
  const chosen = useChosen(stories)

  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), settle)
    return () => clearTimeout(timer)
  }, [typed])

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])

  const trashChosen = () => {
    onTrash(chosen.stories)
    chosen.clear()
  }

  if (view === 'trash') return <Trash now={now} onBack={() => setView('stories')} onRestore={onRestore} onPurge={onPurge} />

  const narrowed = query !== '' || status !== null
  return (
    <div className="library">
      <div className="library-top">
        <div className="library-search">
          <Search />
          <input
            ref={searchRef}
            type="search"
            value={typed}
            aria-label={t('library.search')}
            placeholder={t('library.searchHint')}
            maxLength={500}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !typed) return
              event.preventDefault()
              event.stopPropagation()
              setTyped('')
            }}
          />
          {typed && <Button icon={<X />} tip={t('library.clear')} onClick={() => setTyped('')} />}
        </div>
        <select
          className="library-filter"
          aria-label={t('library.filter')}
          value={status ?? ''}
          onChange={(event) => setStatus(statuses.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t('library.all')}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t(`status.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="ui-hidden" role="status">
        {narrowed && found.ready ? t('library.found', { count: stories.length }) : ''}
      </p>
      {found.problem && (
        <p role="alert" className="library-note is-failed">
          {found.problem.message}
        </p>
      )}
      {found.ready && stories.length === 0 && !found.problem && <p className="library-note">{narrowed ? t('library.nothingFound') : t('library.none')}</p>}
      <StoryList stories={stories} openId={openId} now={now} actions={{ press: onPress, open: onOpen, rename: setRenaming, trash: (story) => onTrash([story]), trashChosen }} chosen={chosen} />
      {found.damaged.length > 0 && (
        <details className="library-damaged" open>
          <summary>
            <TriangleAlert />
            {t('library.damaged', { count: found.damaged.length })}
          </summary>
          <ul>
            {found.damaged.map((story) => (
              <li key={story.folder}>
                <strong>{story.folder}</strong>
                <span>{story.reason}</span>
                <Button look="outline" icon={<Wrench />} aria-label={t('repair.named', { folder: story.folder })} onClick={() => setRepairing(story)}>
                  {t('repair.do')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen.stories.length > 0 ? (
        <ChosenBar count={chosen.stories.length} onExport={() => onExport(chosen.stories)} onTrash={trashChosen} onClear={chosen.clear} />
      ) : (
        <div className="library-foot">
          <Button icon={<Trash2 />} onClick={() => setView('trash')}>
            {t('trash.title')}
          </Button>
          <span className="library-count">{found.ready ? t('library.count', { count: stories.length }) : ''}</span>
        </div>
      )}
      {renaming && (
        <RenameDialog story={renaming} onRename={(change) => onRename(renaming.id, change)} onClose={() => setRenaming(null)} />
      )}
      {repairing && <RepairDialog story={repairing} onRepair={() => onRepair(repairing.folder)} onClose={() => setRepairing(null)} />}
    </div>
  )
}
