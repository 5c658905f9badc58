import { agencyIn } from './agencies'

const behind = /(?<=[.!?।؟…”"’')\]])\s+(?:[-–—]{1,2}\s?)?(?:\((?<bracketed>[^()]{2,30})\)|(?<open>PTI|ANI|IANS|UNI|AFP|EFE|dpa|AP|ANSA|भाषा|वार्ता)(?:\s(?:\p{Lu}{2,4}|\p{Ll}{2,3}|\p{Lo}[\p{Lo}\p{M}]{1,9}))?(?:\s\p{Lu}{2,4}){0,4})\.?$/u

/**
 * The agency and the desk's initials behind the last sentence of a story: "… he said. PTI ABC DEF", "… a week. (ANI)".
 * @returns the text to cut and where it begins (UTF-16); null where the paragraph ends with its own words
 */
export function signOff(text: string): { text: string; start: number; agency?: string } | null {
  const offset = Math.max(0, text.length - 80)
  const found = behind.exec(text.slice(offset))
  if (!found || offset + found.index === 0) return null
  const { bracketed, open } = found.groups!
  const agency = agencyIn((bracketed ?? open)!.split(/[\s/]/)[0]!) ?? (bracketed ? agencyIn(bracketed) : null)
  return agency ? { text: found[0].trim(), start: offset + found.index, agency } : null
}
