import { wordsAfter, wordsBefore } from './context'
import type { Entry } from './types'

/** Words by which a ship or a bus has so many in it. */
const aboardBefore = /(?:^| )(?:carrying|with|transportant|llevaba(?: a)?|تقل|تحمل)(?: about| some)?$/
const aboardAfter = /(?:^| )(?:aboard|on board|सवार|an bord|à bord|a bordo|на борту|على متن\p{L}*)(?: |$)/u
/** What people on board are called. */
export const ofPassengers = /^(?:person|passenger|migrant|refugee|crew|tourist|लोग|यात्री|यात्रियों|راكبا|شخصا|راكب|passagier|passagiere|passager|pasajero|пассажиров|)$/

/** How many were on board, as one figure of the story tells it. */
export function isAboard(entry: Entry): boolean {
  if (entry.dimension !== 'count' || entry.low < 3 || !(ofPassengers.test(entry.noun) || /^(?:लोग|यात्री)$/.test(entry.modifiers.at(-1) ?? ''))) return false
  if (aboardAfter.test(`${wordsAfter(entry, 4).replace(/ [,;।].*/u, '')} `) || /^(?:सवार)$/.test(wordsBefore(entry, 1))) return true
  return aboardBefore.test(wordsBefore(entry, 3)) && /passeng|migrant|refugee|راكب|passag|pasaj|пассаж|यात्री|यात्रि/.test(entry.noun)
}
