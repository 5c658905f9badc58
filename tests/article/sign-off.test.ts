import { describe, expect, it } from 'vitest'
import { mergeArticles } from '../../shared/article/merge'
import { holds, signOff } from '../../shared/article/sign-off'
import type { Article } from '../../shared/article/types'
import { preflight } from '../../shared/preflight'
import { p, story, t } from '../exporting/fixtures/make'

const bare = story({ body: [p('The ferry left at dawn.'), { id: 'h', type: 'held', blocks: [{ id: 'hh', type: 'paragraph', text: t('Held.') }] }] })
const signed: Article = { ...bare, status: 'approved', signOff: signOff(bare, 'Anna', '2026-03-02T10:00:00Z') }

describe('a sign-off', () => {
  it.each<[string, Partial<Article>, boolean]>([
    ['nothing', {}, true],
    ['a keyword', { keywords: ['boats'] }, true],
    ['the slug and the times', { slug: 'other', publishedAt: '2026-03-02T12:00:00Z', modifiedAt: '2026-03-02T12:00:00Z' }, true],
    ['a note to the desk', { deskNotes: 'Call her.' }, true],
    ['held text', { body: [bare.body[0]!] }, true],
    ['the headline', { headline: { main: 'Another' } }, false],
    ['the search headline', { headline: { ...bare.headline, search: 'Another' } }, false],
    ['the standfirst', { standfirst: 'More.' }, false],
    ['a byline', { bylines: [{ name: 'Asha Rao' }] }, false],
    ['a word of the text', { body: [p('The ferry left at noon.'), bare.body[1]!] }, false],
    ['the order of the text', { body: [...bare.body, p('More.')] }, false],
  ])('that came before a change of %s holds: %s', (_, change, still) => {
    expect(holds({ ...signed, ...change })).toBe(still)
  })

  it('is nobody’s where both sides of a merge signed their own words', () => {
    const side = (main: string, by: string): Article => ({ ...bare, headline: { main }, signOff: signOff({ ...bare, headline: { main } }, by, '2026-03-02T10:00:00Z') })
    const { article, conflicts } = mergeArticles(bare, side('Mine', 'Anna'), side('Theirs', 'Ben'))
    expect(article.signOff).toBe(null)
    expect(conflicts.map(({ key }) => key)).toEqual(['head:headline.main'])
  })

  it('is asked for only where a profile asks', () => {
    const found = (article: Article, levels = {}) => preflight(article, { levels }).filter(({ check }) => check === 'sign-off').map(({ level, message }) => `${level}: ${message}`)
    expect(found(bare)).toEqual([])
    expect(found(bare, { 'sign-off': 'block' })).toEqual(['block: Nobody has signed this story off.'])
    expect(found(signed, { 'sign-off': 'block' })).toEqual([])
    expect(found({ ...signed, standfirst: 'More.' }, { 'sign-off': 'warn' })).toEqual(['warn: The text was changed after Anna signed it off.'])
  })
})
