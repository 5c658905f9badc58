import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '../../../shared/contract'
import { Menu } from '../../ui/Menu'
import { Ellipsis } from '../../ui/icons'
import type { StoryActions } from './StoryList'
import { RowFindings } from './RowFindings'
import type { FindingCounts } from './useFindingCounts'
import { relativeTime } from '../../ui/time'

interface RowProps {
  story: StorySummary
  open: boolean
  /** True for the one row that the Tab key reaches. */
  active: boolean
  now: number
  findings: FindingCounts | undefined
  actions: StoryActions
  chosen: boolean
  /** A plain click opens; with Ctrl or Shift, and on the box, it chooses. */
  onChoose: (id: string, how: 'toggle' | 'extend') => void
  onFocus: (id: string) => void
}

/** One story in the list: what it is called, where it stands and when it last changed. */
export const StoryRow = memo(function StoryRow({ story, open, active, now, findings, actions, chosen, onChoose, onFocus }: RowProps) {
  const { t, i18n } = useTranslation('app')
  const { t: words } = useTranslation('library')
  const name = story.headline || t('story.untitled')
  const tab = active ? 0 : -1
  return (
    <>
      <input
        type="checkbox"
        className="story-row-choice"
        aria-label={words('chosen.one', { name })}
        tabIndex={tab}
        checked={chosen}
        onChange={() => onChoose(story.id, 'toggle')}
        onClick={(event) => {
          if (!event.shiftKey) return
          event.preventDefault()
          onChoose(story.id, 'extend')
        }}
      />
      <button
        type="button"
        className="story-row-main"
        data-story={story.id}
        tabIndex={tab}
        aria-current={open || undefined}
        onFocus={() => onFocus(story.id)}
        onPointerDown={({ button, pointerType, shiftKey, ctrlKey, metaKey }) => {
          // A finger may be about to scroll.
          if (button === 0 && pointerType === 'mouse' && !shiftKey && !ctrlKey && !metaKey) actions.press(story.id)
        }}
        onClick={(event) => {
          if (event.shiftKey) onChoose(story.id, 'extend')
          else if (event.ctrlKey || event.metaKey) onChoose(story.id, 'toggle')
          else actions.open(story.id, event.detail === 0)
        }}
      >
        <span className={`story-row-head ${story.headline ? '' : 'is-untitled'}`} dir="auto" lang={story.headline ? story.language : undefined}>
          {name}
        </span>
        <span className="story-row-facts">
          <span className={`story-status is-${story.status}`}>{t(`status.${story.status}`)}</span>
          {story.kicker && (
            <span className="story-row-kicker" dir="auto">
              {story.kicker}
            </span>
          )}
          <RowFindings counts={findings} />
          <span className="story-row-words">{t('story.words', { count: story.words })}</span>
          <time className="story-row-time" dateTime={story.updatedAt}>
            {relativeTime(story.updatedAt, now, i18n.language)}
          </time>
        </span>
      </button>
      <Menu
        className="story-row-menu"
        icon={<Ellipsis />}
        tabIndex={tab}
        tip={t('library.rowMenu', { name })}
        items={[
          { id: 'open', label: t('library.open'), keys: '↵', run: () => actions.open(story.id, true) },
          { id: 'rename', label: t('library.rename'), keys: 'F2', run: () => actions.rename(story) },
          { id: 'trash', label: t('library.trash'), keys: t('keys.delete'), danger: true, apart: true, run: () => actions.trash(story) },
        ]}
      />
    </>
  )
})
