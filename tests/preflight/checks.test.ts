import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { checks, preflight } from '../../shared/preflight'
import { asked, cases } from './corpus'

const now = '2026-11-22T12:00:00Z'

describe('each check says what it must and no more', () => {
  it.each(cases.map((one) => [`${one.check}: ${one.about}`, one] as const))('%s', (_, { check, story, finds, level, suggestion }) => {
    const found = preflight(story, { now, levels: asked }).filter((finding) => finding.check === check)
    expect(found.map(({ at }) => at[0]!.text)).toEqual(finds)
    if (level) expect(found[0]!.level).toBe(level)
    if (suggestion !== undefined) expect(found[0]!.suggestion).toBe(suggestion)
  })

  it('has words for a person, and cases that it must and must not find', () => {
    const numbersAndNames = ['headline-figure', 'figures-disagree', 'sums', 'dates', 'units', 'names', 'titles']
    for (const { id, name, why } of checks) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(name.length * why.length).toBeGreaterThan(0)
      if (numbersAndNames.includes(id)) continue
      expect(cases.filter(({ check, finds }) => check === id && finds.length), id).not.toEqual([])
      if (id !== 'held-text' && id !== 'direction-marks') expect(cases.filter(({ check, finds }) => check === id && !finds.length), id).not.toEqual([])
    }
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })

  it('is tried on stories that a file could hold, but for an unsafe link', () => {
    for (const { about, story } of cases) if (about !== 'not safe') expect(articleSchema.safeParse(story).error, about).toBeUndefined()
  })
})
