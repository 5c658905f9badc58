import { place, storyCheck, type PlainText } from '../check'
import { mainLanguage } from '../text/words'

const mark = /[?？؟;՞፧⁇‽]["”“»’')\]]*\s*$/u
/** English tells a question from a clause by the order of its words: "How does it work", "How it works". */
const asked = /^(?:(?:and|but|so)\s+)?(?:(?:who|what|when|where|why|how|which|whose)\b.{0,24}?\s)?(?:is|are|was|were|will|would|can|could|should|does|do|did|has|have|had|may|might|must|won['’]t|isn['’]t|aren['’]t)\s/i

export const questionMark = storyCheck(
  { id: 'question-mark', level: 'warn', reads: ['body'] },
  (story, say) => {
    const questions = story.ofKind('question').filter(({ text }) => text.trim())
    // Where none has a mark, the house leaves it out, or these are headings.
    const usual = questions.some(({ text }) => mark.test(text))
    return questions.flatMap((text) => {
      if (mark.test(text.text)) return []
      const words = text.text.trimEnd().replace(/["”“»’')\]]+$/u, '')
      const start = /\S*$/u.exec(words)!.index
      const at = place(text, start, words.length)
      const more = { suggestion: at.text.replace(/[.,:…!।。]*$/u, '') + markOf(text) }
      // "Tell us about the flood." is a prompt, and may stand so.
      if (/[.!।。]$/u.test(words)) return [say('question-mark.statement', at, { level: 'info', ...more })]
      const clear = mainLanguage(text.language) === 'en' ? asked.test(words.trimStart()) : usual
      return [say('question-mark.none', at, clear ? more : { level: 'info', ...more })]
    })
  },
)

function markOf({ language }: PlainText): string {
  if (/^(?:ar|fa|ur|ps|sd|ug)\b/i.test(language)) return '؟'
  if (/^(?:zh|ja)\b/i.test(language)) return '？'
  return /^el\b/i.test(language) ? ';' : '?'
}
