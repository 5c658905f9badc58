import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18next, showLanguage, startTranslations } from '../../renderer/i18n'
import { findingText } from '../../renderer/i18n/phrases'
import { preflight, type Finding } from '../../shared/preflight'
import { english } from '../../shared/preflight/phrases/english'
import { inEnglish, inWords, phrase, textAt, type Phrase, type Value } from '../../shared/preflight/phrases/phrase'
import { builtInRules } from '../../shared/style'
import { asked, cases } from './corpus'
import { articleOf, ledgerStories } from './numbers-names-corpus'
import { cleanStories, plantedStories } from './stories'

type Tree = { [key: string]: string | Tree }
const hindi = JSON.parse(readFileSync(join(import.meta.dirname, '../../renderer/i18n/hi/phrases.json'), 'utf8')) as Tree
const inHindi = (said: Phrase) => inWords(said, 'hi', (key) => textAt(hindi, key))

const stories = [...cases.map(({ story }) => story), ...ledgerStories.map(articleOf), ...[...cleanStories, ...plantedStories].map(({ article }) => article)]
const findings: Finding[] = stories.flatMap((article) => preflight(article, { now: '2026-11-22T12:00:00Z', levels: asked, style: builtInRules }))

/** The same phrase by i18next alone, its inner phrases first. */
function byI18next(said: Phrase): string {
  const value = (one: Value) => (typeof one !== 'object' ? one : 'key' in one ? byI18next(one) : new Intl.DisplayNames(i18next.language, { type: 'language' }).of(one.language))
  return String(i18next.t(`phrases:${said.key}` as never, Object.fromEntries(Object.entries(said.values ?? {}).map(([name, one]) => [name, value(one)])) as never))
}

describe('every finding of the fixtures', () => {
  beforeAll(startTranslations)

  it('comes with what it says apart from its language, nearly all sentences among them', () => {
    expect(findings.filter((finding) => !finding.phrase)).toEqual([])
    expect(new Set(findings.map((finding) => finding.phrase!.key)).size).toBeGreaterThan(100)
  })

  it('is in English exactly its message, by preflight’s own words and by those of the screen', async () => {
    await showLanguage('en')
    expect(findings.filter((finding) => inEnglish(finding.phrase!) !== finding.message)).toEqual([])
    expect(findings.filter((finding) => byI18next(finding.phrase!) !== finding.message).map(({ message, phrase: said }) => [message, byI18next(said!)])).toEqual([])
    expect(findings.filter(({ message }) => /\{\{|\}\}/.test(message)).map(({ message }) => message)).toEqual([])
  })

  it('is Hindi in Hindi, with nothing left open', async () => {
    await showLanguage('hi')
    const wrong = findings.flatMap((finding) => {
      const text = findingText(finding, 'hi')
      return /\{\{|\}\}/.test(text) || !/\p{Script=Devanagari}/u.test(text) || text === finding.message ? [[finding.message, text]] : []
    })
    expect(wrong).toEqual([])
    expect(findings.filter(({ phrase: said }) => byI18next(said!) !== inHindi(said!)).map(({ phrase: said }) => [byI18next(said!), inHindi(said!)])).toEqual([])
  })

  it('crosses to another thread as it is', () => {
    expect(structuredClone(findings)).toEqual(findings)
  })
})

describe('a phrase', () => {
  it('has the figures, plural forms and names of languages of its language', () => {
    const words = phrase('target-length.over', { words: 123456, by: 23456, target: 100000 })
    expect(inEnglish(words)).toBe('The story has 123456 words: 23456 over the 100000 planned.')
    expect(inHindi(words)).toBe('ख़बर में 1,23,456 शब्द हैं: तय 1,00,000 से 23,456 ज़्यादा।')
    expect([1, 2].map((count) => inEnglish(phrase('held-text.held', { count })))).toEqual(['1 word is held here and will not be exported.', '2 words are held here and will not be exported.'])
    expect([1, 2].map((count) => inHindi(phrase('held-text.held', { count })))).toEqual(['यहाँ 1 शब्द रोका हुआ है और एक्सपोर्ट नहीं होगा।', 'यहाँ 2 शब्द रोके हुए हैं और एक्सपोर्ट नहीं होंगे।'])
    expect(inHindi(phrase('language.text', { read: { language: 'fr' }, tagged: { language: 'en-GB' } }))).toBe('यह पढ़ने में फ़्रेंच लगता है; ख़बर का टैग ब्रिटिश अंग्रेज़ी का है।')
  })

  it('shows words of the story as they stand, whatever they hold', () => {
    const odd = '{{name}} $& $t(app:title) <b>'
    expect(inEnglish(phrase('tk.open', { found: odd }))).toBe(`“${odd}” marks something still to come.`)
  })

  it('keeps words of the other direction to themselves on the screen, and not in a report', () => {
    const said = phrase('titles.bare', { name: 'حسن' })
    expect(inEnglish(said)).toBe('حسن has no first name anywhere in the story.')
    expect(findingText({ message: '', phrase: said }, 'en')).toBe('\u2068حسن\u2069 has no first name anywhere in the story.')
  })

  it('is told of a finding from before there were phrases by its message', () => {
    expect(findingText({ message: 'The story has no headline.' }, 'hi')).toBe('The story has no headline.')
  })
})

/** Every text by its dotted key. */
const textsOf = (tree: Tree, at = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${at}${key}`, value]] : textsOf(value, `${at}${key}.`)))

describe('the phrases in Hindi', () => {
  const source = new Map(textsOf(english as unknown as Tree))
  const own = textsOf(hindi)

  it('are as many as in English, each with the same parameters', () => {
    const forms = new Intl.PluralRules('hi').resolvedOptions().pluralCategories
    expect(forms.sort()).toEqual(['one', 'other'])
    expect(own.map(([key]) => key).sort()).toEqual([...source.keys()].sort())
    const parameters = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort().join()
    const wrong = own.filter(([key, text]) => {
      const from = source.get(key)!
      // English has "a" for one; the figure may stand in its place.
      return parameters(text) !== parameters(key.endsWith('_one') ? source.get(key.replace(/_one$/, '_other'))! : from)
    })
    expect(wrong).toEqual([])
  })

  it('are Hindi', () => {
    expect(own.filter(([, text]) => !/\p{Script=Devanagari}/u.test(text.replace(/\{\{[^}]*\}\}/g, '')) && /\p{L}/u.test(text.replace(/\{\{[^}]*\}\}/g, '')))).toEqual([])
  })
})
