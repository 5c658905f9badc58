import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { edited } from '../../renderer/editor/text-edit'
import { createFinder } from '../../renderer/features/find/finder'
import { expand, findAll, type Match } from '../../renderer/features/find/match'
import { compile, type Query } from '../../renderer/features/find/pattern'
import { storyPlaces } from '../../renderer/editor/text-places'
import type { Runner } from '../../renderer/features/find/runner'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { anyBody } from './bodies'

const query = (text: string, options: Partial<Query> = {}): Query => ({ text, matchCase: false, wholeWord: false, regex: false, ...options })

function find(text: string, asked: Query): Match[] {
  const compiled = compile(asked)
  if (compiled.kind === 'fault') throw new Error(compiled.fault)
  return compiled.kind === 'pattern' ? findAll(text, compiled.pattern) : []
}
const words = (text: string, asked: Query) => find(text, asked).map(({ start, end }) => text.slice(start, end))

describe('what is found', () => {
  test.each<[string, string, Query, string[]]>([
    ['nothing for nothing', 'Rain', query(''), []],
    ['any case', 'Dam, dam, DAM', query('dam'), ['Dam', 'dam', 'DAM']],
    ['this case', 'Dam, dam, DAM', query('dam', { matchCase: true }), ['dam']],
    ['Greek and Cyrillic in any case', 'ДАМБА дамба', query('дамба'), ['ДАМБА', 'дамба']],
    ['signs as they are', 'a.b a+b (a+b)', query('a+b'), ['a+b', 'a+b']],
    ['whole words', 'cat catalogue bobcat cat’s', query('cat', { wholeWord: true }), ['cat', 'cat']],
    ['whole words beside accents', 'Café caf Cafés', query('caf', { wholeWord: true }), ['caf']],
    ['whole words in Hindi, whose vowels are marks', 'कल काल कल्पना कल', query('कल', { wholeWord: true }), ['कल', 'कल']],
    ['whole words in Arabic', 'كتاب الكتاب كتابه', query('كتاب', { wholeWord: true }), ['كتاب']],
    ['whole words that are no words', 'C++ and C++11', query('c++', { wholeWord: true }), ['C++', 'C++']],
    ['words where no spaces are', '东京都的雨', query('东京', { wholeWord: true }), ['东京']],
    ['a letter however it is composed', 'Caf\u00e9 cafe\u0301', query('caf\u00e9'), ['Caf\u00e9', 'cafe\u0301']],
    ['Hindi letters with a dot, in both ways', '\u0958\u0932\u092e \u0915\u093c\u0932\u092e', query('\u0915\u093c\u0932\u092e'), ['\u0958\u0932\u092e', '\u0915\u093c\u0932\u092e']],
    ['curly for straight', '“It’s late”', query("it's"), ['It’s']],
    ['straight alone when the case matters', '“It’s late” it\'s', query("it's", { matchCase: true }), ["it's"]],
    ['a space that does not break', '10\u00a0km', query('10 km'), ['10\u00a0km']],
    ['emoji whole', '👍👍🏽', query('👍'), ['👍', '👍']],
    ['an expression', 'a1 b22 c', query('[a-z]\\d+', { regex: true }), ['a1', 'b22']],
    ['an expression of a script', 'rain वर्षा', query('\\p{Script=Devanagari}+', { regex: true }), ['वर्षा']],
    ['no empty match', 'abc', query('x*', { regex: true }), []],
    ['lines of one block', 'one\ntwo', query('^two$', { regex: true }), ['two']],
    ['whole words of an expression, tried to its end', 'colour colours', query('colours?', { regex: true, wholeWord: true }), ['colour', 'colours']],
  ])('%s', (_name, text, asked, expected) => {
    expect(words(text, asked)).toEqual(expected)
  })

  test.each([
    ['(a', 'group'], ['a)', 'group'], ['a)(b', 'group'], ['[a', 'bracket'], ['a]', 'bracket'], ['*a', 'nothing'], ['a\\', 'escape'], ['\\p{Nope}', 'escape'], ['[z-a]', 'order'],
    ['a{2,1}', 'order'], ['a{', 'count'], ['(?<n>a)\\k<m>', 'reference'],
  ])('%s is a fault, and which', (text, fault) => {
    expect(compile(query(text, { regex: true }))).toEqual({ kind: 'fault', fault })
  })

  test('every match lies inside the text, in order, none over another, and no sign is cut', () => {
    const text = fc.array(fc.constantFrom('a', 'A', 'é', 'e\u0301', 'क', '़', 'ा', 'م', '👩‍👧', ' ', '\n', '.', "'"), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (inText, what, matchCase, wholeWord) => {
        let behind = 0
        for (const { start, end } of find(inText, query(what, { matchCase, wholeWord }))) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(inText.length)
          expect(inText.slice(start, end).isWellFormed()).toBe(true)
          behind = end
        }
      }),
    )
  })
})

