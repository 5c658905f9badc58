import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffArticles, type ArticleDiff, type BlockDiff, type TextPart } from '../../shared/article/diff'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'
import { order, p, story, threeSides } from './stories'

const part = (each: TextPart): string => {
  if (each.op === 'restyled') return `~${plain(each.after)}~`
  const text = plain(each.text)
  return each.op === 'same' ? text : each.op === 'added' ? `{+${text}+}` : `[-${text}-]`
}
const parts = (all: TextPart[]) => all.map(part).join('')
const show = (each: BlockDiff): string => {
  if (!('changes' in each)) return `${each.kind} ${each.block.id}`
  const changes = each.changes.map((change) => (change.kind === 'text' ? parts(change.parts) : change.kind))
  return [each.kind, each.after.id, ...('marksOnly' in each && each.marksOnly ? ['marks only'] : []), ...changes].join(' ')
}
const body = (diff: ArticleDiff) => diff.body.map(show)
const language = (tag: string, ...args: Parameters<typeof story>) => story(args[0], { ...args[1], language: tag })

describe('words that changed in a paragraph', () => {
  const cases: [name: string, before: string, after: string, shown: string, tag?: string][] = [
    ['a word replaced', 'The mayor said no.', 'The minister said no.', 'The [-mayor-]{+minister+} said no.'],
    ['a word put in', 'Rain fell hard.', 'Rain fell very hard.', 'Rain fell {+very +}hard.'],
    ['a figure corrected', 'It cost $1,200.50 in all.', 'It cost $1,300.50 in all.', 'It cost $[-1,200.50-]{+1,300.50+} in all.'],
    ['neighbouring words as one change', 'a red big car', 'a blue small car', 'a [-red big-]{+blue small+} car'],
    ['rewording as one change, whatever small words it shares', 'The government announced the plan.', 'Officials defended the scheme.', '[-The government announced the plan-]{+Officials defended the scheme+}.'],
    ['a curly quote leaves hyphenated words alone', 'A well-known man\'s house.', 'A well-known man’s house.', 'A well-known [-man\'s-]{+man’s+} house.'],
    ['Chinese by words', '我们明天去北京', '我们明天去上海', '我们明天去[-北京-]{+上海+}', 'zh'],
    ['Thai by words', 'ฉันรักกรุงเทพ', 'ฉันรักเชียงใหม่', 'ฉันรัก[-กรุงเทพ-]{+เชียงใหม่+}', 'th'],
    ['Hindi with its vowel signs whole', 'मंत्री ने कहा', 'मंत्रियों ने कहा', '[-मंत्री-]{+मंत्रियों+} ने कहा', 'hi'],
    ['an emoji whole', 'Hello 👩‍👩‍👧 there', 'Hello 👩‍👩‍👦 there', 'Hello [-👩‍👩‍👧-]{+👩‍👩‍👦+} there'],
  ]
  it.each(cases)('%s', (_, before, after, shown, tag = 'en') => {
    expect(body(diffArticles(language(tag, [p('a', before)]), language(tag, [p('a', after)])))).toEqual([`changed a ${shown}`])
  })

  it('tells a change of marks apart from one of words', () => {
    const bold = { text: 'fell', bold: true as const }
    expect(body(diffArticles(story([p('a', 'Rain fell hard.')]), story([p('a', 'Rain ', bold, ' hard.')])))).toEqual(['changed a marks only Rain ~fell~ hard.'])
    const both = diffArticles(story([p('a', 'Rain fell hard.')]), story([p('a', 'Rain ', bold, ' softly.')]))
    expect(body(both)).toEqual(['changed a Rain ~fell~ [-hard-]{+softly+}.'])
    expect(both.words).toEqual({ added: 1, removed: 1 })
  })
})

