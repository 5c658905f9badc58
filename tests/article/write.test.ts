import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createArticle } from '../../shared/article/create'
import { articleSchema } from '../../shared/article/schema'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { blockSchema } from '../../shared/blocks/schema'
import { parseStory } from '../../electron/services/stories/parse'
import { article } from './arbitrary'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The same object with the keys of every level in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)]))
}

describe('story.json', () => {
  it('reads back as the same story, with every field that this Galley does not know', () => {
    fc.assert(
      fc.property(article, (story) => {
        const read = parseStory(bytes(storyJson(story)))
        expect(read).toEqual({ ok: true, value: story })
        expect(storyJson((read as { value: Article }).value)).toBe(storyJson(story))
      }),
      { numRuns: 300 },
    )
  })

  it('has the known keys in the order of the schema, whatever order they came in', () => {
    const story = { ...createArticle(), source: { brand: 'Wire', agency: 'AP' }, waivers: [], signOff: null, ignoredWords: [], later: 1 }
    const keys = Object.keys(JSON.parse(storyJson(reversed(story) as Article)) as object)
    expect(keys).toEqual([...Object.keys(articleSchema.shape), 'later'])
  })

  it('has known keys in one order inside blocks, items, cells and spans too', () => {
    const text = [{ text: 'a', bold: true as const, italic: true as const, link: { href: 'https://example.com/' } }]
    const story: Article = {
      ...createArticle({ now: '2026-11-22T10:00:00.000Z' }),
      headline: { main: 'm', short: 's', social: 'o', search: 'e' },
      bylines: [{ name: 'n', role: 'r', url: 'https://example.com/' }],
      removed: [{ reason: 'r', text: 't', at: 1 }],
      body: [
        { id: 'a', type: 'list', ordered: true, items: [{ id: 'b', text }] },
        { id: 'c', type: 'table', rows: [{ header: true, cells: [{ text }] }], caption: 'c' },
        { id: 'd', type: 'factbox', title: 't', blocks: [{ id: 'e', type: 'paragraph', text }] },
        { id: 'f', type: 'held', blocks: [{ id: 'g', type: 'quote', text, cite: 'c' }] },
      ],
    }
    expect(storyJson(reversed(story) as Article)).toBe(storyJson(story))
    expect(storyJson(story)).toBe(`${JSON.stringify(articleSchema.parse(reversed(story)), null, 2)}\n`)
  })

  // A field that is added to a block's schema and not to the writer would go behind the unknown ones.
  const options = blockSchema.options as unknown as { shape: Record<string, z.ZodType> }[]
  it.each(options.map((option) => Object.keys(option.shape)))('writes a block of keys %s %s… as its schema has them', (...keys) => {
    const type = (options.find((option) => Object.keys(option.shape).join() === keys.join())!.shape.type as z.ZodLiteral<string>).value
    const block = Object.fromEntries([['zzz', 1], ...keys.map((key): [string, unknown] => [key, 'x']).reverse(), ['type', type]])
    const written = JSON.parse(storyJson({ ...createArticle(), body: [block] } as unknown as Article)) as { body: object[] }
    expect(Object.keys(written.body[0]!)).toEqual([...keys, 'zzz'])
  })

  it('is readable in a diff: two spaces, one line a key, a line end', () => {
    const text = storyJson(createArticle({ now: '2026-11-22T10:00:00.000Z', id: '0197a4f8-0000-7000-8000-000000000000' }))
    expect(text).toMatch(/^\{\n {2}"format": "galley-story",\n {2}"version": 1,\n/)
    expect(text.endsWith('}\n')).toBe(true)
  })
})
