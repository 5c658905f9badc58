import fc from 'fast-check'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { tidy } from '../../shared/text/spans'

/** Any text that a person or a hostile file may give: every plane, controls, half surrogates. */
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\ud800', 'a\udfffb', '\u0000', '__proto__'))
/** What a file can hold: JSON writes −0 as 0. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
const unknown = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }).map((key) => `x-${key}`), json, { maxKeys: 2 })

const span = fc
  .tuple(
    fc.record({ text: anyText.filter(Boolean), bold: fc.constant(true as const), italic: fc.constant(true as const), link: fc.record({ href: fc.webUrl() }) }, { requiredKeys: ['text'] }),
    unknown,
  )
  .map(([known, extra]) => ({ ...extra, ...known }))
const text = fc.array(span, { maxLength: 3 }).map(tidy)

const shapes = [
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), text }),
  fc.record({ type: fc.constant('question' as const), text }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(fc.record({ id: fc.uuid(), text }), { maxLength: 3 }) }),
  fc.record({ type: fc.constant('pullquote' as const), text, cite: fc.string() }, { requiredKeys: ['type', 'text'] }),
  fc.record({ type: fc.constant('divider' as const) }),
] as const

/** Bodies of blocks whose ids are all different. */
export const body: fc.Arbitrary<Block[]> = fc
  .array(fc.tuple(fc.oneof(...shapes), unknown), { maxLength: 8 })
  .map((blocks) => blocks.map(([block, extra], i) => ({ ...extra, ...block, id: `b${i}` })))

/** Whole stories, with fields that this Galley does not know. */
export const article: fc.Arbitrary<Article> = fc.tuple(body, unknown, anyText, unknown).map(([blocks, extra, headline, more]) => ({
  ...extra,
  ...createArticle({ now: '2026-11-22T10:00:00.000Z' }),
  headline: { ...more, main: headline },
  body: blocks,
}))
