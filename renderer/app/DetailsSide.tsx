import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Outline } from '../features/outline/Outline'
import { CheckBadge } from '../features/preflight/CheckSummary'
import { ChecksPane } from '../features/preflight/ChecksPane'
import type { useChecksOf } from '../features/preflight/useChecks'
import type { StorySession } from '../session/types'
import { Tabs } from '../ui/Tabs'
import { DetailsPane } from './DetailsPane'
import { changeSettings } from './settings'
import { SidePane } from './SidePane'
import { undoToast } from './undoToast'

export type SideTab = 'story' | 'checks'

type Checks = ReturnType<typeof useChecksOf>

interface DetailsSideProps {
  session: StorySession
  checks: Checks
  /** True while the text of the next story is brought to the screen: nothing is drawn anew then. */
  behind: boolean
  /** True where the pane lies over the page: going somewhere closes it. */
  over: boolean
  tab: SideTab
  reviewer: string
  /** Counts up each time that what was set aside is to be shown. */
  revealRemoved: number
  onTab(tab: SideTab): void
  onClose(): void
  onJump: Parameters<typeof ChecksPane>[0]['onJump']
}

/** The pane beside the page: the story's details and outline, and what preflight found. */
export const DetailsSide = memo(Side, (_, { behind }) => behind)

function Side({ session, checks, over, tab, reviewer, revealRemoved, onTab, onClose, onJump }: DetailsSideProps) {
  const { t } = useTranslation(['app', 'preflight'])
  const setReviewer = (name: string) => void changeSettings({ reviewer: name })
  const story = (
    <DetailsPane session={session} reviewer={reviewer} onReviewer={setReviewer} revealRemoved={revealRemoved} onPutBack={() => undoToast(session, t('removed.done'))}>
      <Outline session={session} onJump={onClose} />
    </DetailsPane>
  )
  const found = checks && <ChecksPane key={session.id} session={session} checks={checks} reviewer={reviewer} onReviewer={setReviewer} onJump={onJump} />
  return (
    <SidePane side="details" label={t('panes.details')} over={over} onClose={onClose}>
      <Tabs
        label={t('panes.details')}
        selected={tab}
        onSelect={onTab}
        tabs={[{ id: 'story', label: t('panes.story'), content: story }, ...(checks ? [{ id: 'checks' as const, label: t('preflight:checks'), badge: <CheckBadge checks={checks} />, content: found }] : [])]}
      />
    </SidePane>
  )
}
