import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeArticles, resolve, type Choice, type Conflict, type Merge } from '../../shared/article/merge'
import { articleSchema } from '../../shared/article/schema'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'
import { ids, order, p, story, threeSides } from './stories'

const merged = (base: string, mine: string, theirs: string) => mergeArticles(story([p('a', base)]), story([p('a', mine)]), story([p('a', theirs)]))
const textOf = (block: Block | null | undefined) => (block && 'text' in block ? plain(block.text as Text) : null)

describe('two people in one paragraph', () => {
  const cases: [name: string, base: string, mine: string, theirs: string, result: string | 'conflict'][] = [
    ['different words', 'Rain fell on Pune on Monday.', 'Heavy rain fell on Pune on Monday.', 'Rain fell on Pune on Tuesday.', 'Heavy rain fell on Pune on Tuesday.'],
    ['the same correction', 'The mayer said no.', 'The mayor said no.', 'The mayor said no.', 'The mayor said no.'],
    ['the same word, differently', 'The mayor said no.', 'The minister said no.', 'The governor said no.', 'conflict'],
    ['the same correction and one more', 'The mayer said no.', 'The mayor said no.', 'The mayor said yes.', 'The mayor said yes.'],
    ['one deletes a sentence in which the other corrects a word', 'It rained. The mayer left.', 'It rained.', 'It rained. The mayor left.', 'conflict'],
    ['both write on at the end', 'It rained.', 'It rained. Buses stopped.', 'It rained. Trains stopped.', 'conflict'],
    ['words that would run into each other', 'foo ', 'foo bar', 'foo', 'conflict'],
  ]
  it.each(cases)('%s', (_, base, mine, theirs, result) => {
    const { article, conflicts } = merged(base, mine, theirs)
    if (result === 'conflict') expect(conflicts).toMatchObject([{ kind: 'block', key: 'block:a', mine: { text: [{ text: mine }] }, theirs: { text: [{ text: theirs }] } }])
    else {
      expect(conflicts).toEqual([])
      expect(textOf(article.body[0])).toBe(result)
    }
  })

  it('marks of one and words of the other, where they do not meet', () => {
    const bold = { text: 'Rain', bold: true as const }
    const link = { text: 'Rain', link: { href: 'https://example.com/rain' } }
    const base = story([p('a', 'Rain fell hard.')])
    expect(mergeArticles(base, story([p('a', bold, ' fell hard.')]), story([p('a', 'Rain fell softly.')])).article.body).toEqual([p('a', bold, ' fell softly.')])
    expect(mergeArticles(base, story([p('a', bold, ' fell hard.')]), story([p('a', link, ' fell hard.')])).article.body).toEqual([p('a', { ...bold, ...link }, ' fell hard.')])
    expect(mergeArticles(base, story([p('a', bold, ' fell hard.')]), story([p('a', 'Showers fell hard.')])).conflicts).toHaveLength(1)
  })

  it('one makes a section head of it, the other corrects a word', () => {
    const head = story([{ id: 'a', type: 'heading', level: 2, text: [{ text: 'What wee know' }] }])
    const { article, conflicts } = mergeArticles(story([p('a', 'What wee know')]), head, story([p('a', 'What we know')]))
    expect(conflicts).toEqual([])
    expect(article.body).toEqual([{ id: 'a', type: 'heading', level: 2, text: [{ text: 'What we know' }] }])
  })
})

