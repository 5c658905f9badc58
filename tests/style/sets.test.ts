import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { builtInRules, exampleFaults } from '../../shared/style'
import { ruleSchema, styleSchema } from '../../shared/style/schema'

test.each(builtInRules.map((rule) => [rule.id, rule] as const))('the built-in rule %s keeps its examples', (_, rule) => {
  expect(ruleSchema.safeParse(rule).error).toBeUndefined()
  expect(exampleFaults(rule)).toEqual([])
})

test('no two built-in rules share an id', () => expect(new Set(builtInRules.map(({ id }) => id)).size).toBe(builtInRules.length))
test('the built-in set is worth having', () => expect(builtInRules.length).toBeGreaterThan(100))

describe('docs/style.schema.json', () => {
  test('is the schema that Galley reads by (npx vitest run tests/style/sets.test.ts -u writes it anew)', async () => {
    const schema = z.toJSONSchema(styleSchema, { io: 'input', target: 'draft-2020-12' })
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/style.schema.json')
  })
})
