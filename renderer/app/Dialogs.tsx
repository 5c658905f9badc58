import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output, StorySummary } from '../../shared/contract'
import { ExportDialog } from '../features/exporting/ExportDialog'
import { HistoryDialog } from '../features/history/HistoryDialog'
import { MergeDialog } from '../features/history/merge/MergeDialog'
import { ExportGate } from '../features/preflight/ExportGate'
import type { Checks } from '../features/preflight/store'
import { DeskRulesPage } from '../features/desk-rules/DeskRulesPage'
import { StylePage } from '../features/style/StylePage'
import { ProfilesPage } from '../features/profiles/ProfilesPage'
import { GeneralPage } from '../features/settings/GeneralPage'
import { SettingsDialog } from '../features/settings/SettingsDialog'
import { DictionaryPage } from '../features/spelling/DictionaryPage'
import { WritingPage } from '../features/writing/WritingPage'
import type { StorySession } from '../session/types'
import type { Commands } from './commands'
import { IntakeOf } from './IntakeOf'
import { PaletteDialog } from './PaletteDialog'
import { changeSettings, useSettings } from './settings'
import { ShortcutSheet } from './ShortcutSheet'
import { undoToast } from './undoToast'

export type DialogName = 'export' | 'exportChosen' | 'history' | 'intake' | 'merge' | 'palette' | 'shortcuts' | 'settings'

interface DialogsProps {
  shown: DialogName
  session: StorySession | null
  checks: Checks | null
  /** The stories that `exportChosen` is of. */
  chosen: readonly StorySummary[]
  info: Output<'app', 'info'> | null
  mac: boolean
  commands: Commands
  /** Brings the page back where only its preview is shown. */
  showPage: () => void
  onClose: () => void
  /** Shows what preflight holds the export back for. */
  onLook: () => void
}

/** The dialog over the window; one at a time. */
export function Dialogs({ shown, session, checks, chosen, info, mac, commands, showPage, onClose, onLook }: DialogsProps) {
  const { t } = useTranslation(['app', 'comfort'])
  const settings = useSettings()
  const [forced, setForced] = useState(false)
  const tellDone = (of: StorySession, words: 'history.restored' | 'merge.done') => {
    onClose()
    undoToast(of, t(words))
  }
  switch (shown) {
    case 'export':
      if (!session) return null
      return (
        <ExportDialog
          stories={[{ id: session.id, headline: session.article().headline.main }]}
          flush={() => session.flush()}
          force={forced}
          notice={checks && <ExportGate checks={checks} forced={forced} onForced={setForced} onLook={onLook} />}
          onClose={onClose}
        />
      )
    case 'exportChosen':
      return <ExportDialog stories={chosen} flush={async () => !session || !chosen.some(({ id }) => id === session.id) || session.flush()} onClose={onClose} />
    case 'history':
      return session && <HistoryDialog session={session} onClose={onClose} onRestored={() => tellDone(session, 'history.restored')} />
    case 'intake':
      return session && <IntakeOf session={session} onClose={onClose} />
    case 'merge':
      return session && <MergeDialog session={session} onClose={onClose} onMerged={() => tellDone(session, 'merge.done')} />
    case 'settings':
      return (
        <SettingsDialog
          pages={[
            { id: 'general', label: t('settings.general'), content: <GeneralPage settings={settings} info={info} onChange={(change) => void changeSettings(change)} /> },
            { id: 'writing', label: t('comfort:writing.title'), content: <WritingPage settings={settings} onChange={(change) => void changeSettings(change)} /> },
            { id: 'profiles', label: t('profiles.title', { ns: 'handoff' }), content: <ProfilesPage article={session?.article() ?? null} /> },
            { id: 'style', label: t('title', { ns: 'style' }), content: <StylePage language={settings.language} /> },
            { id: 'deskRules', label: t('title', { ns: 'deskRules' }), content: <DeskRulesPage /> },
            { id: 'dictionary', label: t('page.title', { ns: 'spelling' }), content: <DictionaryPage spelling={settings.spelling} onSpelling={(on) => void changeSettings({ spelling: on })} /> },
          ]}
          onClose={onClose}
        />
      )
    case 'palette':
      return <PaletteDialog session={session} commands={commands} mac={mac} showPage={showPage} onClose={onClose} />
    case 'shortcuts':
      return <ShortcutSheet mac={mac} onClose={onClose} />
  }
}