test.each([
  ['$2 $1', '(\\w+) (\\w+)', 'Ana Silva', 'Silva Ana'],
  ['$<last>', '(?<first>\\w+) (?<last>\\w+)', 'Ana Silva', 'Silva'],
  ['[$&] $$1 $9', '\\w+', 'Ana', '[Ana] $1 $9'],
  ['$12', '(A)(n)(a)', 'Ana', 'A2'],
  ['a\\nb', '\\w+', 'Ana', 'a\nb'],
])('%s for %s', (template, pattern, text, expected) => {
  expect(expand(template, find(text, query(pattern, { regex: true }))[0]!, true)).toBe(expected)
})

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: text ? [{ text }] : [] })

/** A story that keeps what is set, as the session does, and counts the undo steps. */
function story(part: Partial<Article>) {
  let article: Article = { ...createArticle(), ...part }
  const setAll = vi.fn(({ head, body }: { head?: Partial<Article>; body?: readonly Block[] }) => {
    article = { ...article, ...head, ...(body ? { body: [...body] } : {}) }
  })
  const looked: string[] = []
  const runner: Runner = {
    async run(pattern, texts) {
      looked.push(...texts)
      return texts.map((text) => findAll(text, pattern))
    },
    end: () => undefined,
  }
  const finder = createFinder({ article: () => article, setAll }, runner)
  return { finder, setAll, looked, article: () => article, set: (next: Partial<Article>) => (article = { ...article, ...next }) }
}

const said = ({ finder }: { finder: ReturnType<typeof createFinder> }) => `${finder.get().current + 1} of ${finder.get().found.length}`

