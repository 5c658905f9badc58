import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../../session/types'
import { BylineSection } from './BylineSection'
import { DraftField } from './DraftField'
import { HeadlineSection } from './HeadlineSection'
import { readText } from './readers'
import { RemovedSection } from './RemovedSection'
import { Section } from './Section'
import type { Reviewer } from './SignOff'
import { SourceSection } from './SourceSection'
import { StorySection } from './StorySection'
import { TimesSection } from './TimesSection'
import { useHead } from './useHead'
import './details.css'

interface DetailsProps extends Reviewer {
  session: StorySession
  /** A new value shows what was set aside. */
  revealRemoved: number
  onPutBack: () => void
  /** True while another window writes the story: all is shown and nothing can be changed. */
  readOnly: boolean
  /** What stands above the details. */
  children?: ReactNode
}

function Notes({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const notes = useHead(session, 'deskNotes')
  return (
    <Section title={t('details.notes')} open={notes !== ''}>
      <DraftField label={t('details.notesLabel')} stored={notes} read={readText} show={(value) => value} store={(deskNotes) => session.setHead({ deskNotes }, 'deskNotes')} hint={t('details.notesHint')} lines spellCheck />
    </Section>
  )
}

/** The right pane: everything about the open story that is not in its page. */
export function Details({ session, reviewer, onReviewer, revealRemoved, onPutBack, readOnly, children }: DetailsProps) {
  const { t } = useTranslation('app')
  // With every field disabled nothing in the pane takes the keyboard, and it must still scroll.
  return (
    <div className="details" {...(readOnly ? { tabIndex: 0, role: 'group', 'aria-label': t('panes.details') } : {})}>
      {children}
      <fieldset disabled={readOnly}>
        <StorySection session={session} reviewer={reviewer} onReviewer={onReviewer} />
        <HeadlineSection session={session} />
        <BylineSection session={session} />
        <SourceSection session={session} />
        <TimesSection session={session} />
        <Notes session={session} />
        <RemovedSection session={session} reveal={revealRemoved} onPutBack={onPutBack} />
      </fieldset>
    </div>
  )
}
