import type { Byline } from '../article/types'
import { agencyIn } from './agencies'
import { cueAtStart } from './cues'
import { looksLikeNames, nameAtPlace } from './names'
import { isKnownPlace } from './places'
import { timestampIn } from './times'

/** Words for what somebody is at a newsroom. */
export const roles = /\b(?:editor|correspondent|reporter|writer|chief|bureau|analyst|columnist|desk|redakteur|redakteurin|korrespondent|korrespondentin|korrespondent\p{L}*|correspondante?|envoyée?|journaliste|corresponsal|enviad[oa]|redactora?|संवाददाता)\b/iu
/** True for a desk or a post in place of a person. */
export const isDesk = (name: string) => /(?:^|\s)(?:desk|bureau|correspondent|reporter|staff|agencies|डेस्क|ब्यूरो|संवाददाता)(?:\s|$)/iu.test(name)

/** A name with the post behind it and nothing between: "Hannah Crewe North of England correspondent". */
const nameAndPost = /^(\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)\s(\p{Lu}.{3,60})$/u
const honorific = /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Shri|Smt|Herr|Frau)\.?\s+)/u

/** The names, roles and agency of a byline line ("By Jane Doe and A. Singh, Political Editor | Reuters"). */
export function readByline(text: string): { bylines: Byline[]; agency?: string } {
  const cue = cueAtStart(text, 'byline')
  const rest = (cue ? text.slice(cue.end) : text).replace(/^[\s:：|–—-]+/u, '').replace(/\s*[.|]$/u, '')
  // "संवाददाता, देहरादून": behind the post stands the place, behind a colon the name.
  if (cue && isDesk(text.slice(0, cue.end)) && /^\s*[,،]/u.test(text.slice(cue.end))) return { bylines: [{ name: text.slice(0, cue.end).trim() }] }
  const bylines: Byline[] = []
  let agency: string | undefined
  for (const piece of rest.split(/\s*[|•·/]\s*|\s+[–—-]\s+|\s*[()]\s*/u).filter(Boolean)) {
    const wire = agencyIn(piece.replace(/^(?:with|avec|mit|con)\s(?:l')?/iu, ''))
    if (wire) agency ??= wire
    else if (!timestampIn(piece) && (!bylines.length || roles.test(piece))) {
      for (const name of piece.split(/\s*[,،]\s*|\s+(?:and|und|et|y|और|&)\s+/u).map((word) => word.replace(honorific, '').trim()).filter(Boolean)) {
        const last = bylines.at(-1)
        const post = nameAndPost.exec(name)
        const at = nameAtPlace.exec(name)
        // "By Jane Doe, Brussels": where she is, not who.
        if (last && isKnownPlace(name)) continue
        const known = agencyIn(name)
        if (known && bylines.length) agency ??= known
        else if (at && !last) bylines.push({ name: spoken(at[1]!) })
        else if (post && !last && roles.test(post[2]!) && !isDesk(post[1]!)) bylines.push({ name: spoken(post[1]!), role: post[2]! })
        else if (last && roles.test(name) && last.role === undefined) last.role = name
        else if (!timestampIn(name) && (looksLikeNames(name) || roles.test(name) || known)) bylines.push({ name: spoken(name) })
      }
    }
  }
  return { bylines, ...(agency ? { agency } : {}) }
}

/** A name in capitals as one writes it: "JANE DOE" is Jane Doe; initials stay. */
function spoken(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase() || name.replace(/[^\p{L}]/gu, '').length <= 4) return name
  return name.replace(/\p{L}[\p{L}\p{M}]{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase())
}