describe('replacing', () => {
  test('takes the marks of what stood there, and the link only where all of it was in it', () => {
    const link = { href: 'https://example.org/' }
    const body: Block[] = [{ id: 'p', type: 'paragraph', text: [{ text: 'The ' }, { text: 'old', bold: true }, { text: ' dam and the ' }, { text: 'old d', link }, { text: 'am, ' }, { text: 'old dam', link }] }]
    const { article } = story({ body })
    const [place] = storyPlaces(article()).filter(({ at }) => at.kind === 'block')
    const changes = find(place!.text, query('old dam')).map(({ start, end }) => ({ start, end, text: 'new weir' }))
    expect(edited(article(), [{ place: place!, changes }]).body?.[0]).toEqual({
      id: 'p', type: 'paragraph', text: [{ text: 'The ' }, { text: 'new weir', bold: true }, { text: ' and the new weir, ' }, { text: 'new weir', link }],
    })
  })

  test('all is one step over head and body, and touches nothing else', async () => {
    const untouched = paragraph('b', 'Nothing here')
    const one = story({
      kicker: 'Kiev', headline: { main: 'Kiev wakes', social: 'In Kiev' }, standfirst: 'KIEV is quiet', bylines: [{ name: 'A. Kiev', role: 'desk' }], dateline: { places: ['Kiev'] },
      body: [
        paragraph('a', 'Kiev and Kiev'), untouched,
        { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'In Kiev' }] }] },
        { id: 't', type: 'table', caption: 'Kiev', rows: [{ header: false, cells: [{ text: [{ text: 'Kiev' }] }] }] },
        { id: 'h', type: 'held', blocks: [{ id: 'h1', type: 'paragraph', text: [{ text: 'Kiev later' }] }] },
        { id: 'e', type: 'embed', url: 'https://example.org/Kiev', title: 'Kiev' },
      ],
    })
    await one.finder.look(query('kiev'))
    expect(said(one)).toBe('1 of 13')
    await one.finder.replaceAll('Kyiv')
    expect(one.setAll).toHaveBeenCalledTimes(1)
    expect(one.finder.get()).toMatchObject({ found: [], replaced: 13 })
    expect(JSON.stringify(one.article())).not.toMatch(/kiev(?!")/i)
    expect(one.article().body[1]).toBe(untouched)
    expect(one.article().body[5]).toMatchObject({ url: 'https://example.org/Kiev', title: 'Kyiv' })
  })

  test('leaves out what became empty in the head', async () => {
    const one = story({ kicker: 'Live', headline: { main: 'Live', short: 'Live' }, bylines: [{ name: 'Live' }], dateline: { places: ['Live'] } })
    await one.finder.look(query('live'))
    await one.finder.replaceAll('')
    expect(one.article()).toMatchObject({ kicker: null, headline: { main: '' }, bylines: [], dateline: null })
    expect('short' in one.article().headline).toBe(false)
  })

  test('one by one goes on behind what was put, never into it', async () => {
    const one = story({ body: [paragraph('a', 'an ant and an aunt')] })
    await one.finder.look(query('an'))
    expect(said(one)).toBe('1 of 4')
    await one.finder.replace('an an')
    expect(one.article().body[0]).toEqual(paragraph('a', 'an an ant and an aunt'))
    expect(said(one)).toBe('3 of 5')
  })

  test('all, and then nothing is found: whatever the story and whatever is looked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, fc.constantFrom('rain', 'ain f', 'वर्षा', 'مطر', '2–1', ' ', 'mayor', 'the'), fc.boolean(), fc.boolean(), async (body, what, matchCase, wholeWord) => {
        const one = story({ body, headline: { main: 'Rain on the mayor' } })
        await one.finder.look(query(what, { matchCase, wholeWord }))
        await one.finder.replaceAll('§')
        expect(one.finder.get().found).toEqual([])
        expect(one.article().body.map(({ id, type }) => [id, type])).toEqual(body.map(({ id, type }) => [id, type]))
      }),
    )
  })
})

describe('the current match', () => {
  const body = [paragraph('a', 'one rain'), paragraph('b', 'rain, rain'), paragraph('c', 'rain')]

  test('is the first behind the cursor, and goes round', async () => {
    const one = story({ body })
    await one.finder.look(query('rain'), { key: 'block b text', start: 3 })
    expect(said(one)).toBe('3 of 4')
    one.finder.step(1)
    one.finder.step(1)
    expect(said(one)).toBe('1 of 4')
    one.finder.step(-1)
    expect(said(one)).toBe('4 of 4')
  })

  test('stays where it is while one types before it, and only what changed is looked at again', async () => {
    const one = story({ body })
    await one.finder.look(query('rain', { regex: true }), { key: 'block c text', start: 0 })
    expect(one.looked).toHaveLength(3)
    one.set({ body: [paragraph('a', 'rain, rain, rain'), body[1]!, body[2]!] })
    await one.finder.refresh()
    expect(one.looked).toHaveLength(4)
    expect(said(one)).toBe('6 of 6')
  })
})

test('an expression without end is stopped and said, and the next one is found', async () => {
  const one = story({ body: [paragraph('a', 'rain')] })
  const finder = createFinder({ article: one.article, setAll: one.setAll }, { run: async (pattern, texts) => (pattern.source.startsWith('(a') ? null : texts.map((text) => findAll(text, pattern))), end: () => undefined })
  await finder.look(query('(a+)+$', { regex: true }))
  expect(finder.get()).toMatchObject({ found: [], fault: 'slow' })
  await finder.look(query('r.', { regex: true }))
  expect(finder.get()).toMatchObject({ fault: null, current: 0 })
})
