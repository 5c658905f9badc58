import { sameJson } from '../text/same'
import type { Article } from './types'

/** What a story says, without its ids and times, its pictures and what was set aside. */
function said({ id: _id, createdAt: _created, updatedAt: _updated, removed: _removed, ...rest }: Article): unknown {
  return withoutIds({ ...rest, body: rest.body.filter(({ type }) => type !== 'image') })
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === 'id' || inner === undefined ? [] : [[key, withoutIds(inner)]])))
}

/** True for two stories that say the same, as two readings of the same copy do. */
export const sameStory = (a: Article, b: Article): boolean => sameJson(said(a), said(b))
