import { place, textCheck, type Finding } from '../check'
import { mainLanguage } from '../text/words'
import { phrase } from '../phrases/phrase'

/** What a writer leaves for what is still to come. Brackets make any case of it plain. */
const open = /(?<![\p{L}\p{N}.&-])(?:TK(?:TK)*s?(?![\p{L}\p{N}&]|\.(?=\S)|-(?!\p{Ll})|\s+\d)|tktk(?:tk)*(?![\p{L}\p{N}])|X{2,}(?![\p{L}\p{N}&-])|FIXME\b|TODO\b)|[[(](?:tk|tbc|tbd|xx+|check|query|name|insert|add|to come|source|date|number|quote|sp|spelling|\?+)(?![\p{L}])[^\])\n]{0,40}[\])]|\?{3,}|_{3,}|\blorem ipsum\b/giu
/** What one of them has in it at least: a short look tells for nearly every text that none is there. */
const likely = /tk|xx|fixme|todo|[[(]|\?{3}|_{3}|lorem ipsum/iu
const cased = /^(?:TK|X{2}|TODO|FIXME)/i
/** Round brackets that only a writer's note has: "(CHECK)" in capitals, "(sp?)". */
const note = /^\((?:tk|tbc|tbd|xx+|to come|insert\b.*|sp\.?\s*\?|spelling\s*\?|\?+)\)$/i
const shouted = /^\((?:CHECK|QUERY|NAME|ADD|SOURCE|DATE|NUMBER|QUOTE|SPELLING)\b[^\p{Ll}]*\)$/u

export const tk = textCheck(
  { id: 'tk', level: 'block' },
  (text, say) => {
    if (!likely.test(text.text)) return []
    const findings: Finding[] = []
    for (const match of text.text.matchAll(open)) {
      const [found] = match
      const before = text.text.slice(Math.max(0, match.index - 12), match.index)
      const after = text.text.slice(match.index + found.length, match.index + found.length + 12)
      // A pattern that ignores case finds words; TK, XXX and TODO are written in capitals.
      if (cased.test(found) && !/^tktk/i.test(found) && found !== found.toUpperCase()) continue
      // Plain round brackets hold ordinary words too: "(name withheld)", "(source: agency)", "(check)".
      if (found.startsWith('(') && !note.test(found) && !shouted.test(found)) continue
      if (/^\[(?:name|source|date|number|quote|add|check|query)\b/i.test(found) && !/^\[(?:\w+|(?:name|check|query|add|insert)\b[^\]]*)\]$/i.test(found)) continue
      // Super Bowl XXX, the Games of the XXX Olympiad; popes and kings.
      if (/^XXX+$/.test(found) && (/\b(?:Bowl|the|Chapter)\s$/.test(before) || /^\s+Olymp/.test(after))) continue
      // Two of them stand for a figure or a name only in the middle of a sentence: no chromosome, century or king.
      if (found === 'XX' && !isBlank(text.text, before, after)) continue
      // In German, "die TK" insures people.
      if (found === 'TK' && mainLanguage(text.language) === 'de') continue
      // "TK Maxx" and "TK Nair" are names.
      if (found === 'TK' && /^\s\p{Lu}\p{Ll}/u.test(after) && !isOrdinary(text.text, after)) continue
      findings.push(say(phrase('tk.open', { found }), place(text, match.index, match.index + found.length)))
    }
    return findings
  },
)

const isBlank = (text: string, before: string, after: string) =>
  /(?:^|[\p{Ll}\d,]\s|[$€£₹"“(]\s?)$/u.test(before) && /^(?:$|[.,;:%)"”]|\s+\p{Ll})/u.test(after) && !/\b(?:siglo|secolo|século|wiek|век|siècle)\s$/iu.test(before) && !/^\s+(?:chromosom|century|corps|gene|female)/i.test(after) && !/chromosom|karyotyp/i.test(text)

/** "TK Foreign investors": the word is written small elsewhere in the text, or ends as no name does. */
function isOrdinary(text: string, after: string): boolean {
  const [word] = /\p{L}+/u.exec(after) ?? []
  return word !== undefined && new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u').test(text)
}
