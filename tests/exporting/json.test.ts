import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealedJson, stableJson } from '../../shared/exporting/json'

/** What is left of a value when all that is absent is taken out. */
function kept(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map(kept).filter((item) => item !== undefined)
    return items.length ? items : undefined
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) => [key, kept(item)] as const).filter(([, item]) => item !== undefined)
  return entries.length ? Object.fromEntries(entries) : undefined
}

const turned = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turned(item)])) : value

const values = fc.jsonValue({ maxDepth: 4 })

describe('JSON of a handoff', () => {
  it('says all that is known and nothing else, as any reader of JSON understands it', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(stableJson(value))).toEqual(kept(JSON.parse(JSON.stringify(value))) ?? {})
      }),
    )
  })

  it('has the same bytes whatever the order of the keys was, and the same layout after it was read back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = stableJson(value)
        expect(stableJson(turned(value))).toBe(text)
        expect(stableJson(JSON.parse(text))).toBe(text)
        if (!/__proto__/.test(text)) expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(text)
      }),
    )
  })

  it('carries a seal that is made of the text without it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), (value) => {
        const { seal: _, ...rest } = value
        const text = sealedJson(rest, 'seal', (without) => `of ${without.length}`)
        expect(text).toBe(stableJson({ ...rest, seal: `of ${stableJson(rest).length}` }))
      }),
    )
  })
})
