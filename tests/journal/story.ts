import { createHash } from 'node:crypto'
import { createArticle } from '../../shared/article/create'
import { applyPatch, type Patch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import type { Outcome } from '../../shared/outcome'

export const storyId = '019a0000-0000-7000-8000-000000000001'

/** A story of two paragraphs. */
export const firstText: Article = {
  ...createArticle({ now: '2026-11-22T10:00:00.000Z', id: storyId }),
  body: [
    { id: 'a', type: 'paragraph', text: [{ text: 'The ferry sank in minutes.' }] },
    { id: 'b', type: 'paragraph', text: [{ text: 'Nobody was hurt.' }] },
  ],
}

/** The n-th change of somebody typing: now a line anew, now a paragraph more or an old one anew and elsewhere, now the head. */
export function typed(n: number): Patch {
  const text = [{ text: `Line ${n} of the night desk, ${'word '.repeat(n % 5)}` }]
  if (n % 3 === 0) return { body: [{ op: 'put', block: { id: `n${n % 90}`, type: 'paragraph', text }, after: 'a' }] }
  return n % 3 === 1 ? { body: [{ op: 'put', block: { id: 'b', type: 'paragraph', text } }] } : { head: { standfirst: `After change ${n}` } }
}

/** The texts after no, one, two… of these changes. */
export function textsOf(start: Article, patches: readonly Patch[]): Article[] {
  const texts = [start]
  for (const patch of patches) texts.push(applyPatch(texts.at(-1)!, patch)!)
  return texts
}

export const bytesOf = (article: Article): Uint8Array => new TextEncoder().encode(storyJson(article))
export const revisionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}
