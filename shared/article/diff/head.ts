import { datelineText } from '../dateline'
import type { Article } from '../types'
import { sameJson } from '../../text/same'
import { wordParts } from './parts'
import type { HeadChange } from './types'

/** What is not the head, or changes with every save and tells a reader nothing. */
const quiet = new Set(['format', 'version', 'id', 'body', 'createdAt', 'updatedAt'])

/** Which fields of the head differ, each with its words. */
export function diffHead(before: Article, after: Article): HeadChange[] {
  const changes: HeadChange[] = []
  for (const field of new Set([...Object.keys(after), ...Object.keys(before)])) {
    if (quiet.has(field) || sameJson(before[field], after[field])) continue
    if (field === 'headline' || field === 'source') changes.push(...inside(field, fieldsOf(before[field]), fieldsOf(after[field]), after.language))
    else changes.push(change(field, words(field, before), words(field, after), after.language))
  }
  return changes
}

/** The fields of which every word is written for a reader or the desk. */
export const prose = new Set(['kicker', 'standfirst', 'deskNotes', 'headline.main', 'headline.short', 'headline.social', 'headline.search'])

const change = (field: string, before: string, after: string, language: string): HeadChange => ({ field, before, after, parts: wordParts(before, after, language) })

const fieldsOf = (value: unknown): Record<string, unknown> => (value && typeof value === 'object' ? { ...value } : {})

function inside(field: string, before: Record<string, unknown>, after: Record<string, unknown>, language: string): HeadChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return keys.filter((key) => !sameJson(before[key], after[key])).map((key) => change(`${field}.${key}`, asText(before[key]), asText(after[key]), language))
}

/** A field as a person reads it. */
function words(field: string, article: Article): string {
  if (field === 'dateline') return datelineText(article.dateline, article.language)
  if (field === 'bylines') return article.bylines.map(({ name, role, url }) => [name, role, url].filter(Boolean).join(', ')).join('; ')
  if (field === 'keywords') return article.keywords.join(', ')
  if (field === 'removed') return article.removed.map(({ text }) => text).join('\n')
  return asText(article[field])
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value))
