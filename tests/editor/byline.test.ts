import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bylineText, parseBylines, suggestAuthors, typedName } from '../../renderer/editor/head/byline'
import { endOfChange } from '../../renderer/editor/head/caret'

test.each([
  ['By Ana Silva', 'en', ['Ana Silva']],
  ['Ana Silva and Jo Park', 'en', ['Ana Silva', 'Jo Park']],
  ['Ana Silva, Jo Park & Li Wei', 'en', ['Ana Silva', 'Jo Park', 'Li Wei']],
  ['Ana Silva; Reuters, Lisbon', 'en', ['Ana Silva', 'Reuters, Lisbon']],
  ['John Smith, Jr. and Jo Park', 'en', ['John Smith, Jr.', 'Jo Park']],
  ['Sandy Anderson', 'en', ['Sandy Anderson']],
  ['अनु शर्मा और रवि वर्मा', 'hi', ['अनु शर्मा', 'रवि वर्मा']],
  ['Ana Silva y Jo Park', 'es', ['Ana Silva', 'Jo Park']],
  ['  ', 'en', []],
])('%s in %s', (text, language, names) => {
  expect(parseBylines(text, [], language).map((byline) => byline.name)).toEqual(names)
})

test('what a byline shows is read back as the same names', () => {
  const name = fc.constantFrom('Ana Silva', 'Jo Park', 'Li Wei', 'John Smith, Jr.', 'Reuters, Lisbon', 'Smith and Sons', 'ليلى حسن', 'अनु शर्मा')
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 4 }), fc.constantFrom('en', 'hi', 'ar', 'zh', 'de', 'ja'), (names, language) => {
      const bylines = names.map((each) => ({ name: each }))
      expect(parseBylines(bylineText(bylines, language), bylines, language)).toEqual(bylines)
    }),
  )
})

test('a name that stays, or is corrected, keeps its role and address', () => {
  const before = [{ name: 'Ana Silva', role: 'Reporter', url: 'https://example.com/ana' }, { name: 'Jo Park', role: 'Editor' }]
  expect(parseBylines('Jo Park and Ana Silva', before, 'en')).toEqual([before[1], before[0]])
  expect(parseBylines('Anna Silva and Jo Park', before, 'en')).toEqual([{ ...before[0], name: 'Anna Silva' }, before[1]])
  expect(parseBylines('Li Wei, Ana Silva and Jo Park', before, 'en')).toEqual([{ name: 'Li Wei' }, ...before])
})

test.each([
  ['Dam', 'Dams fail', 9],
  ['Dams fail', 'Dam', 3],
  ['A dam fails', 'A big dam fails', 6],
  ['aa', 'aaa', 3],
  ['', '', 0],
])('after an undo from %j to %j the caret is at %i', (before, after, at) => {
  expect(endOfChange(before, after)).toBe(at)
})

describe('the name that is being typed', () => {
  test.each([
    ['An', 'en', 'An'],
    ['By An', 'en', 'An'],
    ['Ana Silva, Jo', 'en', 'Jo'],
    ['Ana Silva and Jo', 'en', 'Jo'],
    ['Ana Silva und Jo', 'de', 'Jo'],
    ['Doe, Jane; Ro', 'en', 'Ro'],
    ['Ana Silva, ', 'en', ''],
    ['आशा वर्मा और रा', 'hi', 'रा'],
  ])('of %j in %s is %j', (text, language, name) => expect(typedName(text, language).name).toBe(name))
})

describe('earlier authors', () => {
  const authors = [{ name: 'Ana Silva', role: 'Reporter' }, { name: 'Anand Rao' }, { name: 'José Peña' }, { name: 'Mary-Jane Oak' }, { name: 'आशा वर्मा' }]
  test.each([
    ['an', ['Ana Silva', 'Anand Rao']],
    ['sil', ['Ana Silva']],
    ['pena', ['José Peña']],
    ['an ra', ['Anand Rao']],
    ['ra an', []],
    ['jane', ['Mary-Jane Oak']],
    ['आशा', ['आशा वर्मा']],
    ['a', []],
    ['Anand Rao', []],
  ])('for %j', (typed, names) => expect(suggestAuthors(typed, authors, []).map(({ name }) => name)).toEqual(names))
  test('leave out who stands there already', () => expect(suggestAuthors('an', authors, [{ name: 'Ana Silva' }]).map(({ name }) => name)).toEqual(['Anand Rao']))
})
