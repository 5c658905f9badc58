import { memo, place, storyCheck, type Finding, type PlainText } from '../check'
import { quotesOf } from '../text/quotes'
import { wordsIn } from '../text/words'

interface Wording {
  text: PlainText
  start: number
  end: number
  keys: string[]
}

const least = 5
const wholeQuotes = new Set(['quote', 'pullquote'])

/** The quotations of a text, with their words; ellipses cut them, since a writer may leave words out. */
const wordingsOf = memo((text: PlainText): Wording[] => {
  const inner = wholeQuotes.has(text.kind) ? text.parts.slice(0, 1) : quotesOf(text).quotations
  return inner.flatMap(({ start, end }) => {
    const out: Wording[] = []
    let at = start
    for (const piece of text.text.slice(start, end).split(/(\s*(?:…|\.{3}|\[[^\]]*\])\s*)/u)) {
      const keys = wordsIn(piece).map(({ key }) => key)
      if (keys.length >= least) out.push({ text, start: at, end: at + piece.length, keys })
      at += piece.length
    }
    return out
  })
})

export const quoteVariants = storyCheck(
  { id: 'quote-variants', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const all = story.copy.flatMap(wordingsOf)
    const byRun = new Map<string, number[]>()
    const findings: Finding[] = []
    for (const [i, wording] of all.entries()) {
      const rivals = new Set<number>()
      for (let at = 0; at + 2 < wording.keys.length; at++) {
        const run = wording.keys.slice(at, at + 3).join(' ')
        const seen = byRun.get(run)
        if (!seen) byRun.set(run, [i])
        else {
          for (const other of seen.slice(-20)) rivals.add(other)
          if (seen.at(-1) !== i) seen.push(i)
        }
      }
      for (const other of rivals) {
        const earlier = all[other]!
        // A speaker who repeats a phrase does it in one breath.
        if (other === i || earlier.text === wording.text || !differ(earlier.keys, wording.keys)) continue
        findings.push(say('quote-variants.two', [place(wording.text, wording.start, wording.end), place(earlier.text, earlier.start, earlier.end)]))
      }
    }
    return findings
  },
)

/** True for two wordings of one sentence: nearly all words are shared in order, and neither is a part of the other. */
function differ(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length > 120 || ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return false
  const common = shared(short, long)
  return common >= Math.max(least - 1, short.length * 0.7) && common >= windowOf(short, long) * 0.6
}

/** How many words of the longer text the shorter one stretches over. */
function windowOf(short: string[], long: string[]): number {
  const first = long.findIndex((word) => short.includes(word))
  const last = long.findLastIndex((word) => short.includes(word))
  return Math.min(last - first + 1, short.length * 1.6)
}

/** Words in common, in order. */
function shared(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) next[j] = word === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!)
    row = next
  }
  return row[b.length]!
}
