import { textCheck, type PlainText } from '../check'
import { mend } from '../text/mend'
import { mainLanguage, wordsOf } from '../text/words'
import { phrase } from '../phrases/phrase'

/** Words that a sentence never doubles; "had had", "that that" and names may be right. */
const never: Record<string, string> = {
  en: 'the a an of to and for with at by from are be it as or not this his their which but if who were was would into than we you they',
  de: 'und der den dem des ein eine einen mit von zu auf für nicht ist im am zum zur bei oder als wie auch',
  fr: 'le la les un une des du de et à au aux est dans pour par sur pas qui que avec',
  es: 'el la los las un una de del y en a que por con para es se su al',
}
/** English words of four letters and more that speech doubles; any other that stands twice is a slip. */
const doubles = 'that very really many much long more never ever again over bang knock going come wait okay yeah well work dear tsk'
/** Only lower case: "Wagga Wagga" and "Duran Duran" are names. */
const anyOther = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’-])((?!(?:${`${doubles} ${never.en}`.split(' ').join('|')})\s)\p{Ll}{4,})(\s+\1)+(?![\p{L}\p{M}\p{N}'’-])`, 'gu')
const patterns = new Map(Object.entries(never).map(([tag, list]) => [tag, new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’-])(${list.split(' ').join('|')})(\s+\1)+(?![\p{L}\p{M}\p{N}'’-])`, 'giu')]))

/** Letters that a pattern without case takes for others. */
const folded = /[\u017f\u1e9e\u212a]/

/** True where two words in a row are one: what the patterns find, and a look at each word is far quicker than they are. */
const standsTwice = (text: PlainText) => wordsOf(text).some(({ key }, i, words) => key === words[i - 1]?.key) || folded.test(text.text)

export const doubledWord = textCheck(
  { id: 'doubled-word', level: 'warn' },
  (text, say) => {
    if (!standsTwice(text)) return []
    const tag = mainLanguage(text.language)
    return [patterns.get(tag), tag === 'en' ? anyOther : undefined].flatMap((pattern) =>
      pattern ? mend(text, pattern, (found) => found.split(/\s+/)[0]!, (at, suggestion) => say(phrase('doubled-word.twice', { words: at.text }), at, { suggestion })) : [],
    )
  },
)
