import type { Token } from '../text/tokens'

const speech = new Set('said says say told tells claimed claims claim announced announces stated states added adds estimated estimates confirmed confirms reported reports reported argued argues insisted insists कहा बताया sagte erklärte teilte déclaré affirmé dijo заявил сообщил сказал قال صرح'.split(' '))
const pronouns = new Set('he she they it we i you who which that also later has have had been ever reportedly so far and'.split(' '))

/**
 * Who says what a sentence says: the word before or after its verb of speech, or after "according to".
 * @returns the last word of the name in lower case; null where nobody, or only a pronoun, is named
 */
export function speakerOf(tokens: readonly Token[], begin: number, end: number): string | null {
  for (let i = begin; i < end; i++) {
    const token = tokens[i]!
    if (token.low === 'according' && tokens[i + 1]?.low === 'to') return lastOfName(tokens, i + 2, end)
    if (!speech.has(token.low)) continue
    let before = i - 1
    while (before >= begin && (/^(also|later|has|have|had|who|reportedly|then|,|”|")$/.test(tokens[before]!.low))) before--
    const word = tokens[before]
    if (before >= begin && word?.kind === 'word' && !pronouns.has(word.low)) return word.low
    const after = lastOfName(tokens, i + 1, end)
    if (after && (before < begin || word?.kind === 'mark')) return after
  }
  return null
}

function lastOfName(tokens: readonly Token[], from: number, end: number): string | null {
  let last: string | null = null
  for (let i = from; i < Math.min(end, from + 5); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') break
    if (/^(the|a|an|his|her|its|their)$/.test(token.low)) continue
    if (pronouns.has(token.low) || /^(on|in|at|to|of|from|during|for|after)$/.test(token.low)) break
    last = token.low
  }
  return last
}
