import fc from 'fast-check'
import { marks, tidy, type Span, type Text } from '../../shared/text/spans'

const words = fc.oneof(fc.constantFrom('boat', ' ', 'हिंदी', 'مرحبا', '你好', '👩‍👩‍👧', 'é', 'two\nlines', '\n'), fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replace(/[\r\t]/g, ' ')))

const span: fc.Arbitrary<Span> = fc
  .record({ text: words, marks: fc.subarray([...marks].slice(0, 4)), raised: fc.constantFrom(null, 'sub', 'sup'), href: fc.constantFrom(null, null, 'https://example.org/', 'mailto:desk@example.org') })
  .map(({ text, marks: some, raised, href }) => ({ text, ...Object.fromEntries(some.map((mark) => [mark, true])), ...(raised ? { [raised]: true } : {}), ...(href ? { link: { href } } : {}) }))

/** Any text as the model has it: marks, links, line breaks, in the one form that MODEL allows. */
export const anyText: fc.Arbitrary<Text> = fc.array(span, { maxLength: 5 }).map(tidy)
