import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/article/create'
import { preflight } from '../../shared/preflight'
import { apply, builtInRules, createMatcher, emptyStyle, rulesOf, type RuleInput } from '../../shared/style'
import { editStyle, readStyle, readWordList } from '../../electron/services/style/file'
import { patternFault } from '../../shared/style/pattern'
import { ruleSchema } from '../../shared/style/schema'

const rule = (input: Partial<RuleInput> & { pattern: string }) => ruleSchema.parse({ id: 'one', advice: 'So it is.', ...input })
const becomes = (input: Partial<RuleInput> & { pattern: string }, text: string, language = 'en') => apply(text, createMatcher([rule(input)])(text, language))

describe('a rule', () => {
  test.each([
    ['whole words', { pattern: 'ban', replacement: 'bar' }, 'Ban the ban on bananas, urban ban-lists and ban’s end.', 'Bar the bar on bananas, urban ban-lists and ban’s end.'],
    ['capitals', { pattern: 'prior to', replacement: 'before' }, 'Prior to it. PRIOR TO IT.', 'Before it. BEFORE IT.'],
    ['a no-break space', { pattern: 'per cent', replacement: '%' }, '4 per\u00a0cent', '4 %'],
    ['a choice', { pattern: '(could|would) of', replacement: '$1 have' }, 'It would of and could of.', 'It would have and could have.'],
    ['what may be missing', { pattern: 'e[-]mail', replacement: 'email' }, 'An e-mail or email.', 'An email or email.'],
    ['a number', { pattern: '# lakhs', replacement: '$1 lakh' }, 'About 1,20,000.5 lakhs', 'About 1,20,000.5 lakh'],
    ['an exception', { pattern: 'internet', replacement: 'net', exceptions: ['internet cafe'] }, 'An internet cafe has internet.', 'An internet cafe has net.'],
    ['capitals that matter', { pattern: 'Internet', replacement: 'internet', matchCase: true }, 'Internet and internet', 'internet and internet'],
    ['typographic marks', { pattern: "o'clock", replacement: 'h' }, 'at 9 o’clock', 'at 9 h'],
    ['Devanagari', { pattern: 'लिये', replacement: 'लिए', languages: ['hi'] }, 'इसके लिये, लियेकर', 'इसके लिए, लियेकर', 'hi-IN'],
    ['another language', { pattern: 'gift', replacement: 'present' }, 'Das Gift.', 'Das Gift.', 'de'],
    ['a region', { pattern: 'gotten', replacement: 'got', languages: ['en-GB'] }, 'gotten', 'gotten', 'en-US'],
  ] as const)('with %s', (_, input, text, wanted, language: string = 'en') => expect(becomes(input as never, text, language)).toBe(wanted))

  test.each(['(a', 'a)', '(a|)', '[a', 'a|b', '  ', '[a]', '((a))'])('is refused with the pattern %j', (pattern) => expect(patternFault(pattern)).not.toBeNull())

  test('never takes long, whatever its pattern and the text', () => {
    expect(createMatcher([rule({ pattern: '[a][a][a][a][a][a][a][a](a|aa|aaa)[a][a]#[1][1]b' })])('a'.repeat(20_000) + '1'.repeat(20_000), 'en')).toEqual([])
  })

  test('changes nothing but what it finds', () => {
    const match = createMatcher([rule({ pattern: 'cat', replacement: 'dog' })])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('cat', 'scatter', 'the', '—', 'बिल्ली', '\n', '👍'), { maxLength: 30 }), (words) => {
        expect(apply(words.join(' '), match(words.join(' '), 'en'))).toBe(words.map((word) => (word === 'cat' ? 'dog' : word)).join(' '))
      }),
    )
  })
})

