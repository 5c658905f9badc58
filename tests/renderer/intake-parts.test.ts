import { expect, test } from 'vitest'
import { intakeText, intakeWith, partKinds } from '../../shared/intake'
import { hueOf, isAsItCame, kindKeys, keptText, readKept } from '../../renderer/features/intake/parts'

const copy = intakeText('Two ferries stopped after a fire\n\nLISBON: A fire on the quay stopped two ferries on Monday, the port said.\n\nWhy did it start?\nAn inquiry will look into it.').copy!

test('no two kinds share a key, and every kind has its colour', () => {
  const keys = Object.values(kindKeys)
  expect(new Set(keys).size).toBe(keys.length)
  for (const kind of partKinds) expect(['head', 'text', 'structure', 'aside', 'gone']).toContain(hueOf(kind))
})

test('what was kept makes the same story again', () => {
  const kept = readKept(keptText({ copy, overrides: { 2: 'heading' } }))!
  expect(kept.overrides).toEqual({ 2: 'heading' })
  const bare = (result: ReturnType<typeof intakeWith>) => JSON.stringify(result.body).replace(/"id":"[^"]+"/g, '')
  expect(bare(intakeWith(kept.copy, kept.overrides))).toBe(bare(intakeWith(copy, { 2: 'heading' })))
})

test.each(['', '{}', '[]', 'null', '{"format":"galley-intake","version":1}', '{"format":"galley-intake","version":2,"copy":{}}'])('a file that holds %j is none', (text) => expect(readKept(text)).toBeNull())

test('a change by hand is seen, a new id is none', () => {
  const result = intakeWith(copy, {})
  expect(isAsItCame(intakeWith(copy, {}), result)).toBe(true)
  expect(isAsItCame({ body: result.body.slice(1) }, result)).toBe(false)
})
