import type { Notes } from './unit'

const header = /^(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|betreff|gesendet|datum|kopie|de|à|objet|envoyé|date d’envoi|para|asunto|enviado|enviado el|fecha|प्रेषक|विषय|من|إلى|الموضوع|التاريخ)\s*:\s*\S/iu
const sender = /^(?:from|von|de|प्रेषक|من|subject|betreff|objet|asunto|विषय|الموضوع)\s*:/iu
const wrote = /^.{6,160}\b(?:wrote|schrieb\b.{0,60}|a écrit|escribió)\s?:$|^كتب .{4,100}:$/u
const wrapper = /^[\s>-]*(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message transféré|message d'origine|mensaje reenviado|mensaje original)\s*:?[\s-]*$/i
const greeting = /^(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|hallo|liebe|lieber|guten (?:morgen|tag)|bonjour|hola|buenos días)\b[^.!?]{0,40}[,!]?$/i
const farewell = /^(?:(?:(?:with )?(?:kind|best|warm|many)\s)?(?:regards|wishes|thanks)|best|cheers|thank you|yours (?:sincerely|faithfully)|(?:viele|beste|herzliche|liebe) grüße|mit freundlichen grüßen|mfg|cordialement|bien à vous|saludos|un saludo|atentamente)[,!.]?$/i

/** Words by which somebody speaks to the desk. */
const spoken = /(?<![\p{L}\p{M}])(?:I|[Ww]e|us|[Oo]ur|[Yy]ours?|[Yy]ou|me|[Mm]y|[Pp]lease|[Pp]ls|[Tt]hanks?|FYI|fyi|[Aa]ttached|[Bb]elow|[Ii]ch|[Ww]ir|uns|mir|Sie|Ihnen|[Ee]uch|[Bb]itte|[Aa]nbei|[Dd]anke|[Jj]e|[Nn]ous|[Vv]ous|[Mm]erci|ci-dessous|ci-joint|[Yy]o|usted|ustedes|[Gg]racias|[Aa]djunto|आप|आपको|कृपया|हम|मैं|धन्यवाद|نرجو|أرجو|مرفق|لكم|شكرا)(?![\p{L}\p{M}])/u
/** Those of them that a story told by somebody in person does not have. */
const addressed = /(?<![\p{L}\p{M}])(?:us|[Yy]ours?|[Yy]ou|[Pp]lease|[Pp]ls|[Tt]hanks?|FYI|fyi|[Aa]ttached|[Bb]elow|Sie|Ihnen|[Ee]uch|[Bb]itte|[Aa]nbei|[Dd]anke|[Vv]ous|[Mm]erci|ci-dessous|ci-joint|usted|ustedes|[Gg]racias|[Aa]djunto|आप|आपको|कृपया|धन्यवाद|نرجو|أرجو|مرفق|لكم|شكرا)(?![\p{L}\p{M}])/u
/** Running text of a story that speaks to nobody, but for what is quoted in it: no chatter above a forwarded message. A long line may say "my grandmother" and be a story's. */
const isCopy = (line: string) => line.length >= 100 && !(line.length >= 120 ? addressed : spoken).test(line.replace(/[“"«„][^”"»“]*[”"»“]?/gu, ' '))

/** What a mail says to the desk before its copy: a greeting, and right below it words that go on from it or speak to somebody. */
function address(lines: readonly string[]): number {
  const at = lines.findIndex((line) => line.trim())
  if (at < 0 || lines[at]!.length > 60 || !greeting.test(lines[at]!)) return 0
  let to = at + 1
  for (let next = to; next < Math.min(lines.length, at + 8); next++) {
    const line = lines[next]!
    if (!line) continue
    if (line.length > 250 || isCopy(line) || !(spoken.test(line) || /^\p{Ll}.*[.!:]$/u.test(line))) break
    to = next + 1
  }
  return to
}

/** Where the sender takes leave: the words for it and the few short lines below them, to the end; the number of lines where nobody does. */
function leave(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => line.length <= 60 && farewell.test(line))
  return at > lines.length - 10 && at > 0 && lines.slice(at).every((line) => line.length <= 90 && !isCopy(line)) ? at : lines.length
}

/**
 * Which of these lines belong to the mail that copy came in and not to the copy.
 * @param inMail true for the text of a mail, whose own header is not among the lines
 */
export function mailLines(lines: readonly string[], inMail = false): boolean[] {
  const heads = lines.map((line) => line.length <= 200 && header.test(line))
  // One such line says nothing: "From: our archives". Two of them, with a sender or a subject, are a mail's.
  const found = lines.map((line, at) => wrapper.test(line) || (line.length <= 220 && line.endsWith(':') && wrote.test(line)) || (heads[at]! && runOf(heads, at).some((i) => i !== at) && runOf(heads, at).some((i) => sender.test(lines[i]!))))
  // What stands above "Forwarded message" is said to the desk; what stands below "-- " is the sender's card (RFC 3676).
  const forward = lines.findIndex((line) => wrapper.test(line))
  if (forward > 0 && lines.slice(0, forward).join(' ').length <= 600 && lines.slice(forward + 1).join(' ').length > 200) lines.slice(0, forward).forEach((line, at) => (found[at] ||= !isCopy(line)))
  const card = lines.lastIndexOf('--') >= 0 ? lines.lastIndexOf('--') : lines.lastIndexOf('-- ')
  if (card > 0 && lines.length - card <= 12 && !lines.slice(card).some(isCopy) && (found.includes(true) || /sent from my|gesendet von|envoyé de|enviado desde/i.test(lines.slice(card).join(' ')))) found.fill(true, card)
  if (inMail) {
    found.fill(true, 0, address(lines))
    found.fill(true, leave(lines))
  }
  if (!found.includes(true)) return found
  const last = lines.length - 1
  return lines.map((line, at) => found[at]! || (line.length <= 60 && ((greeting.test(line) && found.slice(Math.max(0, at - 3), at).includes(true)) || (farewell.test(line) && at > last - 8))))
}

/** The indexes of the run of headers around one of them; one line between them may be a header gone on. */
function runOf(heads: readonly boolean[], at: number): number[] {
  let from = at
  let to = at
  while (heads[from - 1]) from--
  while (heads[to + 1]) to++
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** Copy without the “>” that mail puts before every line of what it quotes; a quotation within copy keeps its marks. */
export function withoutMailQuotes(text: string, notes: Notes): string {
  let out = text
  for (let level = 0; level < 6; level++) {
    const lines = out.split('\n')
    const filled = lines.filter((line) => line.trim())
    const quoted = filled.filter((line) => /^\s{0,3}>/.test(line)).length
    if (quoted < 4 || quoted < filled.length * 0.6) return out
    out = lines.map((line) => line.replace(/^\s{0,3}>[ \t]?/, '')).join('\n')
    notes.count('“>” of quoted mail taken from line starts', quoted)
  }
  return out
}