describe('a style file', () => {
  const file = `# Ours
format: galley-style
version: 1
off: [percent]   # we write percent
rules:
  - id: harbour-office
    pattern: Harbor Office
    replacement: Harbour Office
    advice: Its own spelling.
    examples:
      finds: [{ text: The Harbor Office, becomes: The Harbour Office }]
  - id: utilise
    pattern: (utilise|utilising)
    advice: Ours.
`
  test('takes the place of built-in rules, and switches them off', () => {
    const { style, faults } = readStyle(file)
    expect(faults).toEqual([])
    const rules = rulesOf(style)
    expect(rules.find(({ id }) => id === 'percent')).toBeUndefined()
    expect(rules.find(({ id }) => id === 'utilise')?.advice).toBe('Ours.')
    expect(rules).toHaveLength(builtInRules.length)
    expect(rulesOf({ ...emptyStyle, off: 'all' })).toEqual([])
  })

  test.each([
    ['a: [', 'line 1', /YAML/],
    ['[]', 'the file', /keys/],
    ['format: galley-style\nversion: 2\n', 'version', /1/],
    ['format: galley-style\nversion: 1\ncolour: red\n', 'the file', /colour/],
    ['format: galley-style\nversion: 1\nrules: 4\n', 'rules', /list/],
    ['format: galley-style\nversion: 1\nrules:\n  - { id: A b, pattern: x, advice: y }\n', 'rules[0].id', /lower-case/],
    ['format: galley-style\nversion: 1\nrules:\n  - { id: a, pattern: "(x", advice: y }\n', 'rules[0].pattern', /without its/],
    ['format: galley-style\nversion: 1\nrules:\n  - { id: a, pattern: x, advice: y, examples: { leaves: [an x] } }\n', 'rules[0] (a)', /leave alone/],
    ['format: galley-style\nversion: 1\nrules:\n  - { id: a, pattern: x, replacement: z, advice: y, examples: { finds: [{ text: an x, becomes: an y }] } }\n', 'rules[0] (a)', /makes “an z”/],
  ])('says what is wrong with %j', (text, at, message) => {
    const { faults } = readStyle(text)
    expect(faults[0]?.at).toBe(at)
    expect(faults[0]?.message).toMatch(message)
  })

  test('keeps the rules that are right beside one that is wrong', () => expect(readStyle(`${file}  - { id: bad }\n`).style.rules).toHaveLength(2))

  test('is changed without losing a comment', () => {
    const added = editStyle(file, { put: rule({ id: 'ferry', pattern: 'ferryboat', replacement: 'ferry' }) })!
    expect(added).toContain('# we write percent')
    expect(readStyle(added).style.rules.map(({ id }) => id)).toEqual(['harbour-office', 'utilise', 'ferry'])
    const removed = editStyle(added, { remove: 'harbour-office', off: ['percent', 'etc'] })!
    expect(readStyle(removed).style).toMatchObject({ off: ['percent', 'etc'], rules: [{ id: 'utilise' }, { id: 'ferry' }] })
    expect(readStyle(editStyle('', { put: rule({ pattern: 'x' }) })!).style.rules).toHaveLength(1)
    expect(editStyle('a: [', { off: [] })).toBeNull()
  })

  test.each([
    ['center, centre\nlabor;labour', ['center', 'labor'], []],
    ['colour\tcolor\tAmerican', ['colour'], []],
    ['gray -> grey', ['gray'], []],
    ['\ufeff"e-mail","email"\r\n# a note\r\nnothing', ['e-mail'], [3]],
    ['कार्यवाही, कार्रवाई', ['कार्यवाही'], []],
  ])('takes the word list %j', (text, patterns, wrong) => {
    const read = readWordList(text, 'en')
    expect(read.rules.map(({ pattern }) => pattern)).toEqual(patterns)
    expect(read.wrong).toEqual(wrong)
  })
})

test('preflight tells what the rules find, but not in what somebody said', () => {
  const article = {
    ...createArticle(), language: 'en-GB', headline: { main: 'Office to utilise boats' },
    body: [
      { id: 'a', type: 'paragraph' as const, text: [{ text: 'It rose 4 percent.' }] },
      { id: 'b', type: 'quote' as const, text: [{ text: 'It rose 4 percent.' }] },
    ],
  }
  const found = preflight(article, { style: rulesOf(emptyStyle) }).filter(({ check }) => check === 'house-style')
  expect(found.map(({ at, suggestion }) => [at[0], suggestion])).toMatchObject([[{ field: 'headline.main', text: 'utilise' }, 'use'], [{ block: 'a', text: 'percent' }, 'per cent']])
})
