import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract'
import type { IntakeResult } from '../../shared/intake/types'
import { StoryEditor } from '../editor/StoryEditor'
import { FindBar } from '../features/find/FindBar'
import { Preview } from '../features/preview/Preview'
import type { StorySession } from '../session/types'
import { ReadingBar } from './ReadingBar'
import { RecoveredNote } from './RecoveredNote'
import { SaveBanner } from './SaveBanner'
import { useHeadline } from './useHeadline'

interface StoryPaneProps {
  session: StorySession
  preview: Settings['preview']
  /** All but the text steps back. */
  focused: boolean
  /** The line that is written stays at one height. */
  typewriter: boolean
  onIntake: (result: IntakeResult) => void
  onMerge: () => void
  onKeepCopy: () => void
  onPutBack: () => void
  onLoadDisk: () => void
  onCopyText: () => void
  /** Shows what the last version kept does not have. */
  onCompare: () => void
}

/** The open story: its text, its preview, and what to do when it cannot be saved. */
export function StoryPane({ session, preview, focused, typewriter, onIntake, onCompare, ...waysOut }: StoryPaneProps) {
  const { t } = useTranslation('app')
  const headline = useHeadline(session)
  return (
    <main className="story-pane" aria-label={t('panes.story')}>
      <h1 className="ui-hidden" dir="auto">
        {headline || t('story.untitled')}
      </h1>
      <SaveBanner session={session} {...waysOut} />
      <ReadingBar key={`reading ${session.id}`} session={session} />
      <RecoveredNote key={`recovered ${session.id}`} session={session} onCompare={onCompare} />
      <div className="story-split">
        {/* Hidden, not unmounted: the cursor and the scroll stay where they were. */}
        <div className="story-writing" hidden={preview === 'only'} data-pane="story">
          <StoryEditor key={session.id} session={session} focused={focused} typewriter={typewriter} onIntake={onIntake}>
            <FindBar session={session} />
          </StoryEditor>
        </div>
        {preview !== 'off' && (
          <div className="story-preview" data-pane="preview">
            <Preview key={session.id} session={session} />
          </div>
        )}
      </div>
    </main>
  )
}
