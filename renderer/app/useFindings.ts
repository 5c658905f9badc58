import { useTranslation } from 'react-i18next'
import type { Place } from '../../shared/preflight'
import { bodyOf } from '../editor/body'
import { selectStretch } from '../editor/ranges'
import type { Checks } from '../features/preflight/store'
import { walk } from '../features/preflight/walk'
import type { StorySession } from '../session/types'
import { toast } from '../ui/toast'
import type { Panes } from './usePanes'

interface Around {
  panes: Panes
  /** Puts the findings in front in their pane. */
  showTab: () => void
  /** Brings the page back where only its preview is shown. */
  showPage: () => void
}

/** The ways between the findings of preflight and the places that they are of. */
export function useFindings(session: StorySession | null, checks: Checks | null, { panes, showTab, showPage }: Around) {
  const { t } = useTranslation('preflight')
  const jumpTo = (place: Place) => {
    if (!session) return
    showPage()
    if (panes.details.over) panes.settle()
    const page = document.querySelector('[data-pane=story]')
    if (!page || !selectStretch(page, bodyOf(session), session.article(), place)) toast(t('notShown'))
  }
  return {
    jumpTo,
    showChecks() {
      panes.show('details')
      showTab()
    },
    /** Goes to the next finding, or the one before; of one check alone where it is named. */
    stepTo(by: 1 | -1, check?: string) {
      const finding = checks && walk.step(checks, by, check)
      if (!finding) return
      if (!check) showTab()
      jumpTo(finding.at[0]!)
    },
  }
}