describe('blocks', () => {
  const cases: [name: string, before: string, after: string, shown: string[]][] = [
    ['added', 'a b', 'a x b', ['same a', 'added x', 'same b']],
    ['removed, shown where it stood', 'a b c', 'a c', ['same a', 'removed b', 'same c']],
    ['removed at both ends', 'a b c', 'b', ['removed a', 'same b', 'removed c']],
    ['one moved is one move', 'a b c d e', 'e a b c d', ['moved e', 'same a', 'same b', 'same c', 'same d']],
    ['two that changed places are one move', 'a b c d', 'a c b d', ['same a', 'moved c', 'same b', 'same d']],
    ['moved and removed at once', 'a b c d', 'd a c', ['moved d', 'same a', 'removed b', 'same c']],
    ['all gone', 'a b', '', ['removed a', 'removed b']],
  ]
  it.each(cases)('%s', (_, before, after, shown) => {
    expect(body(diffArticles(order(before), order(after)))).toEqual(shown)
  })

  it('tells what moved and changed as both', () => {
    const before = story([p('a', 'One.'), p('b', 'Two.'), p('c', 'Three four.')])
    const after = story([p('c', 'Three five.'), p('a', 'One.'), p('b', 'Two.')])
    const diff = diffArticles(before, after)
    expect(body(diff)).toEqual(['moved c Three [-four-]{+five+}.', 'same a', 'same b'])
    expect(diff.body[0]).toMatchObject({ from: 2, to: 0 })
  })

  it('knows blocks by their words when ids were lost', () => {
    const before = story([p('a', 'The first paragraph of it.'), p('b', 'The second one has many words too.'), p('c', 'Third.')])
    const after = story([p('x', 'The first paragraph of it.'), p('y', 'The second one has many new words too.'), p('z', 'Third.')])
    expect(body(diffArticles(before, after))).toEqual(['same x', 'changed y The second one has many {+new +}words too.', 'same z'])
  })

  it('tells items of a list, rows of a table and the text of a fact box apart', () => {
    const item = (id: string, text: string) => ({ id, text: [{ text }] })
    const row = (...cells: string[]) => ({ header: false, cells: cells.map((text) => ({ text: [{ text }] as Text })) })
    const before = story([
      { id: 'l', type: 'list', ordered: false, items: [item('1', 'Milk'), item('2', 'Bread'), item('3', 'Salt')] },
      { id: 't', type: 'table', rows: [row('Ward', 'Votes'), row('North', '120'), row('South', '90')] },
      { id: 'f', type: 'factbox', title: 'At a glance', blocks: [p('f1', 'Two dead.')] } as Block,
    ])
    const after = story([
      { id: 'l', type: 'list', ordered: true, items: [item('3', 'Salt'), item('1', 'Milk'), item('2', 'Brown bread')] },
      { id: 't', type: 'table', rows: [row('Ward', 'Votes'), row('East', '7'), row('North', '121'), row('South', '90')] },
      { id: 'f', type: 'factbox', title: 'At a glance', blocks: [p('f1', 'Three dead.')] } as Block,
    ])
    const changes = diffArticles(before, after).body.map((each) => ('changes' in each ? each.changes : []))
    expect(changes[0]).toMatchObject([
      { kind: 'value', field: 'ordered', before: 'false', after: 'true' },
      { kind: 'items', items: [{ op: 'changed', moved: true }, { op: 'same' }, { op: 'changed', moved: false }] },
    ])
    expect(changes[1]).toMatchObject([{ kind: 'rows', rows: [{ op: 'same' }, { op: 'added' }, { op: 'changed', moved: false }, { op: 'same' }] }])
    expect(changes[2]).toMatchObject([{ kind: 'blocks', blocks: [{ kind: 'changed' }] }])
  })

  it('tells that a paragraph became a section head, and its words', () => {
    const diff = diffArticles(story([p('a', 'What we know')]), story([{ id: 'a', type: 'heading', level: 2, text: [{ text: 'What we know now' }] }]))
    expect(diff.body[0]).toMatchObject({ changes: [{ kind: 'type', before: 'paragraph', after: 'heading' }, { kind: 'value', field: 'level' }, { kind: 'text' }] })
  })
})

it('tells each field of the head with its words', () => {
  const before = story([], { headline: { main: 'Rain floods market', short: 'Rain' }, bylines: [{ name: 'A. Rao' }], dateline: null, keywords: ['rain'], updatedAt: '2026-11-22T09:00:00Z' })
  const after = story([], { headline: { main: 'Rain floods old market', short: 'Rain' }, bylines: [{ name: 'A. Rao' }, { name: 'B. Khan' }], dateline: { places: ['Pune'] }, keywords: ['rain'], status: 'review' })
  const diff = diffArticles(before, after)
  expect(diff.head.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['headline.main', 'Rain floods market', 'Rain floods old market'],
    ['bylines', 'A. Rao', 'A. Rao; B. Khan'],
    ['dateline', '', 'Pune'],
    ['status', 'draft', 'review'],
  ])
  expect(diff.words).toEqual({ added: 1, removed: 0 })
  expect(diff.same).toBe(false)
})

describe('any two stories', () => {
  it('nothing differs from itself, and a time of saving is no difference', () => {
    fc.assert(fc.property(threeSides, ({ base }) => {
      const diff = diffArticles(base, { ...structuredClone(base), updatedAt: '2027-01-01T00:00:00Z' })
      expect(diff.same && diff.words.added + diff.words.removed).toBe(0)
    }))
  })

  it('both texts can be read back from the diff', () => {
    const side = (diff: ArticleDiff, which: 'before' | 'after') => diff.body.flatMap((each) => {
      if ('after' in each) return [each[which]]
      return each.kind === 'same' || each.kind === (which === 'after' ? 'added' : 'removed') ? [each.block] : []
    })
    const read = (all: TextPart[], which: 'before' | 'after') =>
      all.map((each) => (each.op === 'restyled' ? plain(each[which]) : each.op === (which === 'after' ? 'removed' : 'added') ? '' : plain(each.text))).join('')
    fc.assert(fc.property(threeSides, ({ base, mine }) => {
      const diff = diffArticles(base, mine)
      expect(side(diff, 'after')).toEqual(mine.body)
      expect(new Set(side(diff, 'before').map(({ id }) => id))).toEqual(new Set(base.body.map(({ id }) => id)))
      for (const each of diff.body) {
        if (!('changes' in each)) continue
        for (const change of each.changes) {
          if (change.kind !== 'text' || !('text' in each.before) || !('text' in each.after)) continue
          expect(read(change.parts, 'before')).toBe(plain(each.before.text as Text))
          expect(read(change.parts, 'after')).toBe(plain(each.after.text as Text))
        }
      }
      expect(diffArticles(base, mine)).toEqual(diff)
    }))
  })
})

it('a wholly rewritten paragraph of thousands of words is one change', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ')
  const diff = diffArticles(story([p('a', long('old'))]), story([p('a', long('new'))]))
  expect(diff.body[0]).toMatchObject({ changes: [{ kind: 'text', parts: [{ op: 'removed' }, { op: 'added' }] }] })
  expect(diff.words).toEqual({ added: 4000, removed: 4000 })
})
