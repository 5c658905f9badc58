import { applyPatch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import { checks, createPreflight, type Check } from '../../../shared/preflight'
import { nameLines, numberLines } from '../../../shared/preflight/ledgers/lists'
import { storyText } from '../../../shared/preflight/story-text'
import type { Answered, Asked, Desk } from './protocol'

/** Preflight of a story that is told by its changes. Waived findings are among what it gives: who waived is a matter of the screen. */
export function createChecker(): (asked: Asked) => Answered {
  let article: Article | null = null
  let visited = 0
  // Which texts are looked at for themselves; a whole pass over the rest is the frame's matter.
  const counting: Check = { id: 'visited', level: 'info', name: 'Visited', why: 'Counts.', reads: 'each', run: () => [], each: () => (visited++, []) }
  let clock = ''
  let desk: Desk | null = null
  let run: ReturnType<typeof createPreflight> | null = null
  return (asked) => {
    const next: Article | null = asked.kind === 'story' ? asked.article : article && applyPatch(article, asked.patch)
    if (!next) return { turn: asked.turn, report: null, visited: 0 }
    article = next
    visited = 0
    // The present matters for embargoes, to the hour; then all is looked at again.
    const hour = asked.now.slice(0, 13)
    if (!run || hour !== clock || asked.desk) {
      desk = asked.desk ?? desk
      run = createPreflight({ checks: [...checks, counting], now: asked.now, ...(desk ? { levels: desk.levels, limits: desk.headlines, style: desk.style, desk: desk.rules } : {}) })
      clock = hour
    }
    const findings = run(article)
    const story = storyText(article)
    return { turn: asked.turn, report: { findings, numbers: numberLines(story), names: nameLines(story) }, visited }
  }
}
