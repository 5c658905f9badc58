import type { Template } from '../../shared/article/types'
import { foldingOf } from '../editor/answers/folding'
import { bodyOf } from '../editor/body'
import { blockLanguage } from '../editor/language/open'
import { findBar } from '../features/find/open'
import { printPage } from '../features/preview/printPage'
import type { Checks } from '../features/preflight/store'
import type { StorySession } from '../session/types'
import { copyStoryHtml, copyStorySource, saveNow } from './actions'
import type { Commands } from './commands'
import type { DialogName } from './Dialogs'
import { nextPane } from './focus'
import { changeSettings, currentSettings } from './settings'
import type { Panes } from './usePanes'

interface Around {
  session: StorySession | null
  checks: Checks | null
  panes: Panes
  create: (template?: Template) => void
  pickFiles: () => void
  /** Shows or hides the preview as it was last shown. */
  togglePreview: () => void
  /** Brings the page back where only its preview is shown. */
  showPage: () => void
  showDialog: (name: DialogName) => void
  showChecks: () => void
  stepTo: (by: 1 | -1, check?: string) => void
  /** Goes to the next misspelling, or the one before; null where spelling is not looked at. */
  stepSpelling: ((by: 1 | -1) => void) | null
  toggleFocus: () => void
  focusSearch: () => void
}

/** The sizes of the text that the keys go through. */
const scales = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const

function zoom(by: 1 | -1): void {
  const { textScale } = currentSettings()
  const next = by > 0 ? scales.find((scale) => scale > textScale + 0.001) : scales.findLast((scale) => scale < textScale - 0.001)
  if (next !== undefined) void changeSettings({ textScale: next })
}

/** What each command of the window does now, and whether it can. */
export function useCommands({ session, checks, panes, create, pickFiles, togglePreview, showPage, showDialog, showChecks, stepTo, stepSpelling, toggleFocus, focusSearch }: Around): Commands {
  const inStory = (run: () => void) => ({ enabled: session !== null, run })
  const always = (run: () => void) => ({ enabled: true, run })
  const find = (replacing: boolean) => {
    showPage()
    findBar.open(replacing)
  }
  return {
    'story.new': always(() => create()),
    'story.import': always(pickFiles),
    'story.save': inStory(() => void saveNow()),
    'story.export': inStory(() => showDialog('export')),
    'story.copyHtml': inStory(() => void copyStoryHtml()),
    'story.copySource': inStory(() => void copyStorySource()),
    'story.print': inStory(() => session && void printPage(session)),
    'story.intake': inStory(() => showDialog('intake')),
    'story.find': inStory(() => find(false)),
    'story.replace': inStory(() => find(true)),
    'view.preview': inStory(togglePreview),
    'view.library': always(() => panes.toggle('library')),
    'view.details': inStory(() => panes.toggle('details')),
    'view.checks': inStory(showChecks),
    'checks.next': { enabled: checks !== null, run: () => stepTo(1) },
    'checks.previous': { enabled: checks !== null, run: () => stepTo(-1) },
    'block.language': inStory(() => {
      showPage()
      blockLanguage.open(null)
    }),
    'answers.collapse': inStory(() => session && foldingOf(bodyOf(session).editor).setAll(true)),
    'answers.expand': inStory(() => session && foldingOf(bodyOf(session).editor).setAll(false)),
    'spelling.next': { enabled: stepSpelling !== null, run: () => stepSpelling?.(1) },
    'spelling.previous': { enabled: stepSpelling !== null, run: () => stepSpelling?.(-1) },
    'view.history': inStory(() => showDialog('history')),
    'checks.nextTk': { enabled: checks !== null, run: () => stepTo(1, 'tk') },
    'checks.previousTk': { enabled: checks !== null, run: () => stepTo(-1, 'tk') },
    'view.focus': inStory(toggleFocus),
    'view.typewriter': always(() => void changeSettings({ typewriter: !currentSettings().typewriter })),
    'view.zoomIn': always(() => zoom(1)),
    'view.zoomOut': always(() => zoom(-1)),
    'view.zoomReset': always(() => void changeSettings({ textScale: 1 })),
    'view.face': always(() => void changeSettings({ face: currentSettings().face === 'serif' ? 'sans' : 'serif' })),
    'view.nextPane': always(nextPane),
    'library.search': always(focusSearch),
    'app.palette': always(() => showDialog('palette')),
    'app.settings': always(() => showDialog('settings')),
    'help.shortcuts': always(() => showDialog('shortcuts')),
  }
}
