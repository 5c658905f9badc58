import { expect, test } from 'vitest'
import { countTexts } from '../../renderer/editor/selection-counts'

test.each<[string, string[], string, { words: number; characters: number }]>([
  ['nothing', [], 'en', { words: 0, characters: 0 }],
  ['words of two blocks, which stand apart', ['One', 'two three'], 'en', { words: 3, characters: 12 }],
  ['letters with their marks, once each', ['कि़ताब'], 'hi', { words: 1, characters: 3 }],
  ['emoji as one sees them', ['Ok 👩‍👩‍👧 é'], 'en', { words: 2, characters: 6 }],
  ['lines of a block without their breaks', ['é\nb'], 'fr', { words: 2, characters: 2 }],
])('%s', (_name, texts, language, expected) => {
  expect(countTexts(texts, language)).toEqual(expected)
})
