import type { Article } from '../types'
import type { Block } from '../../blocks'
import { bothOf } from './head'
import { uniqueIds } from './ids'
import type { Choice, Conflict, Merge } from './types'

/**
 * The story after a person has decided.
 * @param choices by a conflict's `key`. What nobody decided stays without loss where it can: both
 *   blocks; of a head field that can say only one thing, mine
 */
export function resolve({ article, conflicts }: Merge, choices: Readonly<Record<string, Choice | undefined>>): Article {
  let out: Article = article
  const chosen = (conflict: Conflict): Choice => {
    const choice = choices[conflict.key]
    return choice && conflict.choices.includes(choice) ? choice : conflict.choices.includes('both') ? 'both' : keeping(conflict)
  }
  // The order first: it speaks of blocks that a later choice may take out.
  for (const conflict of conflicts) if (conflict.kind === 'order') out = { ...out, body: inOrder(out.body, chosen(conflict) === 'theirs' ? conflict.theirs : conflict.mine) }
  for (const conflict of conflicts) {
    const choice = chosen(conflict)
    if (conflict.kind === 'block') out = { ...out, body: out.body.flatMap((block) => (block.id === conflict.id ? blocksOf(conflict, choice) : [block])) }
    else if (conflict.kind === 'head') out = withField(out, conflict.field, choice === 'both' ? bothOf(conflict.field, conflict.mine, conflict.theirs) : conflict[choice])
  }
  return { ...out, body: uniqueIds(out.body) }
}

/** The side that has something to keep. */
const keeping = (conflict: Conflict): Choice => (conflict.kind === 'block' && !conflict.mine ? 'theirs' : 'mine')

function blocksOf({ mine, theirs }: Extract<Conflict, { kind: 'block' }>, choice: Choice): Block[] {
  return [choice !== 'theirs' && mine, choice !== 'mine' && theirs].filter((block) => block !== false && block !== null)
}

function inOrder(body: readonly Block[], ids: readonly string[]): Block[] {
  const place = new Map(ids.map((id, at) => [id, at]))
  return [...body].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

function withField(article: Article, field: string, value: unknown): Article {
  const [outer, inner] = field.split('.') as [string, string?]
  const put = (fields: Record<string, unknown>, key: string, next: unknown) => {
    const { [key]: _, ...rest } = fields
    return next === undefined ? rest : { ...fields, [key]: next }
  }
  const next = inner === undefined ? value : put({ ...(article[outer] as object) }, inner, value)
  // A side's own value is put back where it came from: the story stays one.
  return put(article, outer, next) as Article
}
