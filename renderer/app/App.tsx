import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output, Settings, StorySummary } from '../../shared/contract'
import { api, connection, onEvent } from '../api'
import { Importer, type ImporterHandle } from '../features/importing/Importer'
import { useDeskRules } from '../session/desk-rules'
import { Library } from '../features/library/Library'
import { CheckSummary } from '../features/preflight/CheckSummary'
import { TkCount } from '../features/preflight/TkCount'
import { UnderlineFindings } from '../features/preflight/UnderlineFindings'
import { useChecksOf } from '../features/preflight/useChecks'
import { SpellingLayer } from '../features/spelling/SpellingLayer'
import { addWord } from '../features/spelling/useDictionary'
import type { SaveState } from '../session/types'
import { Toaster } from '../ui/Toaster'
import { Tooltips } from '../ui/Tooltips'
import { toast } from '../ui/toast'
import { copyStoryText, keepAsCopy, loadDisk, newStory, purgeStory, putBackStory, renameStory, repairStory, restoreStory, trashStories } from './actions'
import { CommandProvider } from './CommandContext'
import { commandKeys } from './commands'
import { desk } from './desk-instance'
import { DetailsSide, type SideTab } from './DetailsSide'
import { Dialogs, type DialogName } from './Dialogs'
import { focusPane, focusStory } from './focus'
import { keepIntake } from './IntakeOf'
import { importedWords, intakeWords } from './intakeWords'
import { LeaveDialog } from './LeaveDialog'
import { openByKeys } from './openByKeys'
import { OpenFailed } from './OpenFailed'
import { changeSettings, useSettings } from './settings'
import { describe, isMac } from './shortcuts'
import { SidePane } from './SidePane'
import { StatusBar } from './StatusBar'
import { StoryPane } from './StoryPane'
import { TopBar } from './TopBar'
import { typeAhead } from './type-ahead'
import { useKeepSafe } from './useKeepSafe'
import { useKeys } from './useKeys'
import { useOutsideToast } from './useOutsideToast'
import { undoToast } from './undoToast'
import { useAfterPaint } from './useAfterPaint'
import { useCommands } from './useCommands'
import { useCursorMemory } from './useCursorMemory'
import { useDeskFacts } from './useDeskFacts'
import { useEscape } from './useEscape'
import { useFindings } from './useFindings'
import { useImports } from './useImports'
import { usePanes } from './usePanes'
import { navigate, useRoute } from './useRoute'
import { useSpelling } from './useSpelling'
import { useUndo } from './useUndo'
import { Welcome } from './Welcome'
import { WindowTitle } from './WindowTitle'
import './app.css'

const mac = isMac(navigator.platform)

