import { beforeAll, describe, expect, it } from 'vitest'
import { intakeWords } from '../../renderer/app/intakeWords'
import { allText } from '../../renderer/app/story-text'
import { i18next, startTranslations } from '../../renderer/i18n'
import { canonicalLanguage, commonLanguages } from '../../renderer/i18n/languages'
import { createArticle } from '../../shared/article/create'
import type { PartKind } from '../../shared/intake/types'

beforeAll(startTranslations)

const part = (kind: PartKind) => ({ line: 1, text: 'x', kind, confidence: 1, reason: 'r' })
const say = (kinds: readonly PartKind[], removed: number, dropped: number) =>
  intakeWords(i18next.t, 'en', { classified: kinds.map(part), dropped: Array.from({ length: dropped }, () => ({ what: 'a link', why: 'unsafe' })) }, removed)

describe('what is said after intake', () => {
  it.each([
    [['headline', 'dateline', 'question', 'question', 'lead', 'related'], 7, 0, 'Recognised headline, dateline, 2 questions, and 1 related line · 7 lines set aside'],
    [['paragraph'], 0, 0, 'Taken as plain text'],
    [['headline'], 1, 2, 'Recognised headline · 1 line set aside · 2 things dropped'],
  ] as const)('of %j with %d set aside and %d dropped', (kinds, removed, dropped, expected) => {
    expect(say(kinds, removed, dropped)).toBe(expected)
  })
})

describe('all text', () => {
  it('holds every word that a person wrote, held text and notes too', () => {
    const article = {
      ...createArticle(),
      kicker: 'Kicker',
      headline: { main: 'Headline' },
      standfirst: 'Standfirst',
      bylines: [{ name: 'Ana' }, { name: 'Bo' }],
      deskNotes: 'Call back',
      body: [
        { id: 'a', type: 'paragraph' as const, text: [{ text: 'One ' }, { text: 'two', bold: true as const }] },
        { id: 'b', type: 'held' as const, blocks: [{ id: 'c', type: 'paragraph' as const, text: [{ text: 'Held' }] }] },
        { id: 'd', type: 'list' as const, ordered: false, items: [{ id: 'e', text: [{ text: 'First' }] }, { id: 'f', text: [{ text: 'Second' }] }] },
      ],
    }
    expect(allText(article)).toBe('Kicker\n\nHeadline\n\nStandfirst\n\nAna, Bo\n\nOne two\n\nHeld\n\nFirst\nSecond\n\nCall back')
  })
})

it('offers only language tags in their right spelling', () => {
  for (const tag of commonLanguages) expect(canonicalLanguage(tag)).toBe(tag)
})
