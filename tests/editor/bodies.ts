import fc from 'fast-check'
import type { Block } from '../../shared/blocks'
import { tidy, type Text } from '../../shared/text/spans'

const mark = fc.option(fc.constant(true as const), { nil: undefined })
const text = fc.array(fc.constantFrom('Rain', ' fell ', 'on the ', 'वर्षा', 'مطر', '🌧️', '\n', '2–1', '\tindented'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const without = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

const span = fc
  .record({
    text, bold: mark, italic: mark, underline: mark, strike: mark, sub: mark, sup: mark,
    link: fc.option(fc.constantFrom({ href: 'https://example.com/' }, { href: 'mailto:desk@example.com' }, { href: 'https://example.com/b', checked: true }), { nil: undefined }),
    reviewer: fc.option(fc.constantFrom('ana', 'jo'), { nil: undefined }),
  })
  .map(without)
// A whole text has no two equal neighbours; tidy does not look into links' unknown keys, so the last one wins there.
export const anyText: fc.Arbitrary<Text> = fc.array(span, { maxLength: 5 }).map((spans) => tidy(spans as Text))

const id = fc.stringMatching(/^[a-z2-7]{12}$/)
const extra = fc.option(fc.constant({ seenBy: ['desk'], later: { a: 1 } }), { nil: undefined })
const block = <T extends string, S extends object>(type: T, shape: fc.Arbitrary<S>) =>
  fc.tuple(id, shape, extra).map(([id, fields, more]) => without({ id, type, ...fields, ...more }) as unknown as Block)
const words = fc.constantFrom('', 'Mayor', 'A caption')
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const plainBlocks = {
  paragraph: block('paragraph', fc.record({ text: anyText })),
  heading: block('heading', fc.record({ level: fc.constantFrom(2, 3), text: anyText })),
  question: block('question', fc.record({ text: anyText })),
  list: block('list', fc.record({
    ordered: fc.boolean(),
    items: fc.uniqueArray(fc.record({ id, text: anyText, done: optional(fc.boolean()) }).map(without), { selector: (item) => item.id, minLength: 1, maxLength: 3 }),
  })),
  quote: block('quote', fc.record({ text: anyText, cite: optional(fc.constant('The minister')) })),
  pullquote: block('pullquote', fc.record({ text: anyText, cite: optional(fc.constant('The minister')) })),
  related: block('related', fc.record({ text: anyText, url: optional(fc.constant('https://example.com/story')), storyId: optional(id) })),
  divider: block('divider', fc.constant({})),
}

/** Every block type, with its optional and with unknown keys. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  ...Object.values(plainBlocks),
  block('image', fc.record({ media: fc.constant('0123456789abcdef.jpg'), alt: words, decorative: fc.boolean(), caption: words, credit: words })),
  block('factbox', fc.record({ title: words, blocks: fc.array(fc.oneof(plainBlocks.paragraph, plainBlocks.list), { maxLength: 2 }) })),
  block('table', fc.record({ rows: fc.array(fc.record({ header: fc.boolean(), cells: fc.array(fc.record({ text: anyText }), { maxLength: 2 }) }), { maxLength: 2 }), caption: optional(words) })),
  block('embed', fc.record({ url: fc.constant('https://example.com/v'), title: words })),
  block('correction', fc.record({ kind: fc.constantFrom('correction', 'update'), date: fc.constant('2026-11-10'), text: anyText })),
  block('held', fc.record({ blocks: fc.array(plainBlocks.paragraph, { maxLength: 2 }) })),
)

export const anyBody: fc.Arbitrary<Block[]> = fc.uniqueArray(anyBlock, { selector: (each) => each.id, minLength: 1, maxLength: 8 })
