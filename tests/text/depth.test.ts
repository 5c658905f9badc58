import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deeperThan } from '../../shared/text/json-fault'

const bytes = (text: string) => new TextEncoder().encode(text)
const depthOf = (value: unknown): number => (typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0)
/** Strings full of what would end them, or stand for a list outside them. */
const text = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', 'a', 'ü', '語', '😀', '\n') })
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 6, withCrossShrink: true }, text, fc.integer(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(text, tie('value'), { maxKeys: 3 })),
}))

describe('how deep lists stand in lists', () => {
  it('is what a reader of the JSON finds, whatever stands in its strings', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (given, indent) => {
        const depth = depthOf(given)
        const json = bytes(JSON.stringify(given, null, indent))
        expect(deeperThan(depth, json)).toBe(false)
        if (depth) expect(deeperThan(depth - 1, json)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a string that never ends', '{"a":"[[[[', false],
    ['one that ends in half an escape', '["\\', false],
    ['a quote that is escaped, and lists behind the string', '["\\"", [[[]]]]', true],
    ['backslashes that escape each other before the end', '["\\\\", [[[]]]]', true],
    ['nothing', '', false],
  ])('looks only outside strings: %s', (_, json, deep) => {
    expect(deeperThan(3, bytes(json))).toBe(deep)
  })
})