describe('blocks of two people', () => {
  const cases: [name: string, base: string, mine: string, theirs: string, result: string][] = [
    ['both add, at different places', 'a b', 'x a b', 'a b y', 'x a b y'],
    ['both add at one place: mine first', 'a b', 'a x1 x2 b', 'a y1 y2 b', 'a x1 x2 y1 y2 b'],
    ['both add at the front', 'a', 'x a', 'y a', 'x y a'],
    ['one adds, one takes out what it stands behind', 'a b c', 'a c', 'a b x c', 'a x c'],
    ['both take out the same', 'a b c', 'a c', 'a c', 'a c'],
    ['they move', 'a b c d', 'a b c d', 'd a b c', 'd a b c'],
    ['I move, they add', 'a b c d', 'd a b c', 'a b x c d', 'd a b x c'],
    ['what they add follows the block that I moved', 'q1 a1 q2 a2', 'q2 a2 q1 a1', 'q1 a1 x q2 a2', 'q2 a2 q1 a1 x'],
    ['each moves another one', 'a b c d e f', 'b a c d e f', 'a b c d f e', 'b a c d f e'],
    ['both make the same move', 'a b c', 'c a b', 'c a b', 'c a b'],
  ]
  it.each(cases)('%s', (_, base, mine, theirs, result) => {
    const { article, conflicts } = mergeArticles(order(base), order(mine), order(theirs))
    expect(conflicts).toEqual([])
    expect(ids(article)).toBe(result)
  })

  it('takes a move from one and words from the other', () => {
    const { article, conflicts } = mergeArticles(story([p('a', 'One.'), p('b', 'Two.'), p('c', 'Three.')]), story([p('c', 'Three.'), p('a', 'One.'), p('b', 'Two.')]), story([p('a', 'One.'), p('b', 'Two.'), p('c', 'Three, four.')]))
    expect(conflicts).toEqual([])
    expect(article.body).toEqual([p('c', 'Three, four.'), p('a', 'One.'), p('b', 'Two.')])
  })

  it('reports what both moved to different places, keeps mine, and can take theirs', () => {
    const merge = mergeArticles(order('a b c d e'), order('e a b c d'), order('a b e c d'))
    expect(ids(merge.article)).toBe('e a b c d')
    expect(merge.conflicts).toMatchObject([{ kind: 'order', ids: ['e'] }])
    expect(ids(resolve(merge, { order: 'theirs' }))).toBe('a b e c d')
  })

  it('keeps a block that one edited and the other took out, until somebody decides', () => {
    const base = story([p('a', 'One.'), p('b', 'Two.'), p('c', 'Three.')])
    const edited = story([p('a', 'One.'), p('b', 'Two and more.'), p('c', 'Three.')])
    const cut = story([p('a', 'One.'), p('c', 'Three.')])
    for (const [mine, theirs, cutter] of [[edited, cut, 'theirs'], [cut, edited, 'mine']] as const) {
      const merge = mergeArticles(base, mine, theirs)
      expect(merge.conflicts).toMatchObject([{ kind: 'block', id: 'b', [cutter]: null, choices: ['mine', 'theirs'] }])
      expect(merge.article.body).toEqual(edited.body)
      expect(resolve(merge, {}).body).toEqual(edited.body)
      expect(resolve(merge, { 'block:b': cutter }).body).toEqual(cut.body)
    }
  })

  it('merges items of a list, cells of a table and the text of a fact box', () => {
    const item = (id: string, text: string) => ({ id, text: [{ text }] })
    const row = (...cells: string[]) => ({ header: false, cells: cells.map((text) => ({ text: [{ text }] as Text })) })
    const body = (items: Block['items'], rows: unknown, box: string) => story([
      { id: 'l', type: 'list', ordered: false, items }, { id: 't', type: 'table', rows }, { id: 'f', type: 'factbox', title: 'Facts', blocks: [p('f1', box)] },
    ] as Block[])
    const { article, conflicts } = mergeArticles(
      body([item('1', 'Milk'), item('2', 'Bread')], [row('North', '120'), row('South', '90')], 'Two dead, one hurt.'),
      body([item('1', 'Milk'), item('2', 'Bread'), item('3', 'Salt')], [row('North', '121'), row('South', '90')], 'Three dead, one hurt.'),
      body([item('2', 'Brown bread'), item('1', 'Milk')], [row('North', '120'), row('South', '91')], 'Two dead, four hurt.'),
    )
    expect(conflicts).toEqual([])
    expect(article.body).toEqual(body([item('2', 'Brown bread'), item('1', 'Milk'), item('3', 'Salt')], [row('North', '121'), row('South', '91')], 'Three dead, four hurt.').body)
  })
})

describe('the head', () => {
  const base = { kicker: 'Weather', headline: { main: 'Rain', short: 'Rain' }, keywords: ['rain', 'city'], standfirst: 'It rained all day.', status: 'draft' } as const
  const side = (fields: Partial<Article>) => story([], { ...(base as unknown as Partial<Article>), ...fields })

  it('merges field by field', () => {
    const { article, conflicts } = mergeArticles(
      side({}),
      side({ headline: { main: 'Heavy rain', short: 'Rain' }, keywords: ['rain', 'city', 'floods'], standfirst: 'It rained all night.', status: 'review' }),
      side({ headline: { main: 'Rain', short: 'Rain', social: 'Take an umbrella' }, keywords: ['city', 'buses'], standfirst: 'It poured all day.', bylines: [{ name: 'A. Rao' }] }),
    )
    expect(conflicts).toEqual([])
    expect(article).toMatchObject({ headline: { main: 'Heavy rain', short: 'Rain', social: 'Take an umbrella' }, keywords: ['city', 'floods', 'buses'], standfirst: 'It poured all night.', status: 'review', bylines: [{ name: 'A. Rao' }] })
  })

  it('lets a person decide where both changed one field', () => {
    const merge = mergeArticles(side({}), side({ headline: { main: 'Heavy rain' }, status: 'review' }), side({ headline: { main: 'Floods', short: 'Rain' }, status: 'approved' }))
    expect(merge.conflicts.map(({ key, choices }) => [key, choices])).toEqual([['head:headline.main', ['mine', 'theirs', 'both']], ['head:status', ['mine', 'theirs']]])
    const pick = (choices: Record<string, Choice>) => {
      const { headline, status } = resolve(merge, choices)
      return [headline, status]
    }
    expect(pick({ 'head:headline.main': 'theirs', 'head:status': 'theirs' })).toEqual([{ main: 'Floods' }, 'approved'])
    expect(pick({ 'head:headline.main': 'both', 'head:status': 'mine' })).toEqual([{ main: 'Heavy rain / Floods' }, 'review'])
    expect(pick({})).toEqual([{ main: 'Heavy rain / Floods' }, 'review'])
  })

  it('a key that one took out and the other changed can be taken out', () => {
    const merge = mergeArticles(side({}), side({ headline: { main: 'Rain', short: 'Showers' } }), side({ headline: { main: 'Rain' } }))
    expect(resolve(merge, { 'head:headline.short': 'theirs' }).headline).toEqual({ main: 'Rain' })
    expect(resolve(merge, { 'head:headline.short': 'mine' }).headline).toEqual({ main: 'Rain', short: 'Showers' })
  })
})

