import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSelectionCounts } from '../editor/selection-counts'
import type { StorySession } from '../session/types'
import { useBesideText, useSession } from '../session/use-session'
import { Keyboard } from '../ui/icons'
import { CommandButton } from './CommandContext'

/** Whether the disk has every change. Not read out at each save; a failure is told by the banner. */
function SaveStatus({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const state = useBesideText(session, (one) => one.saveState())
  return (
    <span role="status" aria-live="off" aria-label={t('statusBar.saveState')} className={`save-state is-${state.kind}`}>
      {state.kind === 'saved' ? t('statusBar.saved') : state.kind === 'saving' ? t('statusBar.saving') : t('statusBar.notSaved', { why: state.problem.message })}
    </span>
  )
}

function WordCount({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const words = useSession(session, (one) => one.counts().words)
  const minutes = useSession(session, (one) => one.counts().minutes)
  const count = t('statusBar.count', { count: words })
  return (
    <span role="status" aria-live="off" aria-label={t('statusBar.wordCount')} className="word-count">
      {minutes > 0 ? t('statusBar.withMinutes', { words: count, minutes }) : count}
    </span>
  )
}

function SelectionCount({ session }: { session: StorySession }) {
  const { t } = useTranslation('editor')
  const counts = useSelectionCounts(session)
  const { words = 0, characters = 0 } = counts ?? {}
  return (
    <span role="status" aria-live="off" aria-label={t('selection.name')} className="word-count">
      {counts && t('selection.counts', { words: t('selection.words', { count: words }), characters: t('selection.characters', { count: characters }) })}
    </span>
  )
}

/** The line at the foot of the window. */
export function StatusBar({ session, children }: { session: StorySession | null; /** What stands between saving and counting. */ children?: ReactNode }) {
  const { t } = useTranslation('app')
  return (
    <footer className="status-bar" aria-label={t('statusBar.label')}>
      {session && <SaveStatus session={session} />}
      {children}
      <span className="status-bar-space" />
      {session && <SelectionCount key={session.id} session={session} />}
      {session && <WordCount session={session} />}
      <CommandButton id="help.shortcuts" bare icon={<Keyboard />} />
    </footer>
  )
}
