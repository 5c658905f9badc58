import type { Article } from '../../shared/article/types'
import { checks, preflight, type Finding } from '../../shared/preflight'
import { storyText } from '../../shared/preflight/story-text'
import { builtInRules } from '../../shared/style'
import { asked, cases } from './corpus'
import { articleOf, ledgerStories } from './numbers-names-corpus'
import { cleanStories, plantedStories } from './stories'

const now = '2026-11-22T12:00:00Z'

/** How often one check was right. */
export interface Score {
  check: string
  /** Stories in which it must fire, and those in which it fired. */
  must: number
  fired: number
  right: number
  precision: number
  recall: number
}

interface Tried {
  name: string
  /** The checks that are judged in it; none named: all. */
  judged?: string[]
  fires: string[]
  found: Finding[]
  /** True for a finding that stands where the error is; without it, wherever it stands. */
  touches?: (finding: Finding) => boolean
}

const ledger = ['headline-figure', 'figures-disagree', 'sums', 'dates', 'units', 'names', 'titles']

/** Every story of the corpus, tried: small ones of one check, those of the ledgers, whole ones of desks, and these with an error planted. */
function tried(): Tried[] {
  return [
    ...cases.map(({ check, about, story, finds }) => ({ name: `${check}: ${about}`, judged: [check], fires: finds.length ? [check] : [], found: preflight(story, { now, levels: asked }) })),
    ...ledgerStories.map((story) => ({ name: story.name, judged: ledger, fires: story.fires, found: preflight(articleOf(story), { now }) })),
    ...[...cleanStories, ...plantedStories].map(({ name, article, fires, change, planted }) => ({ name: change ? `${name}: ${change}` : name, fires, found: preflight(article, { now }), ...(planted ? { touches: standsAt(article, planted) } : {}) })),
  ]
}

/** Whether one of a finding's places is in a text that has the planted words. */
function standsAt(article: Article, planted: readonly string[]): (finding: Finding) => boolean {
  const { copy } = storyText(article)
  return ({ at }) => at.some((place) => copy.some(({ where, text }) => ('field' in where ? 'field' in place && where.field === place.field : 'block' in place && where.block === place.block) && planted.some((words) => text.includes(words))))
}

export interface Measured {
  stories: number
  scores: Score[]
  /** Those of all checks of a ledger together. */
  numbers: Score
  names: Score
  clean: { stories: number; blocks: number; warnings: number }
  wrong: string[]
}

/** Precision and recall of each check over the corpus, story by story, and what clean stories are troubled with. */
export function measure(): Measured {
  const all = tried()
  const wrong: string[] = []
  const score = (check: string, of: readonly string[], tell = false): Score => {
    let [must, fired, right] = [0, 0, 0]
    for (const { name, judged, fires, found, touches = () => true } of all) {
      for (const id of of) {
        if (judged && !judged.includes(id)) continue
        const wants = fires.includes(id)
        const said = found.filter((finding) => finding.check === id)
        // Advice on a whole story ("info") is not held against it, unless it was asked for.
        const has = wants ? said.some(touches) : said.some(({ level }) => level !== 'info')
        if (wants) must++
        if (has) fired++
        if (wants && has) right++
        if (tell && wants !== has) wrong.push(wants ? `${id} is silent in “${name}”` : `${id} is wrong in “${name}”: ${said[0]!.message}`)
      }
    }
    return { check, must, fired, right, precision: fired ? right / fired : 1, recall: must ? right / must : 1 }
  }
  // With the house style, as a writer meets it.
  const troubles = cleanStories.flatMap(({ article }) => preflight(article, { now, style: builtInRules }))
  return {
    stories: all.length,
    scores: checks.map(({ id }) => score(id, [id], true)),
    numbers: score('the number ledger', ['headline-figure', 'figures-disagree', 'sums', 'units']),
    names: score('the name ledger', ['names', 'titles']),
    clean: { stories: cleanStories.length, blocks: troubles.filter(({ level }) => level === 'block').length, warnings: troubles.filter(({ level }) => level === 'warn').length },
    wrong,
  }
}
