import { newBlockId } from '../text/id'
import { assemble } from './assemble'
import { bringTo, withoutLines } from './brought'
import { filesOf, placeCarried, withFiles } from './carried'
import { classify } from './classify'
import { noDeskRules, type DeskRules } from '../desk-rules'
import type { Copy } from './copy'
import { underRules } from './desk-rules'
import { agree, titleForms } from './html/agree'
import type { PartKind } from './kinds'
import { withQuotes } from './quotes'
import type { IntakeResult } from './types'
import { Notes, type Unit } from './unit'

/** What a person said that parts are, by the `part` of `report.classified`. */
export type Overrides = Readonly<Record<string, PartKind>>

const dateline = '/dateline'

/**
 * Builds the story from copy whose parts a person may have named. What a person said holds; all else is decided anew
 * around it, so that naming the headline also frees the line that was taken for one. Of a kind that a story has once
 * (headline, standfirst, brand …) the last one named is taken and the others are set aside. A part outside a page's
 * article comes into the story when it is named anything but furniture. A dateline inside the lead has a part of its
 * own: named a paragraph it stays in the text, named anything else it is set aside.
 * Nothing is lost by any choice. Names that the copy does not have are passed over.
 * @param copy of an earlier result, as it is or after JSON
 */
export function intakeWith(copy: Copy, overrides: Overrides, options: { newId?: () => string } = {}): IntakeResult {
  return underRules(copy.desk, () => made(copy, overrides, options))
}

function made(copy: Copy, overrides: Overrides, options: { newId?: () => string }): IntakeResult {
  const inside: Unit[] = []
  const outside: Unit[] = []
  copy.units.forEach(({ outside: isOutside, hints, ...rest }, i) => {
    const part = String(i)
    const set = Object.hasOwn(overrides, part) ? overrides[part] : undefined
    const setDateline = Object.hasOwn(overrides, part + dateline) ? overrides[part + dateline] : undefined
    const unit: Unit = { ...rest, hints: new Set(hints), part, ...(set ? { set } : {}), ...(setDateline ? { setDateline } : {}) }
    if (isOutside && (!set || set === 'furniture')) outside.push(unit)
    else inside.push(unit)
  })
  const titles = copy.meta ? titleForms(copy.meta.titles) : copy.titles
  let result = assemble(classify(inside, titles), Notes.from(copy.notes), options.newId ?? newBlockId, copy.language)
  if (copy.meta) {
    agree(result, copy.meta, titles, [...inside, ...outside])
    addOutside(result, outside)
  }
  if (copy.desk?.quotes) result = withQuotes(result)
  result = placeCarried(result, copy)
  if (!copy.numbered) result = withoutLines(result)
  bringTo(result, copy.brought)
  return withOffer({ ...result, copy })
}

/** A result that offers what its copy has to offer. */
export function withOffer(result: IntakeResult): IntakeResult {
  if (result.copy?.wrong) result.report.wrong = result.copy.wrong
  return result
}

/** What stands outside the article comes back as it stood: one entry for each run of the page. */
export function addOutside({ report, removed }: IntakeResult, outside: readonly Unit[]): void {
  for (const { part, line, text, set } of outside) report.classified.push({ ...(part ? { part } : {}), line, text, kind: 'furniture', confidence: set ? 1 : 0.9, reason: set ? 'Named by a person' : 'Stands outside the article' })
  let run: Unit[] = []
  for (const [i, unit] of outside.entries()) {
    run.push(unit)
    const next = outside[i + 1]
    if (next && (unit.part === undefined || Number(next.part) === Number(unit.part) + 1)) continue
    removed.push({ reason: 'Stands outside the article', text: run.map(({ raw }) => raw).join('\n'), at: run[0]!.line })
    run = []
  }
}

/** A result as the rules of a desk have it; its copy keeps them, so that it stays what it is when they change. */
export function withDeskRules(result: IntakeResult, rules: DeskRules): IntakeResult {
  if (!result.copy || (!rules.furniture.length && !rules.agencies.length && !rules.quotes)) return result
  return withFiles(intakeWith({ ...result.copy, desk: rules }, {}), filesOf(result))
}

/** Copy whose straight quotation marks become those of its language, or stay as they came, whatever its desk says. */
export const copyWithQuotes = (copy: Copy, quotes: boolean): Copy => ({ ...copy, desk: { ...(copy.desk ?? noDeskRules), quotes } })
