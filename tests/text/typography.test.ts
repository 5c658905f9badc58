import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correction, type Wanted } from '../../shared/text/typography'
import { correctionsFor } from '../../shared/text/typography/corrections'

const all = (language: string): Wanted => ({ quotes: true, dashes: true, spaces: true, words: correctionsFor(language, [{ from: 'pmo', to: 'Prime Minister’s Office' }]) })

/** The text that stands there after it was typed sign by sign. */
function type(keys: string, language: string, wanted = all(language)): string {
  let text = ''
  for (const key of keys) {
    text += key
    const found = correction(text, language, wanted)
    if (found) text = text.slice(0, text.length - found.cut) + found.insert
  }
  return text
}

describe('what is typed becomes what typographers set', () => {
  it.each([
    ['en-IN', '"We won," he said.', '“We won,” he said.'],
    ['en-IN', 'He said: "It\'s ours."', 'He said: “It’s ours.”'],
    ['en-IN', '("Really?")', '(“Really?”)'],
    ['en-GB', "She said 'no' and 'never'.", 'She said ‘no’ and ‘never’.'],
    ['en-GB', 'the drivers\' strike', 'the drivers’ strike'],
    ['en-GB', "back in the '90s", 'back in the ’90s'],
    ['en-GB', "and 'tis over", 'and ’tis over'],
    ['en-GB', 'a board 6" wide, 5\'10" long', 'a board 6" wide, 5\'10" long'],
    ['en-GB', 'the "class of 94"', 'the “class of 94”'],
    ['en-GB', 'the vote -- a close one -- was', 'the vote – a close one – was'],
    ['en-GB', 'the vote - a close one - was', 'the vote – a close one – was'],
    ['en-US', 'the vote--a close one--was', 'the vote—a close one—was'],
    ['en-GB', 'Well...', 'Well…'],
    ['en-GB', 'a well-known co-operative', 'a well-known co-operative'],
    ['en-IN', 'over 5 lakh voters', 'over 5\u00a0lakh voters'],
    ['en-GB', 'it is 12 km away', 'it is 12\u00a0km away'],
    ['en-GB', 'see No. 5', 'see No.\u00a05'],
    ['en-GB', 'Teh goverment said', 'The government said'],
    ['en-GB', 'the pmo said', 'the Prime Minister’s Office said'],
    ['en-GB', 'https://example.org/a--b?x="1"&y=2 is', 'https://example.org/a--b?x="1"&y=2 is'],
    ['en-GB', 'mail desk@example.org.', 'mail desk@example.org.'],
    ['de', 'Er sagte: "Wir sind fertig."', 'Er sagte: „Wir sind fertig.“'],
    ['de', "Wie geht's?", 'Wie geht’s?'],
    ['de', "das Wort 'Heimat' fiel", 'das Wort ‚Heimat‘ fiel'],
    ['de', 'siehe § 5', 'siehe §\u00a05'],
    ['de-CH', '"Grüezi"', '«Grüezi»'],
    ['fr', 'Il dit : "Nous avons fini !"', 'Il dit\u00a0: «\u00a0Nous avons fini\u202f!\u00a0»'],
    ['fr', 'Vraiment? à 10:30', 'Vraiment\u202f? à 10:30'],
    ['fr', "l'heure", 'l’heure'],
    ['fr', 'sur https://exemple.fr', 'sur https://exemple.fr'],
    ['ru', 'Он сказал: "Да"', 'Он сказал: «Да»'],
    ['sv', '"Ja", sade hon', '”Ja”, sade hon'],
    ['pl', '"Tak"', '„Tak”'],
    ['hi', 'उन्होंने कहा, "हम तैयार हैं।"', 'उन्होंने कहा, “हम तैयार हैं।”'],
    ['hi', 'करीब 5 लाख लोग', 'करीब 5\u00a0लाख लोग'],
    ['ar', 'قال: "نعم"', 'قال: “نعم”'],
    ['fa', '"بله"', '«بله»'],
    ['ja', '"はい"', '「はい」'],
    ['xx', '"yes"', '“yes”'],
  ])('%s: %s', (language, keys, set) => {
    expect(type(keys, language)).toBe(set)
  })

  it('stays as typed where nothing is wanted', () => {
    expect(type('"We won" -- teh 5 km...', 'en', { quotes: false, dashes: false, spaces: false, words: null })).toBe('"We won" -- teh 5 km...')
  })

  it('never takes more than there is, and never a letter: only marks, spaces and listed words change', () => {
    const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Ж', 'ह', '5', ' ', '"', "'", '-', '.', '!', ':', '(', '’', '«', '\u00a0', 'km', 'ß'), { maxLength: 30 }), fc.constantFrom('en', 'de', 'fr', 'ru', 'sv', 'hi', 'ja'), (keys, language) => {
        const raw = keys.join('')
        expect(bare(type(raw, language, { ...all(language), words: null }))).toBe(bare(raw))
      }),
    )
  })
})
