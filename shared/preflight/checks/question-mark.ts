import { place, textCheck } from '../check'

export const questionMark = textCheck(
  { id: 'question-mark', level: 'warn', name: 'A question without its mark', why: 'A question set as one ends in a question mark, or it is a heading.' },
  (text, say) => {
    const words = text.text.trimEnd().replace(/["”“»’')\]]+$/u, '')
    if (text.kind !== 'question' || !words.trim() || /[?？؟;՞፧⁇‽]$/u.test(words) || /\?/.test(words.slice(-12))) return []
    // The last word, with the mark it has.
    const start = /\S+$/u.exec(words)!.index
    const at = place(text, start, words.length)
    const mark = /^(?:ar|fa|ur|ps|sd|ug)\b/i.test(text.language) ? '؟' : /^el\b/i.test(text.language) ? ';' : /^(?:zh|ja)\b/i.test(text.language) ? '？' : '?'
    const suggestion = at.text.replace(/[.,:…!।。]*$/u, '') + mark
    // "Tell us about the flood." is a prompt, and may stand so.
    return /[.!।。]$/u.test(words) ? [say('This question ends like a statement.', at, { level: 'info', suggestion })] : [say('This question has no question mark.', at, { suggestion })]
  },
)
