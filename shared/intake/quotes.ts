import type { Block } from '../blocks'
import { plain, tidy, type Span, type Text } from '../text/spans'
import { correction, type Wanted } from '../text/typography'
import type { IntakeResult } from './types'

const wanted: Wanted = { quotes: true, dashes: false, spaces: false, words: null }
const straight = /["']/

/** A line with its straight quotation marks and apostrophes as its language sets them, as if it were typed anew; those behind figures (feet, inches, minutes) stay. */
export function setQuotes(text: Text, language: string): { text: Text; places: number } {
  if (!text.some((span) => straight.test(span.text))) return { text, places: 0 }
  // Each code unit with the span it belongs to: what is set may take the place of a space in the span before.
  const out: { unit: string; of: number }[] = []
  let line = ''
  let places = 0
  text.forEach(({ text: own }, of) => {
    for (const unit of own.split('')) {
      out.push({ unit, of })
      line += unit
      const set = straight.test(unit) || (places > 0 && /[\u2018\u201a‹]/.test(line.slice(-12, -1))) ? correction(line, language, wanted) : null
      if (!set) continue
      out.splice(-set.cut)
      for (const next of set.insert.split('')) out.push({ unit: next, of })
      line = line.slice(0, -set.cut) + set.insert
      if (straight.test(unit)) places++
    }
  })
  const pieces = text.map(() => '')
  for (const { unit, of } of out) pieces[of] += unit
  return { text: tidy(text.map((span, i): Span => ({ ...span, text: pieces[i]! }))), places }
}

/** A result whose straight quotation marks are those of its language; its report says in how many places. */
export function withQuotes(result: IntakeResult): IntakeResult {
  const { language = 'en' } = result.head
  let places = 0
  const set = (text: Text): Text => {
    const made = setQuotes(text, language)
    places += made.places
    return made.text
  }
  const line = (text: string) => plain(set([{ text }]))
  const head = { ...result.head }
  if (head.headline) head.headline = { ...head.headline, main: line(head.headline.main) }
  if (head.standfirst) head.standfirst = line(head.standfirst)
  if (head.kicker) head.kicker = line(head.kicker)
  const body = result.body.map((block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => ({ ...item, text: set(item.text) })) }
    if (block.type === 'table') return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: set(cell.text) })) })) }
    return 'text' in block && Array.isArray(block.text) ? ({ ...block, text: set(block.text as Text) } as Block) : block
  })
  if (!places) return result
  return { ...result, head, body, report: { ...result.report, normalised: [...result.report.normalised, `${quotesNote}: ${places} ${places === 1 ? 'place' : 'places'}`] } }
}

/** How the report names what was done. */
export const quotesNote = 'Straight quotation marks and apostrophes set as the language has them'
