import { agencyIn } from './agencies'
import { cueAtStart, cueIsLine } from './cues'
import { looksLikeNames } from './names'
import { isKnownPlace } from './places'
import { timestampIn } from './times'

/** What one row between headline and text says in pieces: "By Jane Doe | Reuters | Kochi | Updated: Aug 12, 2023 10:15 am". */
export interface CreditRow {
  /** The piece that names the writers, its cue with it. */
  writer?: string
  agency?: string
  place?: string
  times: string[]
}

/** Names of the wires that papers run for themselves. */
const houseWire = /^(?:[\p{Lu}][\p{L}&’'.]*\s){1,3}(?:News Service|News Agency|News Network|Newswire|Wire Service)$/u
const mark = /\s*[|•·]\s*|\s+[–—]\s+/u

/** Reads a row of pieces, or gives null where one of them is nothing that such a row has. */
export function readCreditRow(text: string): CreditRow | null {
  if (text.length > 220 || !/[|•·–—]/u.test(text)) return null
  const pieces = text.split(mark).filter(Boolean)
  if (pieces.length < 2 || pieces.length > 8) return null
  const row: CreditRow = { times: [] }
  for (const [i, piece] of pieces.entries()) {
    const cue = cueAtStart(piece, 'byline')
    const rest = cue ? piece.slice(cue.end).replace(/^[\s:：]+/u, '') : ''
    const wire = agencyIn(rest || piece) ?? (houseWire.test(piece) ? piece : null)
    if (timestampIn(piece)) row.times.push(piece)
    else if (wire) row.agency ??= wire
    else if (isKnownPlace(piece)) row.place ??= piece
    else if (cue && looksLikeNames(rest.split(/\s*[,،]\s*/u)[0]!)) row.writer = row.writer ? `${row.writer}, ${rest}` : piece
    else if (i === 0 && pieces.length > 1 && looksLikeNames(piece)) row.writer = piece
    else if (!cueIsLine(piece, 'furniture') && !(row.writer && looksLikeNames(piece) && piece.split(' ').length <= 3)) return null
  }
  // A name and a place alone are as often a headline's words.
  const said = [row.writer && cueAtStart(row.writer, 'byline') ? row.writer : undefined, row.agency, row.times[0]].filter(Boolean).length
  return said >= 2 || (said === 1 && (row.writer ?? row.place)) ? row : null
}
