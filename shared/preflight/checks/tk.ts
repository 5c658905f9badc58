import { place, textCheck, type Finding } from '../check'

/** What a writer leaves for what is still to come. Brackets make any case of it plain. */
const open = /(?<![\p{L}\p{N}.&-])(?:TK(?:TK)*(?![\p{L}\p{N}.&-]|\s+\d)|tktk(?:tk)*(?![\p{L}\p{N}])|X{3,}(?![\p{L}\p{N}])|FIXME\b|TODO\b)|[[(](?:tk|tbc|tbd|xx+|check|query|name|insert|add|to come|source|date|number|quote)\b[^\])\n]{0,40}[\])]|\?{3,}|_{3,}|\blorem ipsum\b/giu
/** What one of them has in it at least: a short look tells for nearly every text that none is there. */
const likely = /tk|xxx|fixme|todo|[[(]|\?{3}|_{3}|lorem ipsum/iu
const cased = /^(?:TK|X{3}|TODO|FIXME)/i

export const tk = textCheck(
  {
    id: 'tk', level: 'block', name: 'Something still to come',
    why: 'TK and its kind mark what a writer meant to fill in. Printed, they are an embarrassment.',
  },
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
      if (found.startsWith('(') && !/^\((?:tk|tbc|tbd|xx+|to come|insert\b.*)\)$/i.test(found)) continue
      if (/^\[(?:name|source|date|number|quote|add|check|query)\b/i.test(found) && !/^\[(?:\w+|(?:name|check|query|add|insert)\b[^\]]*)\]$/i.test(found)) continue
      // Super Bowl XXX, the Games of the XXX Olympiad; popes and kings.
      if (/^XXX+$/.test(found) && (/\b(?:Bowl|the|Chapter)\s$/.test(before) || /^\s+Olymp/.test(after))) continue
      // "TK Maxx" and "TK Nair" are names.
      if (found === 'TK' && /^\s\p{Lu}\p{Ll}/u.test(after)) continue
      findings.push(say(`“${found}” marks something still to come.`, place(text, match.index, match.index + found.length)))
    }
    return findings
  },
)
