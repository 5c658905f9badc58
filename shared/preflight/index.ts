import { headlineLimits, type HeadlineLimits } from '../article/headlines'
import type { Article } from '../article/types'
import type { DeskRules } from '../desk-rules'
import { underRules } from '../intake/desk-rules'
import { sameJson } from '../text/same'
import type { Check, Finding, Part, PlainText, StoryText, Where } from './check'
import type { Rule } from '../style'
import { houseStyle } from './house-style'
import { waiverOf, type Levels, type Waiver } from './levels'
import { checks } from './registry'
import { storyText } from './story-text'

export { checks } from './registry'

/** Every check that a finding can name, for its name and its reason. */
export const catalogue: readonly Check[] = [...checks, houseStyle([])]

export { levels, type Check, type Finding, type Level, type Place, type Where } from './check'
export { toldBySpelling, waive, waiverOf, type Levels, type Waiver } from './levels'

export interface PreflightOptions {
  levels?: Levels
  /** What each headline has room for, as the profile says. */
  limits?: HeadlineLimits
  /** Findings that these cover are left out. */
  waivers?: readonly Waiver[]
  /** RFC 3339: the present, for embargoes. Left out, nothing is compared with the clock. */
  now?: string
  checks?: readonly Check[]
  /** The style rules that are looked for; none where it is left out. */
  style?: readonly Rule[]
  /** The desk's own phrases: a line that says one is left over of a page, too. */
  desk?: DeskRules
}

/**
 * All that the checks find in a story, in the order of its places: head first, then block by block.
 * The same story and options give the same findings.
 */
export function preflight(article: Article, options: PreflightOptions = {}): Finding[] {
  return createPreflight(options)(article)
}

/**
 * Preflight for a story that is being written: what has not changed is not looked at again.
 * Blocks are told by identity, as the session keeps them.
 * @returns a function that gives the findings of the story's latest state
 */
export function createPreflight({ levels = {}, limits = headlineLimits, waivers = [], now, checks: all = checks, style, desk }: PreflightOptions = {}): (article: Article) => Finding[] {
  const running = [...all, ...(style ? [houseStyle(style)] : [])].filter(({ id, optional }) => levels[id] !== 'off' && (!optional || levels[id]))
  const single = running.filter(({ each }) => each)
  const wholes = running.filter(({ each }) => !each)
  const texts = new WeakMap<PlainText, Finding[][]>()
  const whole = new Map<string, Finding[]>()
  let previous: StoryText | undefined

  /** What every check that looks at single texts finds in one, in the order of the checks. */
  const ofText = (text: PlainText): Finding[][] => {
    let found = texts.get(text)
    if (!found) texts.set(text, (found = single.map((check) => check.each!(text))))
    return found
  }

  return (article) => underRules(desk, () => findingsOf(article))

  function findingsOf(article: Article): Finding[] {
    const story = storyText(article, { ...(previous ? { previous } : {}), now: now ?? null, limits })
    const changed = changedParts(previous?.article, article)
    previous = story
    const findings = story.copy.flatMap((text) => ofText(text).flat()).concat(wholes.flatMap((check) => {
      const known = whole.get(check.id)
      if (known && check.reads !== 'each' && !check.reads.some((part) => changed.has(part))) return known
      const found = check.run(story)
      whole.set(check.id, found)
      return found
    }))
    const levelled = findings.map((finding) => {
      const level = levels[finding.check]
      return level && level !== 'off' && level !== finding.level ? { ...finding, level } : finding
    })
    return sorted(levelled.filter((finding) => !waiverOf(finding, waivers)), story)
  }
}

function changedParts(before: Article | undefined, after: Article): Set<Part> {
  const changed = new Set<Part>()
  // Another language makes other texts of the same blocks.
  if (!before || before.language !== after.language || before.body.length !== after.body.length || before.body.some((block, i) => block !== after.body[i])) changed.add('body')
  if (!before || (before.removed !== after.removed && !sameJson(before.removed, after.removed))) changed.add('removed')
  if (!before || !sameJson({ ...before, body: 0, removed: 0, updatedAt: 0 }, { ...after, body: 0, removed: 0, updatedAt: 0 })) changed.add('head')
  return changed
}

/** By place, then by check: an order that does not hang on the order of the checks. */
function sorted(findings: Finding[], story: StoryText): Finding[] {
  const nameOf = (where: Where) => ('field' in where ? `field ${where.field}` : `block ${where.block}`)
  const order = new Map([...story.head, ...story.blocks].map(({ where }, i) => [nameOf(where), i]))
  const rank = ({ at }: Finding) => order.get(nameOf(at[0]!)) ?? ('field' in at[0]! ? -1 : order.size)
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding) }))
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return ranked
    .sort((a, b) => {
      const [x, y] = [a.finding, b.finding]
      return a.rank - b.rank || x.at[0]!.start - y.at[0]!.start || x.at[0]!.end - y.at[0]!.end || compare(x.check, y.check) || compare(JSON.stringify(x), JSON.stringify(y))
    })
    .map(({ finding }) => finding)
}
