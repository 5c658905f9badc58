import { expect, test } from 'vitest'
import { gatherTerms, termsOf } from '../../electron/services/library/terms'
import { createArticle } from '../../shared/article/create'

const story = (names: string[], section: string | null, keywords: string[], role?: string) =>
  termsOf({ ...createArticle(), bylines: names.map((name) => ({ name, ...(role ? { role } : {}) })), section, keywords })

test('what is used most comes first, one of each whatever its case, with the latest role', () => {
  const terms = gatherTerms([story(['Ana Silva'], 'World', ['Harbour'], 'Editor'), story(['Jo Park', 'ana silva'], 'world', ['harbour', 'Ferry'], 'Reporter'), story(['Jo Park', 'Li Wei', 'Ana Silva'], 'Sport', ['harbour'])])
  expect(terms).toEqual({
    bylines: [{ name: 'Ana Silva', role: 'Editor' }, { name: 'Jo Park', role: 'Reporter' }, { name: 'Li Wei' }],
    sections: ['World', 'Sport'],
    keywords: ['Harbour', 'Ferry'],
  })
})

test('blank names, sections and keywords are none', () => expect(gatherTerms([story([' '], ' ', [''])])).toEqual({ bylines: [], sections: [], keywords: [] }))
