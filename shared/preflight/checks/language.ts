import { detectLanguage } from '../../intake/language'
import { memo, place, storyCheck, type Finding } from '../check'
import { mainLanguage } from '../text/words'
import { phrase } from '../phrases/phrase'

const compared = new Set(['paragraph', 'heading', 'list', 'standfirst', 'headline', 'factbox', 'question'])
/** Languages that detection can tell from their neighbours by their words. */
const told = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'tr', 'hi', 'mr', 'ne', 'ru', 'uk', 'bg', 'ar', 'fa', 'ur'])

/** A line of few words is told from its neighbours by chance: only another script shows. */
const few = 60
const detected = memo(({ text }): { found: string | null; letters: number } => {
  let letters = 0
  // More than a few need not be counted.
  for (let at = 0; at < text.length && letters < few; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    if (code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : /\p{L}/u.test(String.fromCodePoint(code))) letters++
  }
  return { found: letters < 30 ? null : detectLanguage(text), letters }
})

const scripts = new Map<string, string>()
function scriptOf(tag: string): string {
  let script = scripts.get(tag)
  if (script === undefined) scripts.set(tag, (script = new Intl.Locale(tag).maximize().script ?? ''))
  return script
}

/** True where a text in `found` cannot be one in the story's language. */
function other(found: string, language: string): boolean {
  const main = mainLanguage(language)
  if (found === main || (/^(?:ja|zh)$/.test(found) && /^(?:ja|zh|yue)$/.test(main))) return false
  // A neighbour without a word list of its own (Danish beside Swedish) cannot be told.
  return told.has(main) && told.has(found) ? true : scriptOf(found) !== scriptOf(language)
}

export const language = storyCheck(
  { id: 'language', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const judged = story.copy.filter(({ kind }) => compared.has(kind)).flatMap((text) => {
      const { found, letters } = detected(text)
      return found && (letters >= few || scriptOf(found) !== scriptOf(story.language)) ? [{ text, found, foreign: other(found, story.language) }] : []
    })
    const foreign = judged.filter(({ foreign: is }) => is)
    const letters = (list: typeof judged) => list.reduce((sum, { text }) => sum + text.text.length, 0)
    if (foreign.length && letters(foreign) > letters(judged) * 0.6) {
      const [{ found }] = foreign as [(typeof foreign)[number]]
      if (foreign.every((one) => one.found === found)) return [say(phrase('language.story', { tagged: { language: story.language }, read: { language: found } }), place(story.field('language')), { suggestion: found })]
    }
    return foreign.map(({ text, found }): Finding => say(phrase('language.text', { read: { language: found }, tagged: { language: story.language } }), place(text)))
  },
)
