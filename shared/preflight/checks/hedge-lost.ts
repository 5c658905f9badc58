import { memo, place, storyCheck, type Finding } from '../check'
import { mainLanguage, sentencesOf, wordsIn } from '../text/words'
import { phrase } from '../phrases/phrase'

interface Caution {
  /** What says that a fact is not established. */
  hedge: RegExp
  /** What is caution enough in a headline: the same, an attribution, a possibility. */
  careful: RegExp
  /** Words that carry no content. */
  empty: string
}

/** By language; a language without a list is not judged. */
const cautions: Record<string, Caution> = {
  en: {
    hedge: /\b(?:alleged(?:ly)?|alleges?|allegations?|claim(?:s|ed|ing)?|unverified|unconfirmed|purported(?:ly)?|reportedly|so-called|(?:could|can|had|has|have)(?: ?not|n['’]t) (?:yet )?(?:be|been) (?:independently )?(?:verified|confirmed)|cannot be (?:independently )?(?:verified|confirmed)|not (?:been )?(?:independently )?(?:verified|confirmed)|suspected|accused of|(?:neither|none of) (?:\w+ )?(?:\w+ )?(?:could|can|has|have|had) (?:be|been) (?:independently )?(?:verified|confirmed))\b/i,
    careful: /\b(?:alleg\w*|claim\w*|unverified|unconfirmed|purported\w*|reported\w*|reports?|say|says|said|accus\w+|suspect\w*|may|might|could|appears?|seems?|likely|feared|believed|charged|denies|denied|according|sources?|told|tells|warns?|probe\w*|inquiry|investigat\w+|over|row)\b|[:?“”"‘]|(?:^|\s)'/i,
    empty: 'the a an of in on at to for from by with and or but is are was were be been has have had it its this that as than more not who which after before over into their his her they he she we you will would could can may said says say claim claims claimed alleged allegedly alleges unverified unconfirmed reportedly suspected',
  },
  de: {
    hedge: /\b(?:angeblich\w*|mutmaßlich\w*|soll(?:en)?|nicht (?:unabhängig )?(?:zu )?(?:bestätigt|bestätigen|prüfen|überprüft|überprüfen|überprüfbar)|unbestätigt\w*|behaupte\w*)\b/i,
    careful: /\b(?:angeblich\w*|mutmaßlich\w*|soll|sollen|wohl|offenbar|könnte|laut|behaupte\w*|Verdacht|Vorw\w+|sagt|unbestätigt\w*)\b|[:?„“"»«]/i,
    empty: 'der die das den dem des ein eine einer und oder ist sind war von im in am an auf aus bei mit nach für zu zum zur nicht sich hat haben soll sollen angeblich mutmaßlich',
  },
  fr: {
    hedge: /(?:prétendu\w*|présumé\w*|aurai(?:t|ent)|non (?:confirmé|vérifié)\w*|n['’]a pu être vérifié\w*|affirme\w*|prétend\w*)/i,
    careful: /(?:prétendu\w*|présumé\w*|aurai(?:t|ent)|pourrai(?:t|ent)|selon|affirme\w*|prétend\w*|soupçon\w*|accus\w*|serai(?:t|ent))|[:?«»"“”]/i,
    empty: 'le la les un une des du de et à au aux en dans pour par sur est sont a ont que qui ne pas plus se ce il elle selon aurait auraient présumé',
  },
  es: {
    hedge: /(?:presunt\w*|supuest\w*|habrían?(?= \w+[aei]do)|sin confirmar|no ha(?:n)? (?:podido ser|sido) (?:confirmad|verificad)\w*|asegura\w*|alega\w*|acusad\w+ de)/i,
    careful: /(?:presunt\w*|supuest\w*|habría|podría|según|asegura\w*|alega\w*|acus\w*|denuncia\w*|sospech\w*|dice\w*|investiga\w*)|[:?¿«»"“”]/i,
    empty: 'el la los las un una de del y a al en con por para que se su sus es son ha han no lo más como habría habrían presunto presunta supuesto supuesta',
  },
  ru: {
    hedge: /(?:якобы|предположительно|предполагаем\S*|не (?:подтвержд|провер)\S*|утвержда\S+|по непроверенным|обвиня\S+ в)/i,
    careful: /(?:якобы|предположительно|предполага\S*|утвержда\S*|заявил\S*|сообщи\S*|по данным|обвин\S*|подозрева\S*|может|могут|возможно|СМИ)|[:?«»"“”]/i,
    empty: 'и в на не что с по из к у от за для как это его её их он она они был была было были якобы том',
  },
  ar: {
    hedge: /(?:مزعوم\S*|يُ?زعم|تزعم|زعم\S*|يُ?شتبه|المشتبه|لم (?:يتسن|يتم|يتأكد)\S*|غير مؤكد\S*|ادعى|ادعت|يُ?عتقد|متهم\S* ب)/,
    careful: /(?:مزعوم|زعم|مشتبه|يشتبه|مصادر|وفق|بحسب|حسب|يعتقد|ادع\S*|اتهام|متهم|يتهم|تقارير|قال|يقول|تقول|أعلن|تعلن|تؤكد|يؤكد)|[:؟?«»"“”]/,
    empty: 'في من على إلى عن أن إن التي الذي هذا هذه كان كانت قد لم لا ما مع بعد قبل وقال قال',
  },
  hi: {
    hedge: /कथित|दावा|पुष्टि नहीं|आरोप/,
    careful: /कथित|दावा|दावे|आरोप|कहा|बोले|बोला|मुताबिक|अनुसार|आशंका|संभव|[:?'‘“"]/,
    empty: 'का के की को में से है हैं था थे थी ने पर और कि यह वह एक ही भी नहीं हो गया गए गई किया कर दावा कथित आरोप',
  },
}

const contentOf = (text: string, empty: ReadonlySet<string>): Set<string> =>
  // The first letters stand for all the forms of a word.
  new Set(wordsIn(text).map(({ key }) => key.replace(/'s$/, '')).filter((word) => word.length > 2 && !empty.has(word)).map((word) => word.slice(0, 5)))

const emptyWords = new Map(Object.entries(cautions).map(([tag, { empty }]) => [tag, new Set(empty.split(' '))]))

/** Hedges of a single thing, named next: "an alleged bribe" says nothing of the verdict that the sentence reports. */
const narrow = /^(?:alleged|purported|suspected|so-called|accused|mutmaßlich|prétendu|présumé|कथित)/i

/** What begins a sentence that speaks of the one before: "Neither account could be verified." */
const back = /^["“„«]?(?:neither|none|both|the (?:claims?|reports?|accounts?|allegations?|statements?)|these|those|this|that|it|die (?:angaben|berichte)|beide|das|dies|ces|cette|ni l'un|aucun\S*|इस|इसकी|इन|दोनों|ninguna?|esta|la información|это|эти|ولم|لم)(?=[\s,])/i

/** Sentences with a hedge, what they are about, and what a narrow hedge stands before. */
const hedged = memo((text) => {
  const tag = mainLanguage(text.language)
  const caution = cautions[tag]
  if (!caution || !caution.hedge.test(text.text)) return []
  const sentences = sentencesOf(text)
  return sentences.flatMap(({ start, end }, i) => {
    const sentence = text.text.slice(start, end)
    const match = caution.hedge.exec(sentence)
    if (!match) return []
    const behind = sentence.slice(match.index + match[0].length).trimStart().split(/\s+/).slice(0, 4).join(' ')
    const empty = emptyWords.get(tag)!
    // Of "neither", the two before it.
    const before = back.test(sentence) && wordsIn(sentence).length < 16 ? sentences.slice(Math.max(0, i - 2), i).map((one) => text.text.slice(one.start, one.end)).join(' ') : ''
    return [{
      at: place(text, start + match.index, start + match.index + match[0].length),
      content: contentOf(`${before} ${sentence}`, empty),
      governed: wordsIn(behind)[0]?.key.slice(0, 5) ?? '',
      of: narrow.test(match[0]) && !/ly$/i.test(match[0]) ? contentOf(behind, empty) : null,
    }]
  })
})

export const hedgeLost = storyCheck(
  { id: 'hedge-lost', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const tag = mainLanguage(story.language)
    const caution = cautions[tag]
    if (!caution) return []
    const findings: Finding[] = []
    const sentences = story.ofKind('paragraph', 'list', 'factbox').slice(0, 12).flatMap(hedged)
    for (const text of story.head) {
      if (text.kind !== 'headline') continue
      const careful = [...text.text.matchAll(new RegExp(caution.careful, 'gi'))].map(([word]) => word.toLowerCase().slice(0, 5))
      const content = contentOf(text.text, emptyWords.get(tag)!)
      if (content.size < 3) continue
      const source = sentences.find((sentence) => {
        // "allegedly reported": in the headline, "reported" alone is no caution.
        if (careful.some((word) => word !== sentence.governed)) return false
        let same = 0
        for (const word of content) if (sentence.content.has(word)) same++
        return same >= 3 && same >= content.size * 0.5 && (!sentence.of || [...sentence.of].some((word) => content.has(word)))
      })
      if (source) findings.push(say(phrase('hedge-lost.fact', { hedge: source.at.text }), [place(text), source.at]))
    }
    return findings
  },
)
