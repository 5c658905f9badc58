import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18next, screenLanguage, showLanguage, startTranslations } from '../../renderer/i18n'
import { inScreenLanguage } from '../../renderer/i18n/problems'
import { problemCodes } from '../../shared/outcome'
import { strayStrings } from './stray-strings'

const folder = join(import.meta.dirname, '../../renderer/i18n')
/** What preflight and intake say is in English where they are, and has tests of its own. */
const elsewhere = ['phrases.json', 'intakeWords.json']
const files = (language: string) => readdirSync(join(folder, language)).filter((file) => !elsewhere.includes(file)).sort()

/** Every string of a namespace by its dotted path. */
function strings(language: string, file: string): Map<string, string> {
  const all = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') all.set(path, value)
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '')
  return all
}

const plural = /_(?:zero|one|two|few|many|other)$/
/** The keys that a language needs: those of English, with the plural forms that CLDR gives the language. */
function needed(keys: readonly string[], language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const counted = new Set(keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, '')))
  return [...new Set(keys.flatMap((key) => {
    const stem = key.replace(plural, '')
    return counted.has(stem) ? forms.map((form) => `${stem}_${form}`) : [key]
  }))].sort()
}

const parameters = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()

describe('the strings of the screen', () => {
  const english = files('en')

  it('have the same namespaces in Hindi', () => {
    expect(files('hi')).toEqual(english)
  })

  describe.each(['en', 'hi'])('in %s', (language) => {
    it.each(english)('are complete in %s', (file) => {
      const source = strings('en', file)
      const own = strings(language, file)
      expect([...own.keys()].sort()).toEqual(needed([...source.keys()], language))
      expect([...own].filter(([, text]) => !text.trim()).map(([key]) => key)).toEqual([])
    })
  })

  it.each(english)('take the same parameters in Hindi, %s', (file) => {
    const source = strings('en', file)
    const differing = [...strings('hi', file)].filter(([key, text]) => {
      const from = source.get(key) ?? source.get(key.replace(plural, '_other')) ?? ''
      return parameters(from).join() !== parameters(text).join()
    })
    expect(differing).toEqual([])
  })

  it.each(english)('are Hindi in Hindi, %s', (file) => {
    // Names, file names and signs stay as they are.
    const withoutWords = /^(?:Galley|JSON|HTML|Del|\{\{[^}]*\}\}|https:\/\/…|[\w-]+\.(?:example|md|txt|html)|px|[^\p{L}])*$/u
    const left = [...strings('hi', file)].filter(([, text]) => !/\p{Script=Devanagari}/u.test(text) && !withoutWords.test(text))
    expect(left).toEqual([])
  })
})

describe('the language of the screen', () => {
  it.each([
    ['system', ['hi-IN', 'en'], 'hi'],
    ['system', ['de-DE', 'en-GB', 'hi'], 'en'],
    ['system', ['mr', 'HI'], 'hi'],
    ['system', ['de'], 'en'],
    ['system', [], 'en'],
    ['en', ['hi'], 'en'],
    ['hi', ['en'], 'hi'],
  ] as const)('for the choice %s and a system of %j is %s', (choice, wanted, expected) => {
    expect(screenLanguage(choice, wanted)).toBe(expected)
  })

  describe('once switched', () => {
    beforeAll(startTranslations)

    it('is in every string, with its own plurals and numbers', async () => {
      await showLanguage('hi')
      expect([0, 1, 2].map((count) => i18next.t('library.found', { count }))).toEqual(['0 ख़बर मिली', '1 ख़बर मिली', '2 ख़बरें मिलीं'])
      expect(i18next.t('story.words', { count: 123456 })).toBe('1,23,456 शब्द')
      await showLanguage('en')
      expect(i18next.t('story.words', { count: 123456 })).toBe('123,456 words')
    })
  })
})

describe('what a service says', () => {
  beforeAll(startTranslations)
  const failedSave = { ok: false, problem: { code: 'no-space', message: 'The disk “D” is full.' } }

  it('stands behind what its code means, in another language than English', async () => {
    await showLanguage('hi')
    expect(inScreenLanguage(failedSave)).toEqual({ ok: false, problem: { code: 'no-space', message: 'डिस्क में जगह नहीं बची। (The disk “D” is full.)' } })
    for (const code of problemCodes) expect(i18next.exists(`problems:${code}`)).toBe(true)
    for (const other of [{ ok: true, value: failedSave }, null, 'text', { ok: false, problem: { code: 'unheard-of', message: 'x' } }]) expect(inScreenLanguage(other)).toBe(other)
    await showLanguage('en')
    expect(inScreenLanguage(failedSave)).toBe(failedSave)
  })
})

describe('the code of the screen', () => {
  it('holds no words for a person', () => {
    expect(strayStrings(join(import.meta.dirname, '../../renderer'))).toEqual([])
  })
})