/** The window: three panes, a bar above, a line below. */
export function App() {
  const { t, i18n } = useTranslation(['app', 'preflight'])
  // Known before the first paste.
  useDeskRules()
  const settings = useSettings()
  const onDesk = useSyncExternalStore(desk.subscribe, desk.current)
  const link = useSyncExternalStore(connection.subscribe, connection.current)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const [info, setInfo] = useState<Output<'app', 'info'> | null>(null)
  const [revealRemoved, setRevealRemoved] = useState(0)
  const [sideTab, setSideTab] = useState<SideTab>('story')
  const [chosen, setChosen] = useState<readonly StorySummary[]>([])
  const [focused, setFocused] = useState(false)
  const importer = useRef<ImporterHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const panes = usePanes(settings.preview === 'beside')

  const session = onDesk.kind === 'open' ? onDesk.session : null
  const openId = onDesk.kind === 'empty' ? null : onDesk.kind === 'open' ? onDesk.session.id : onDesk.id

  const checks = useChecksOf(session)
  // The text of a story that opens is on the screen first; what is said of it follows in the next frame.
  const beside = useAfterPaint(useMemo(() => session && { session, checks }, [session, checks]))
  const { speller, spelling } = useSpelling(session, checks, settings.spelling)

  useRoute(openId, onDesk.kind === 'open' || onDesk.kind === 'empty')
  useKeepSafe(session)
  useOutsideToast(session)
  useUndo(session, mac)
  useCursorMemory(session)
  useDeskFacts(session?.id ?? null, dialog)
  useEscape(focused, () => setFocused(false))

  useEffect(() => {
    void api.app.info({}).then((answer) => {
      if (!answer.ok) return
      setInfo(answer.value)
      for (const notice of answer.value.notices) toast(notice)
    })
    const stops = [onEvent('shell.open', ({ id }) => navigate(id)), onEvent('app.notice', ({ message }) => void toast(message))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  const setPreview = (preview: Settings['preview']) => void changeSettings({ preview })
  // What it was when it was last shown, so that the button brings the same back.
  const lastPreview = useRef<'beside' | 'only'>('beside')
  useEffect(() => {
    if (settings.preview !== 'off') lastPreview.current = settings.preview
  }, [settings.preview])

  const create = async (template?: Parameters<typeof newStory>[0]) => {
    panes.settle()
    if (settings.preview === 'only') setPreview('off')
    const enter = typeAhead(t('commands.story.new'))
    if (await newStory(template)) focusStory('headline', enter)
    else enter(null)
  }
  const open = (id: string, byKey: boolean) => {
    if (byKey) openByKeys(id, t('story.opening'))
    else navigate(id)
    if (!panes.library.over) return
    panes.settle()
    if (!byKey) focusStory('text')
  }
  const exportStories = (stories: readonly StorySummary[]) => {
    setChosen(stories)
    setDialog('exportChosen')
  }
  const showRemoved = {
    label: t('show'),
    run: () => {
      panes.show('details')
      setSideTab('story')
      setRevealRemoved((count) => count + 1)
    },
  }
  const { imported, lookAtImported, lookAtIntake, closeDialog } = useImports(importer, setDialog)

  const showPage = () => {
    if (settings.preview === 'only') setPreview('off')
  }
  const { showChecks, jumpTo, stepTo } = useFindings(session, checks, {
    panes,
    showTab: () => setSideTab('checks'),
    showPage,
  })
  const commands = useCommands({
    session,
    checks,
    panes,
    create: (template) => void create(template),
    pickFiles: () => importer.current?.pick(),
    togglePreview: () => setPreview(settings.preview === 'off' ? lastPreview.current : 'off'),
    showPage,
    showDialog: setDialog,
    showChecks,
    stepTo,
    stepSpelling: speller && ((by) => spelling.current?.step(by)),
    toggleFocus: () => setFocused((now) => !now),
    focusSearch: () => {
      panes.show('library')
      focusPane(() => search.current)
    },
  })
  useKeys(commands, mac)

  const paste = useMemo(() => (copy: File) => importer.current?.take([copy]), [])

  // In focus mode only the text is there.
  const quiet = focused && session !== null

  return (
    <CommandProvider commands={commands} mac={mac}>
      <div className={`window ${quiet ? 'is-focused' : ''}`}>
        <TopBar
          preview={session ? settings.preview : 'off'}
          libraryShown={panes.library.shown}
          detailsShown={panes.details.shown && session !== null}
          session={session}
          onNew={(template) => void create(template)}
          onPreview={setPreview}
        />
        {link === 'lost' && (
          <p className="connection" role="alert">
            {t('connection.lost')}
          </p>
        )}
        <div className="panes">
          {panes.library.shown && !quiet && (
            <SidePane side="library" label={t('panes.library')} over={panes.library.over} onClose={panes.settle}>
              <Library
                openId={openId}
                searchRef={search}
                onPress={desk.prepare}
                onOpen={open}
                onTrash={(stories) => void trashStories(stories)}
                onExport={exportStories}
                onRestore={(folder) => void restoreStory(folder)}
                onRename={renameStory}
                onPurge={purgeStory}
                onRepair={repairStory}
              />
            </SidePane>
          )}
          {session ? (
            <StoryPane
              session={session}
              preview={quiet ? 'off' : settings.preview}
              focused={quiet}
              typewriter={settings.typewriter}
              onIntake={(result) => {
                if (result.copy) void keepIntake(session, { copy: result.copy, overrides: {} })
                undoToast(session, intakeWords(t, i18n.language, result.report, result.removed.length), result.copy ? [lookAtIntake] : result.removed.length ? [showRemoved] : [])
              }}
              onMerge={() => setDialog('merge')}
              onKeepCopy={() => void keepAsCopy(session)}
              onPutBack={() => void putBackStory(session)}
              onLoadDisk={() => void loadDisk(session)}
              onCopyText={() => void copyStoryText(session)}
              onCompare={() => setDialog('history')}
            />
          ) : (
            <main className="story-pane" aria-label={t('panes.story')} data-pane="story">
              {onDesk.kind === 'opening' && <p className="opening">{t('story.opening')}</p>}
              {onDesk.kind === 'failed' && <OpenFailed problem={onDesk.problem} onAgain={() => navigate(onDesk.id)} onBack={() => navigate(null)} />}
              {onDesk.kind === 'empty' && <Welcome mac={mac} onBlank={() => void create()} onImport={() => importer.current?.pick()} onPaste={paste} />}
            </main>
          )}
          {panes.details.shown && beside && !quiet && (
            <DetailsSide
              {...beside}
              behind={beside.session !== session}
              over={panes.details.over}
              tab={sideTab}
              reviewer={settings.reviewer}
              revealRemoved={revealRemoved}
              onTab={setSideTab}
              onClose={panes.settle}
              onJump={jumpTo}
            />
          )}
        </div>
        <StatusBar session={session}>{checks && (
            <>
              <CheckSummary checks={checks} keys={describe(commandKeys['view.checks'], mac)} onShow={showChecks} />
              <TkCount checks={checks} keys={describe(commandKeys['checks.nextTk'], mac)} onNext={() => stepTo(1, 'tk')} />
            </>
          )}</StatusBar>
        {session && checks && <UnderlineFindings key={session.id} session={session} checks={checks} />}
        {session && speller && <SpellingLayer key={`spelling ${session.id}`} ref={spelling} session={session} speller={speller} nextKeys={describe(commandKeys['spelling.next'], mac)} onAdd={(word) => void addWord(word)} />}
      </div>

      <Importer ref={importer} onImported={imported} wordsOf={({ report, removed }) => importedWords(t, i18n.language, report, removed.length)} onLook={(one) => void lookAtImported(one)} />
      {dialog && (
        <Dialogs
          shown={dialog}
          session={session}
          checks={checks}
          chosen={chosen}
          info={info}
          mac={mac}
          commands={commands}
          showPage={showPage}
          onClose={closeDialog}
          onLook={() => {
            setDialog(null)
            showChecks()
          }}
        />
      )}
      {onDesk.kind === 'open' && onDesk.leavingTo && (
        <LeaveDialog
          why={whyNot(onDesk.session.saveState())}
          onStay={desk.stay}
          onKeepCopy={() => {
            const then = onDesk.leavingTo
            desk.stay()
            void keepAsCopy(onDesk.session, then)
          }}
          onLeave={() => {
            const to = onDesk.leavingTo?.id ?? null
            void desk.leave().then(() => navigate(to))
          }}
        />
      )}
      <WindowTitle session={session} />
      <Tooltips />
      <Toaster label={t('notices')} dismissLabel={t('dismiss')} />
    </CommandProvider>
  )
}

const whyNot = (state: SaveState) => (state.kind === 'failed' ? state.problem.message : '')
