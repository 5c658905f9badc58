import type { Article, Head, Removed } from '../../../shared/article/types'
import { blockTexts, type Block } from '../../../shared/blocks'
import { newBlockId } from '../../../shared/text/id'
import type { IntakeResult } from '../../../shared/intake'
import { resultOf, type Choice, type KeptIntake } from './parts'

/** The fields that intake finds, and what a story has where there is none; what a story cannot be without stays as it is. */
const fields = ['kicker', 'headline', 'standfirst', 'bylines', 'source', 'dateline', 'section', 'language', 'template', 'keywords', 'canonicalUrl', 'publishedAt', 'modifiedAt'] as const
type Field = (typeof fields)[number]
const none: Partial<Record<Field, unknown>> = { kicker: null, standfirst: '', bylines: [], source: null, dateline: null, section: null, keywords: [], canonicalUrl: null, publishedAt: null, modifiedAt: null }

type Made = Pick<IntakeResult, 'head' | 'body' | 'removed'>

export interface Acceptance {
  head: Partial<Head>
  body?: Block[]
  /** What was changed by hand since and goes. */
  loses: (Field | 'body')[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const shapeOf = (body: readonly Block[]) => JSON.stringify(body, (key, value: unknown) => (key === 'id' ? undefined : value))
const textOf = (body: readonly Block[]) => JSON.stringify(body.map((block) => [block.type, ...blockTexts(block).map((text) => text.replace(/\s+/g, ' ').trim())]))
const valueOf = ({ head }: Made, field: Field) => (field === 'headline' ? (head.headline?.main ?? '') : (head[field] ?? none[field]))
const standing = (article: Article, field: Field) => (field === 'headline' ? article.headline.main : article[field])

/**
 * What changes in a story when its copy is made into `after` instead of `before`: only that in which the two differ.
 * What was written by hand elsewhere stays.
 */
export function acceptanceOf(article: Article, before: Made, after: Made): Acceptance {
  const head: Record<string, unknown> = {}
  const loses: Acceptance['loses'] = []
  for (const field of fields) {
    const next = valueOf(after, field)
    if (same(valueOf(before, field), next) || next === undefined) continue
    if (!same(standing(article, field), valueOf(before, field)) && !same(standing(article, field), next)) loses.push(field)
    head[field] = field === 'headline' ? { ...article.headline, main: next } : next
  }
  const removed = removedAfter(article.removed, before.removed, after.removed)
  if (!same(removed, article.removed)) head['removed'] = removed
  if (shapeOf(before.body) === shapeOf(after.body)) return { head, loses }
  if (textOf(article.body) !== textOf(before.body)) loses.push('body')
  return { head, loses, body: after.body.length ? after.body : [{ id: newBlockId(), type: 'paragraph', text: [] }] }
}

/** What a story set aside, with what the two makings differ in taken out and added; what else was set aside stays. */
function removedAfter(now: readonly Removed[], before: readonly Removed[], after: readonly Removed[]): Removed[] {
  const minus = (from: readonly Removed[], what: readonly Removed[]) => {
    const left = [...from]
    for (const one of what) {
      const at = left.findIndex(({ text, at: line }) => text === one.text && line === one.at)
      if (at >= 0) left.splice(at, 1)
    }
    return left
  }
  return [...minus(now, minus(before, after)), ...minus(after, before)]
}

const isMadeOf = (article: Article, made: Made) => (['headline', 'kicker', 'standfirst', 'bylines', 'dateline', 'section'] as const).every((field) => same(standing(article, field), valueOf(made, field))) && textOf(article.body) === textOf(made.body)

/** The choice that a story stands at: the last that was accepted, or an earlier one that undo went back to. */
export function choiceOf(article: Article, { copy, earlier = [], overrides, repaired, quotes }: KeptIntake): Choice {
  const last: Choice = { overrides, ...(repaired === undefined ? {} : { repaired }), ...(quotes === undefined ? {} : { quotes }) }
  return [last, ...earlier].find((choice) => isMadeOf(article, resultOf(copy, choice))) ?? last
}