it('keeping both of a block gives the second an id of its own', () => {
  const merge = merged('The mayor said no.', 'The minister said no.', 'The governor said no.')
  const { body } = resolve(merge, { 'block:a': 'both' })
  expect(body.map((block) => [block.id, textOf(block)])).toEqual([['a', 'The minister said no.'], ['a-2', 'The governor said no.']])
  expect(resolve(merge, { 'block:a': 'theirs' }).body.map(textOf)).toEqual(['The governor said no.'])
})

it('gives every id once when one puts a block into held text and the other edits it where it was', () => {
  const held = (id: string, ...blocks: Block[]) => ({ id, type: 'held', blocks }) as Block
  const merge = mergeArticles(story([p('a', 'One.')]), story([held('h', p('a', 'One.'))]), story([p('a', 'One, corrected.')]))
  expect(merge.article.body).toEqual([held('h', p('a-2', 'One.')), p('a', 'One, corrected.')])
})

describe('any story and what two people made of it', () => {
  const runs = { numRuns: 400 }
  const idsIn = (value: unknown): string[] =>
    Array.isArray(value) ? value.flatMap(idsIn) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => (key === 'id' && typeof inner === 'string' ? [inner] : ['body', 'blocks', 'items'].includes(key) ? idsIn(inner) : [])) : []
  const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[a-z]{6}(?= )/g))

  it('one side alone is that side; the same on both is the same', () => {
    fc.assert(fc.property(threeSides, ({ base, mine, theirs }) => {
      expect(mergeArticles(base, base, theirs)).toEqual({ article: theirs, conflicts: [] })
      expect(mergeArticles(base, mine, base)).toEqual({ article: mine, conflicts: [] })
      expect(mergeArticles(base, mine, structuredClone(mine))).toEqual({ article: mine, conflicts: [] })
    }), runs)
  })

  it('is a valid story with every id once, whatever is decided', () => {
    fc.assert(fc.property(threeSides, fc.constantFrom<Choice[]>('mine', 'theirs', 'both'), ({ base, mine, theirs }, choice) => {
      const merge = mergeArticles(base, mine, theirs)
      const decided = resolve(merge, Object.fromEntries(merge.conflicts.map(({ key }) => [key, choice])))
      for (const article of [merge.article, decided, resolve(merge, {})]) {
        expect(articleSchema.parse(article)).toEqual(article)
        const all = article.body.flatMap(idsIn)
        expect(new Set(all).size).toBe(all.length)
      }
    }), runs)
  })

  it('loses no block and no word that either put in', () => {
    fc.assert(fc.property(threeSides, ({ base, mine, theirs }) => {
      const merge = mergeArticles(base, mine, theirs)
      const known = new Set(base.body.map(({ id }) => id))
      const there = new Set([...ids(merge.article).split(' '), ...merge.conflicts.flatMap((each) => (each.kind === 'block' ? [each.id] : []))])
      const words = new Set([...wordsIn(merge.article), ...wordsIn(merge.conflicts)])
      const before = wordsIn(base)
      for (const side of [mine, theirs]) {
        for (const { id } of side.body) if (!known.has(id)) expect(there).toContain(id)
        for (const word of wordsIn(side)) if (!before.has(word)) expect(words).toContain(word)
      }
    }), runs)
  })

  it('does not matter who is who, but for the sides of conflicts and what comes first', () => {
    const swapped = (conflict: Conflict) => ({ ...conflict, mine: conflict.theirs, theirs: conflict.mine }) as Conflict
    const open = (merge: Merge) => new Set(merge.conflicts.flatMap((each) => (each.kind === 'block' ? [each.id] : [])))
    const settled = (merge: Merge) => new Map(merge.article.body.filter(({ id }) => !open(merge).has(id)).map((block) => [block.id, block]))
    const sorted = (conflicts: Conflict[]) => conflicts.map((each) => (each.kind === 'order' ? { ...each, ids: [...each.ids].sort() } : each)).sort((a, b) => (a.key < b.key ? -1 : 1))
    fc.assert(fc.property(threeSides, ({ base, mine, theirs }) => {
      const [one, other] = [mergeArticles(base, mine, theirs), mergeArticles(base, theirs, mine)]
      expect(sorted(one.conflicts)).toEqual(sorted(other.conflicts.map(swapped)))
      expect(settled(one)).toEqual(settled(other))
    }), runs)
  })
})

it('stays quick for a long story', () => {
  const body = Array.from({ length: 5000 }, (_, at) => p(`b${at}`, `Paragraph ${at} of a very long story.`))
  const shuffled = [...body].reverse()
  const merge = mergeArticles(story(body), story(shuffled), story(body.slice(1)))
  expect(merge.article.body).toHaveLength(4999)
})
