import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { createArticle } from '../../shared/article/create'
import { intakeText } from '../../shared/intake'
import type { IntakeResult } from '../../shared/intake/types'
import { plainStories, stories, type Story } from './corpus'
import { compare, measure } from './measure'
import { layouts } from './layouts'

const cases = Object.entries(layouts).flatMap(([layout, write]) =>
  plainStories.filter((story) => !(layout === 'wrapped' && story.not?.includes('wrapped'))).map((story) => [`${story.name}, ${layout}`, story, write(story.parts)] as const))

const kinds = (text: string) => intakeText(text).report.classified.filter(({ kind }) => kind !== 'dateline').map(({ kind, text: line }) => `${kind}: ${line.slice(0, 40)}`)
const marks = /^(?:[•] |\d\. )/

/** The head fields that a story names, its language, and that all of it makes a valid article. */
function holds(story: Story, result: IntakeResult): void {
  const { head } = result
  const want = story.head ?? {}
  expect({ main: head.headline?.main, places: head.dateline?.places, date: head.dateline?.date, agency: head.source?.agency, brand: head.source?.brand, kicker: head.kicker, section: head.section, names: head.bylines?.map(({ name }) => name), keywords: head.keywords, publishedAt: head.publishedAt }).toMatchObject(want)
  expect(head.language).toBe(story.language)
  const article = { ...createArticle(), ...head, body: result.body, removed: result.removed }
  expect(articleSchema.safeParse(article).error).toBeUndefined()
}

describe('the parts of a story', () => {
  it.each(cases)('%s', (_name, story: Story, text) => {
    expect(kinds(text)).toEqual(story.parts.map(([kind, line]) => `${kind}: ${line.replace(marks, '').slice(0, 40)}`))
    const result = intakeText(text)
    holds(story, result)
  })

  it.each(stories.filter(({ raw }) => raw !== undefined).map((story) => [story.name, story] as const))('%s, as it came', (_name, story) => {
    expect(compare(story).filter(({ want, got }) => want !== got)).toEqual([])
    holds(story, intakeText(story.raw!))
  })
})

describe('the corpus', () => {
  const { scores } = measure(stories)

  it('is wide enough to say something', () => {
    expect(stories.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(stories.map(({ language }) => language))].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'hi'])
  })

  it.each(scores.filter(({ examples }) => examples >= 5).map((score) => [score.kind, score] as const))('%s is right nine times in ten', (_kind, { precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})
