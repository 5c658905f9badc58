import { expect, test } from 'vitest'
import { measure } from './measure'
import { cleanStories, plantedStories } from './stories'

const measured = measure()

test('the corpus is of whole stories, clean and with errors planted', () => {
  expect(cleanStories.length + plantedStories.length).toBeGreaterThanOrEqual(120)
  expect(measured.stories).toBeGreaterThan(300)
})

test('the ledgers find nine errors in ten and are right nine times in ten', () => {
  for (const { check, precision, recall } of [measured.numbers, measured.names]) expect({ check, precision: precision >= 0.9, recall: recall >= 0.9 }).toEqual({ check, precision: true, recall: true })
})

test('clean stories are left alone: less than one block in twenty, less than two warnings each', () => {
  const { stories, blocks, warnings } = measured.clean
  expect(blocks * 20).toBeLessThan(stories)
  expect(warnings).toBeLessThan(stories * 2)
})

test('every check is right nine times in ten, and is tried on what it must find', () => {
  for (const { check, must, precision } of measured.scores) expect({ check, tried: must > 0, precise: precision >= 0.9 }).toEqual({ check, tried: true, precise: true })
})
