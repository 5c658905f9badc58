import { describe, expect, it } from 'vitest'
import { firstChoices, mergedByItself, sidesOf } from '../../renderer/features/history/merge/choices'
import { createArticle } from '../../shared/article/create'
import { mergeArticles, resolve } from '../../shared/article/merge'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { plain, spans } from '../../shared/text/spans'

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: spans(text) })
const base: Article = {
  ...createArticle({ now: '2026-11-22T08:00:00.000Z' }),
  headline: { main: 'Bridge opens' },
  body: [paragraph('a', 'The bridge opens on Monday.'), paragraph('b', 'Cyclists cheered in the rain.'), paragraph('c', 'The mayor spoke.')],
}
const edit = (change: { headline?: string; texts?: Record<string, string | null> }): Article => ({
  ...base,
  headline: { main: change.headline ?? base.headline.main },
  body: base.body.flatMap((block) => {
    const text = change.texts?.[block.id]
    return text === null ? [] : text === undefined ? [block] : [paragraph(block.id, text)]
  }),
})
const textsOf = ({ body }: Article) => body.map((block) => ('text' in block ? plain(block.text as never) : ''))

describe('merging on the screen', () => {
  const mine = edit({ headline: 'Bridge opens today', texts: { a: 'The bridge opens on Tuesday.', c: null } })
  const theirs = edit({ headline: 'Bridge opens at last', texts: { a: 'The bridge opens on Friday.', b: 'Cyclists cheered in the sun.', c: 'The mayor spoke for an hour.' } })
  const merge = mergeArticles(base, mine, theirs)

  it('counts what merged by itself without what is to be decided', () => {
    expect(merge.conflicts.map(({ key }) => key)).toEqual(['head:headline.main', 'block:a', 'block:c'])
    expect(mergedByItself(mine, merge)).toEqual({ changes: 1, added: 1, removed: 1 })
    expect(mergedByItself(mine, mergeArticles(base, mine, base))).toEqual({ changes: 0, added: 0, removed: 0 })
  })

  it('takes mine unless told otherwise, and never takes out by default what the other wrote', () => {
    const choices = firstChoices(merge.conflicts)
    expect(choices).toEqual({ 'head:headline.main': 'mine', 'block:a': 'mine', 'block:c': 'theirs' })
    const result = resolve(merge, choices)
    expect(result.headline.main).toBe('Bridge opens today')
    expect(textsOf(result)).toEqual(['The bridge opens on Tuesday.', 'Cyclists cheered in the sun.', 'The mayor spoke for an hour.'])
  })

  it('follows each choice', () => {
    const result = resolve(merge, { 'head:headline.main': 'theirs', 'block:a': 'both', 'block:c': 'mine' })
    expect(result.headline.main).toBe('Bridge opens at last')
    expect(textsOf(result)).toEqual(['The bridge opens on Tuesday.', 'The bridge opens on Friday.', 'Cyclists cheered in the sun.'])
  })

  it('shows each side against the text that both come from', () => {
    const sides = merge.conflicts.map((conflict) => (conflict.kind === 'order' ? null : sidesOf(conflict, base, mine, theirs)))
    expect(sides[0]).toMatchObject({ mine: { kind: 'head', changes: [{ before: 'Bridge opens', after: 'Bridge opens today' }] }, theirs: { changes: [{ after: 'Bridge opens at last' }] } })
    expect(sides[1]).toMatchObject({ mine: { kind: 'block', diff: [{ kind: 'changed' }] }, theirs: { kind: 'block', diff: [{ kind: 'changed' }] } })
    expect(sides[2]).toMatchObject({ mine: { kind: 'gone' }, theirs: { kind: 'block' } })
  })
})
