import type { Article } from '../types'
import { prose } from '../diff/head'
import { sameJson } from '../../text/same'
import { mergeWords } from './text'
import { clash, three } from './three'
import type { Conflict } from './types'

type Fields = Record<string, unknown>

/** Merges all of a story but its body, field by field. */
export function mergeHead(base: Article, mine: Article, theirs: Article): { head: Fields; conflicts: Conflict[] } {
  const head: [string, unknown][] = []
  const conflicts: Conflict[] = []
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  keys.delete('body')
  for (const key of keys) {
    const merged = mergeField(key, base[key], mine[key], theirs[key], mine.language)
    if (merged.value !== undefined) head.push([key, merged.value])
    conflicts.push(...merged.conflicts)
  }
  return { head: Object.fromEntries(head), conflicts }
}

interface Field {
  value: unknown
  conflicts: Conflict[]
}

const settled = (value: unknown): Field => ({ value, conflicts: [] })

function mergeField(field: string, base: unknown, mine: unknown, theirs: unknown, language: string): Field {
  const whole = three(base, mine, theirs)
  if (whole !== clash) return settled(whole)
  // Each side answers for its own words; of the merged ones neither was seen by anybody.
  if (field === 'signOff') return settled(null)
  if (field === 'updatedAt') return settled(later(String(mine), String(theirs)))
  // Nobody writes these by hand: no person can decide upon them.
  if (['format', 'version', 'id', 'createdAt'].includes(field)) return settled(mine)
  if (field === 'keywords' || field === 'removed' || field === 'waivers' || field === 'ignoredWords') return settled(mergeSets(list(base), list(mine), list(theirs)))
  if ((field === 'standfirst' || field === 'deskNotes') && typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string') {
    const words = mergeWords(base, mine, theirs, language)
    if (words !== clash) return settled(words)
  }
  if ((field === 'headline' || field === 'source') && isFields(mine) && isFields(theirs)) return mergeInside(field, isFields(base) ? base : {}, mine, theirs)
  return { value: mine, conflicts: [conflict(field, base, mine, theirs)] }
}

function mergeInside(field: string, base: Fields, mine: Fields, theirs: Fields): Field {
  const value: [string, unknown][] = []
  const conflicts: Conflict[] = []
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const one = three(base[key], mine[key], theirs[key])
    if (one === clash) conflicts.push(conflict(`${field}.${key}`, base[key], mine[key], theirs[key]))
    const kept = one === clash ? mine[key] : one
    if (kept !== undefined) value.push([key, kept])
  }
  return { value: Object.fromEntries(value), conflicts }
}

const conflict = (field: string, base: unknown, mine: unknown, theirs: unknown): Conflict => ({
  kind: 'head', key: `head:${field}`, field, base, mine, theirs, choices: bothOf(field, mine, theirs) === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'],
})

/** Both sides of a field in one, for a person to tidy; undefined where a field can only say one thing. */
export function bothOf(field: string, mine: unknown, theirs: unknown): unknown {
  if (field === 'bylines') return [...list(mine), ...list(theirs).filter((one) => !list(mine).some((other) => sameJson(one, other)))]
  if (!prose.has(field) || typeof mine !== 'string' || typeof theirs !== 'string' || !mine || !theirs) return undefined
  return field === 'deskNotes' ? `${mine}\n\n${theirs}` : `${mine} / ${theirs}`
}

/** What either side put in or took out; where order is all that differs, mine. */
function mergeSets(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const has = (all: unknown[], one: unknown) => all.some((other) => sameJson(one, other))
  return [...mine.filter((one) => has(theirs, one) || !has(base, one)), ...theirs.filter((one) => !has(base, one) && !has(mine, one))]
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const later = (a: string, b: string) => (Date.parse(b) > Date.parse(a) ? b : a)
