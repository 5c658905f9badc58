import { memo, place, storyCheck, type BlockText, type Finding } from '../check'
import { quotesOf } from '../text/quotes'
import { mainLanguage, wordsIn } from '../text/words'

/** Words that name who speaks, by language: a form of saying, or what leads to a document. Without a list a language is not judged. */
const speech: Record<string, RegExp> = {
  en: /\b(?:s(?:aid|ays?|aying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|ask(?:ed|s|ing)?|repl(?:ied|ies)|answer(?:ed|s)|accord(?:ing)|st(?:ated?|ates|ating)|claim(?:ed|s|ing)?|announc(?:ed|es|ing)|insist(?:ed|s|ing)?|argu(?:ed|es|ing)|warn(?:ed|s|ing)?|explain(?:ed|s|ing)?|wr(?:ote|ites?|itten|iting)|tweet(?:ed|s)?|post(?:ed|s)?|declar(?:ed|es|ing)|recall(?:ed|s|ing)?|not(?:ed|es|ing)|shout(?:ed|s|ing)?|joked?|quip(?:ped|s)|call(?:ed|s|ing)|call|describ(?:ed|es|ing)|quot(?:ed|es|ing)|read(?:s|ing)?|spoke|speaks?|speaking|remark(?:ed|s)?|observ(?:ed|es)|admit(?:ted|s)|concede[ds]?|concluded?s?|continued?|promis(?:ed|es)|vow(?:ed|s)|urg(?:ed|es|ing)|testif(?:ied|ies)|confirm(?:ed|s)|suggest(?:ed|s)|comment(?:ed|s)?|den(?:ied|ies)|lament(?:ed|s)|pledg(?:ed|es)|report(?:ed|s)|accus(?:ed|es|ing)|thank(?:ed|s)|prais(?:ed|es)|whisper(?:ed|s)|chant(?:ed|ing|s)?|sang|sings?|signs?|slogan|title[ds]?|entitled|statement|letter|report|headline|banner|placard|email|message|think|thought|feel|put it|words|phrase|term|known as|motto|chapter|book|film|song)\b/i,
  de: /\b(?:sag(?:te|t|en|ten)|erklär(?:te|t|ten)|so|laut|betont|betonte|mein(?:te|t)|schr(?:ieb|eibt)|heißt|hieß|nann?te|nennt|teilte|kündigte|warnt|warnte|fragt|fragte|antwortet|antwortete|fügte|forder(?:te|t)|kritisier(?:te|t)|berichtet|berichtete|zitiert|steht|stand)\b/i,
  fr: /(?:\b|^)(?:dit|disait|déclare|déclaré|explique|expliqué|selon|assure|assuré|affirme|affirmé|ajoute|ajouté|estime|estimé|répond|répondu|écrit|annonce|annoncé|souligne|souligné|raconte|raconté|appelle|appelé|précise|précisé|indique|indiqué|confie|confié|lance|lancé|demande|regrette|rappelle)(?:\b|$)/i,
  es: /(?:\b|^)(?:dijo|dice|afirmó|según|declaró|explicó|añadió|aseguró|señaló|indicó|sostuvo|agregó|escribió|preguntó|respondió|llamó|advirtió|comentó|manifestó|anunció|expresó|destacó)(?:\b|$)/i,
  hi: /कह|बता|बोल|पूछ|लिख|अनुसार|मुताबिक|दावा|जवाब|घोषणा|आरोप|बयान|जोड़|नारे|नाम/,
}
const least = 6

interface Facts {
  /** Quotations long enough to have a speaker. */
  long: { start: number; end: number }[]
  speaks: boolean
  /** Nothing of a sentence stands outside the quotation marks. */
  bare: boolean
}

const factsOf = memo((text): Facts | null => {
  const pattern = speech[mainLanguage(text.language)]
  if (!pattern) return null
  const { quotations } = quotesOf(text)
  let outside = ''
  let at = 0
  for (const { start, end } of quotations) {
    if (start < at) continue
    outside += `${text.text.slice(at, start)} `
    at = end
  }
  outside += text.text.slice(at)
  // Below a quotation, a dash and a name are enough; before it, a colon.
  const speaks = pattern.test(outside) || /[:—–]\s*["“„«»]/.test(text.text) || /["”“»]\s*[—–-]\s*\p{Lu}/u.test(text.text)
  return { long: quotations.filter(({ start, end }) => wordsIn(text.text.slice(start, end)).length >= least), speaks, bare: wordsIn(outside).length < 3 }
})

export const quoteSpeaker = storyCheck(
  { id: 'quote-speaker', level: 'info', reads: ['body'] },
  (story, say) => {
    const findings: Finding[] = []
    const names = (text: BlockText | undefined) => text !== undefined && (factsOf(text)?.speaks ?? true)
    for (const [i, text] of story.blocks.entries()) {
      const [before, after] = [story.blocks[i - 1], story.blocks[i + 1]]
      const facts = factsOf(text)
      if (!facts) continue
      if (text.block.type === 'quote') {
        if (!text.block.cite?.trim() && !facts.speaks && !names(before) && !names(after) && text.text.trim()) findings.push(say('quote-speaker.block', place(text)))
        continue
      }
      if (text.kind !== 'paragraph' || !facts.long.length || facts.speaks) continue
      // A quotation that is a paragraph by itself goes on with the speaker of the one before it, or is named by the next.
      if (facts.bare && (names(before) || names(after))) continue
      const { start, end } = facts.long[0]!
      findings.push(say('quote-speaker.paragraph', place(text, start, end)))
    }
    return findings
  },
)
