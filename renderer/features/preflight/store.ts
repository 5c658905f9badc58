import { patchBetween } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import { waiverOf, type Finding, type Waiver } from '../../../shared/preflight'
import { createPause } from '../../../shared/pause'
import type { StartThread, Thread } from '../../kept-thread'
import type { StorySession } from '../../session/types'
import { deskFacts } from '../../session/desk-facts'
import type { Answered, Asked, Desk, Report } from './protocol'

export interface Checked {
  /** `working` until the first report, and while what is shown is of an older text. */
  state: 'working' | 'fresh' | 'failed'
  /** The text that the report is of. */
  article: Article
  report: Report
  /** Findings that nobody answers for, in the order of the story. */
  open: readonly Finding[]
  waived: readonly { finding: Finding; waiver: Waiver }[]
  /** Waivers whose words have changed. */
  lapsed: readonly Waiver[]
  counts: { block: number; warn: number; info: number }
}

export interface Checks {
  current(): Checked
  subscribe(listener: () => void): () => void
  /** Looks now, at what is on the screen. */
  refresh(): void
  /** Looks on from now. @returns the way to stop */
  begin(): () => void
}

/** The pause in writing after which the story is looked at, in milliseconds. */
const pause = 500

const empty: Report = { findings: [], numbers: [], names: [] }

const view = (article: Article, report: Report, state: Checked['state']): Checked => {
  const waivers: readonly Waiver[] = article.waivers ?? []
  const open: Finding[] = []
  const waived: { finding: Finding; waiver: Waiver }[] = []
  for (const finding of report.findings) {
    const waiver = waiverOf(finding, waivers)
    if (waiver) waived.push({ finding, waiver })
    else open.push(finding)
  }
  const counts = { block: 0, warn: 0, info: 0 }
  for (const { level } of open) counts[level]++
  return { state, article, report, open, waived, lapsed: waivers.filter((waiver) => !waived.some((one) => one.waiver === waiver)), counts }
}

/**
 * Preflight of the story on screen, in a thread of its own. The thread hears of a change after a pause, and only what
 * changed; a thread that breaks is started anew, once.
 */
export function createChecks(session: StorySession, start: StartThread<Asked, Answered>): Checks {
  let checked = view(session.article(), empty, 'working')
  const listeners = new Set<() => void>()
  let sent: Article | null = null
  let asked: Article | null = null
  let turn = 0
  let busy = false
  let broken = 0
  let told: Desk | null = null
  const timer = createPause(() => refresh())
  let thread: Thread<Asked> | null = null

  const set = (next: Checked) => {
    checked = next
    for (const listener of [...listeners]) listener()
  }
  const answer = ({ turn: of, report }: Answered) => {
    if (of !== turn) return
    busy = false
    broken = 0
    if (!report || !asked) {
      sent = null
      return refresh()
    }
    set(view(asked, report, asked === session.article() ? 'fresh' : 'working'))
    if (asked !== session.article()) plan()
  }
  const breaks = () => {
    thread?.stop()
    thread = null
    sent = told = null
    busy = false
    if (broken++ < 2) return plan()
    set({ ...checked, state: 'failed' })
  }
  function refresh(): void {
    timer.stop()
    if (busy) return
    const article = session.article()
    const now = new Date().toISOString()
    const patch = sent ? patchBetween(sent, article) : null
    const { headlines, levels, style, rules } = deskFacts.current()
    const isTold = headlines === told?.headlines && levels === told.levels && style === told.style && rules === told.rules
    const desk = isTold ? null : { headlines, levels, style, rules }
    if (sent && !patch && !desk) {
      // Nothing that a reader sees; waivers may be others.
      asked = sent = article
      return set(view(article, checked.report, 'fresh'))
    }
    thread ??= start(answer, breaks)
    busy = true
    asked = article
    turn++
    told = desk ?? told
    thread.ask(sent && patch ? { turn, now, desk, kind: 'patch', patch } : { turn, now, desk, kind: 'story', article })
    sent = article
  }
  const plan = () => timer.begin(pause)
  const changed = () => {
    const article = session.article()
    if (article === sent) return
    // A waiver is answered at once: its words are the same.
    if (sent && article.waivers !== checked.article.waivers) return refresh()
    plan()
  }

  return {
    current: () => checked,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh,
    begin() {
      const stops = [session.subscribe(changed), deskFacts.subscribe(plan)]
      plan()
      return () => {
        timer.stop()
        for (const stop of stops) stop()
        thread?.stop()
        thread = null
        sent = told = null
        busy = false
      }
    },
  }
}
