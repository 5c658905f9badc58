import { describe, expect, it } from 'vitest'
import { dialectOf } from '../../shared/spelling/dialect'
import { dictionaryWords, editDictionary } from '../../shared/spelling/dictionary'
import { isKnown, isNoWord, namesOf } from '../../shared/spelling/known'

describe('the English of a text', () => {
  it.each([
    ['en-US', [], 'american'],
    ['en-GB', [], 'british'],
    ['en-IN', [], 'indian'],
    ['en-AU', [], 'australian'],
    ['en-CA', [], 'canadian'],
    ['en-Latn-IN', [], 'indian'],
    ['en-IE', [], 'british'],
    ['en', [], 'american'],
    ['en', ['hi-IN', 'en-IN', 'en-US'], 'indian'],
    ['en', ['de-DE'], 'american'],
    ['hi', ['en-IN'], null],
    ['de', [], null],
    ['enm', [], null],
    ['not a tag!', [], null],
  ] as const)('%s on a system of %j is %s', (tag, wanted, expected) => {
    expect(dialectOf(tag, wanted)).toBe(expected)
  })
})

describe('a dictionary', () => {
  it.each([
    ['one word a line', 'Kherson\nZelenskiy\n', ['Kherson', 'Zelenskiy']],
    ['lines of Windows, a mark at the front, comments and empty lines', '\uFEFF# names\r\n\r\nKherson\r\n  Asha Rao  \r\n', ['Kherson', 'Asha Rao']],
    ['a list of another program', '3\nKherson/SM\nMilley\t12\n', ['Kherson', 'Milley']],
    ['the same word twice, with either apostrophe', "O'Brien\nO’Brien\n", ['O’Brien']],
    ['words of other scripts', 'खेरसॉन\nКиїв\n', ['खेरसॉन', 'Київ']],
    ['a decomposed letter', 'Cafe\u0301\nCafé', ['Café']],
    ['nothing', '', []],
  ])('reads %s', (_, text, words) => {
    expect(dictionaryWords(text)).toEqual(words)
  })

  it.each([
    ['adds at the end and keeps comments', '# names\nKherson\n', { add: ['Milley', 'Kherson'] }, '# names\nKherson\nMilley\n'],
    ['removes one line and keeps the others', '# names\nKherson/S\n\nMilley\n', { remove: ['Kherson'] }, '# names\n\nMilley\n'],
    ['starts a file', '', { add: ['Kherson'] }, 'Kherson\n'],
    ['leaves the text alone where nothing changes', 'Kherson', { add: ['Kherson'], remove: ['Milley'] }, 'Kherson'],
    ['takes no line for a word that is none', 'Kherson\n', { add: ['# no word', '   ', '12'] }, 'Kherson\n'],
  ])('%s', (_, text, change, expected) => {
    expect(editDictionary(text, change)).toBe(expected)
  })
})

describe('what is known', () => {
  const set = new Set(['Kherson', 'O’Brien', 'panchayat', 'Narendra', 'Modi'])
  it.each(['Kherson', 'Kherson’s', "Kherson's", 'KHERSON', "O'Brien", 'Panchayat', 'Narendra-Modi'])('%s is', (word) => {
    expect(isKnown(word, set)).toBe(true)
  })
  it.each(['kherson', 'Khersons', 'Khersen', 'O’Brian'])('%s is not', (word) => {
    expect(isKnown(word, set)).toBe(false)
  })
  it.each(['PTI', 'BJP', 'U.S.', 'MPs', 'Covid-19', 'example.com', '@desk', '#vote', 'खेरसॉन'])('%s is no word to spell', (word) => {
    expect(isNoWord(word)).toBe(true)
  })
  it.each(['Kherson', 'recieve', 'a', 'goverment'])('%s is one', (word) => {
    expect(isNoWord(word)).toBe(false)
  })

  it('knows a name that the story has twice in one form, and a slip in it is none', () => {
    const line = (text: string, ...places: string[]) => ({ text, forms: [], at: places.map((one) => ({ text: one })) })
    const known = namesOf([
      line('Mark Milley', 'Mark Milley', 'Milley', 'Gen. Milley'),
      line('Kherson', 'Kherson'),
      line('Zelenskiy', 'Zelenskiy', 'Zelenskiy', 'Zelensky'),
    ])
    expect([...known].sort()).toEqual(['Mark', 'Milley', 'Zelenskiy'])
  })
})
