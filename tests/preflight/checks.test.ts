import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { checks, preflight } from '../../shared/preflight'
import { asked, cases } from './corpus'
import { ledgerStories } from './numbers-names-corpus'
import { plantedStories } from './stories'

const now = '2026-11-22T12:00:00Z'

describe('each check says what it must and no more', () => {
  it.each(cases.map((one) => [`${one.check}: ${one.about}`, one] as const))('%s', (_, { check, story, finds, level, suggestion }) => {
    const found = preflight(story, { now, levels: asked }).filter((finding) => finding.check === check)
    expect(found.map(({ at }) => at[0]!.text)).toEqual(finds)
    if (level) expect(found[0]!.level).toBe(level)
    if (suggestion !== undefined) expect(found[0]!.suggestion).toBe(suggestion)
  })

  it('has words for a person', () => {
    for (const { id, name, why } of checks) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(name.length * why.length).toBeGreaterThan(0)
    }
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })

  it.each(checks.map(({ id }) => id))('%s is tried on three things or more that it must find, and on three that it must leave alone', (id) => {
    // Figures and names are tried on whole stories.
    const whole = [...ledgerStories, ...plantedStories].filter(({ fires }) => fires.includes(id)).length
    const alone = ledgerStories.filter(({ fires }) => !fires.length).length
    const finds = cases.filter(({ check, finds }) => check === id && finds.length).length
    const leaves = cases.filter(({ check, finds }) => check === id && !finds.length).length
    expect({ finds: finds + (finds ? 0 : whole) >= 3, leaves: leaves + (finds ? 0 : alone) >= 3 }).toEqual({ finds: true, leaves: true })
  })

  it('is tried on stories that a file could hold, but for an unsafe link', () => {
    for (const { about, story } of cases) if (about !== 'not safe') expect(articleSchema.safeParse(story).error, about).toBeUndefined()
  })
})
