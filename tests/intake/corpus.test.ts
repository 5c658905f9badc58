import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { createArticle } from '../../shared/article/create'
import { intakeText } from '../../shared/intake'
import { stories, type Story } from './corpus'
import { layouts } from './layouts'

const cases = Object.entries(layouts).flatMap(([layout, write]) =>
  stories.filter((story) => !(layout === 'wrapped' && story.not?.includes('wrapped'))).map((story) => [`${story.name}, ${layout}`, story, write(story.parts)] as const))

const kinds = (text: string) => intakeText(text).report.classified.filter(({ kind }) => kind !== 'dateline').map(({ kind, text: line }) => `${kind}: ${line.slice(0, 40)}`)
const marks = /^(?:[•] |\d\. )/

describe('the parts of a story', () => {
  it.each(cases)('%s', (_name, story: Story, text) => {
    expect(kinds(text)).toEqual(story.parts.map(([kind, line]) => `${kind}: ${line.replace(marks, '').slice(0, 40)}`))
    const result = intakeText(text)
    const { head } = result
    const want = story.head ?? {}
    expect({ main: head.headline?.main, places: head.dateline?.places, date: head.dateline?.date, agency: head.source?.agency, brand: head.source?.brand, kicker: head.kicker, section: head.section, names: head.bylines?.map(({ name }) => name), keywords: head.keywords, publishedAt: head.publishedAt }).toMatchObject(want)
    expect(head.language).toBe(story.language)
    const article = { ...createArticle(), ...head, body: result.body, removed: result.removed }
    expect(articleSchema.safeParse(article).error).toBeUndefined()
  })
})
