import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../renderer')
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))

/** A rule for every element of the page: each block would get a style of its own for each kind of mark, and a long story half as much again to style. */
const everywhere = /(?:^[ \t]*|,\s*)::(?:highlight\([^)]*\)|selection)/gm

test('marks in the text are styled once, on the page, and inherited', () => {
  const found = sheets.flatMap((path) => [...readFileSync(join(renderer, path), 'utf8').matchAll(everywhere)].map(([rule]) => `${path}: ${rule.trim()}`))
  expect(found).toEqual([])
})
