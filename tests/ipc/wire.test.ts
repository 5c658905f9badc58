import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, fromBase64, toBase64 } from '../../shared/wire'

const key = fc.oneof({ weight: 4, arbitrary: fc.string() }, fc.constantFrom('$bytes', '$$bytes', '$$$bytes', 'bytes', '__proto__', 'constructor'))
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.integer(), fc.uint8Array({ maxLength: 40 })),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => {
      const made: Record<string, unknown> = {}
      for (const [name, held] of entries) Object.defineProperty(made, name, { value: held, enumerable: true, configurable: true, writable: true })
      return made
    }),
  ),
}))

describe('what travels over the socket', () => {
  it('comes back as it was sent, whatever its keys are', () => {
    fc.assert(
      fc.property(value, (sent) => {
        // vitest's own comparison trips over a key named "constructor".
        expect(isDeepStrictEqual(decode(encode(sent)), sent)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('carries files of megabytes, and Node buffers, as plain bytes', () => {
    const file = new Uint8Array(3_000_000).map((_, at) => (at * 31) % 256)
    expect(Buffer.compare(fromBase64(toBase64(file)), file)).toBe(0)
    expect(decode(encode({ input: { bytes: Buffer.from([0, 255, 128]) } }))).toStrictEqual({ input: { bytes: new Uint8Array([0, 255, 128]) } })
  })

  it('writes bytes as other programs expect them', () => {
    expect(encode({ bytes: new Uint8Array([1, 2, 3]) })).toBe('{"bytes":{"$bytes":"AQID"}}')
  })

  it.each(['', '{', '{"$bytes":5}', '{"$bytes":"***"}', '{"a":{"$bytes":{}}}'])('throws on %j', (text) => {
    expect(() => decode(text)).toThrow()
  })

  it('never turns a key into a prototype', () => {
    const read = decode('{"__proto__":{"bytes":1},"a":{"$bytes":"AQ=="}}') as Record<string, unknown>
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.hasOwn(read, '__proto__')).toBe(true)
  })
})
