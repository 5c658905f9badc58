import { english } from '../../shared/preflight/phrases/english'
import { inWords, textAt, type CheckId, type Phrase } from '../../shared/preflight/phrases/phrase'
import { i18next } from '.'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** Words of the story that run the other way keep their direction to themselves, so that they do not turn the sentence around them. */
const apart = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

const lookup = (language: string) => (key: string) => {
  const own: unknown = i18next.getResource(language, 'phrases', key)
  return typeof own === 'string' ? own : textAt(english, key)
}

/** A phrase in the language of the screen. */
export const phraseText = (phrase: Phrase, language: string): string => inWords(phrase, language, lookup(language), apart)

/** What a finding says, in the language of the screen; its English where it has nothing else. */
export const findingText = ({ message, phrase }: { message: string; phrase?: Phrase }, language: string): string => (phrase ? phraseText(phrase, language) : message)

const isCheck = (id: string): id is CheckId => Object.hasOwn(english.check, id)

/** What a check is called; its id where Galley does not know it. */
export const checkName = (id: string, language: string): string => (isCheck(id) ? phraseText({ key: `check.${id}.name` }, language) : id)

/** Why a check matters. */
export const checkReason = (id: string, language: string): string => (isCheck(id) ? phraseText({ key: `check.${id}.why` }, language) : '')
