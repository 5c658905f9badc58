import { agencyIn } from './agencies'
import { looksLikeNames } from './names'

const photoCredit = /^(?:(?:©|\(c\)|copyright)\s*)?(?:REUTERS|AP Photo|AFP|EPA|PTI Photo|ANI Photo|Getty Images|Shutterstock|picture alliance|dpa|Imago|EFE|PA Images|PA Wire)(?:\s*(?:[/|]|via)\s*[\p{L}\p{M} .'’-]{2,60}(?:\/[\p{L} .'’-]{2,40})?)?(?:\s+(?:File|Archive))?$/iu
const photographerRow = /^[([]?(?:[\p{L}'’.]+\s){0,3}(?:photos?|photographs?|images?|pictures?|pics?|illustrations?|graphics?|foto|bild|fotos)\s*(?:by|credit|courtesy|von|de|:|\/)\s*[:/]?\s*[\p{L}][\p{L}\p{M} .'’/&-]{2,60}[)\]]?$/iu
const creditAtEnd = /[([](?:(?:file|representational|representative)\s+)?(?:image|photo|picture|pic|foto|bild|fotografía|crédit|credit|source|फोटो|صورة)(?:\s?[:/]|\s(?:by|credit|courtesy|source))[^()[\]]{0,60}[)\]]$|[([](?:file|representational|representative|archive|library|symbolic)\s+(?:image|photo|picture|pic|photograph)[)\]]$|(?<=[.)]\s|\|\s)(?:photograph|photo|picture|image|foto|bild|credit|crédits?\sphoto)\s?:\s?[\p{Lu}©][^.!?]{2,60}$|[([](?:REUTERS|AP Photo|AFP|EPA|Getty Images|PTI Photo)(?:\/[^()[\]]{2,40})?[)\]]$/iu

/** True for a line that says nothing but whose picture it is: "REUTERS/Jane Doe", "(Express photo by Jane Doe)". */
export function isPictureCredit(text: string): boolean {
  // No agency, photographer or sign of right has a longer line.
  if (text.length > 160) return false
  const bare = text.replace(/^[([]|[)\]]$/g, '')
  return photoCredit.test(bare) || (text.length <= 110 && photographerRow.test(text) && !/[.!?]$/.test(bare))
}

/** True where a caption's credit stands at the end of the text. */
export const endsInCredit = (text: string): boolean => /[([:]/.test(text) && creditAtEnd.test(text)

/** True for what stands behind "Photo:" where it names only the photographer and the agency ("Jane Doe/dpa"). */
export function isPhotographer(text: string): boolean {
  const pieces = text.split(/\s*[/|]\s*/).filter(Boolean)
  return pieces.length > 0 && pieces.length <= 3 && pieces.some((piece, i) => i > 0 || agencyIn(piece)) && pieces.every((piece) => agencyIn(piece) ?? looksLikeNames(piece))
}
