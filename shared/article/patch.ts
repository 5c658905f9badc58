import type { Block } from '../blocks'
import { sameJson } from '../text/same'
import type { Article, Head } from './types'

/**
 * A change of the body, in the order in which to apply it.
 * `put` replaces the block of that id where it stands, or, with `after`, inserts or moves it
 * behind that block (null: to the front). `remove` takes a block out.
 */
export type BlockChange = { op: 'put'; block: Block; after?: string | null | undefined } | { op: 'move'; id: string; after: string | null } | { op: 'remove'; id: string }

/** What one save carries: only what changed, so that its cost grows with the change and not with the story. */
export interface Patch {
  head?: { [K in keyof Head]?: Head[K] | undefined } | undefined
  body?: BlockChange[] | undefined
}

/**
 * The changes that turn one body into another.
 * Blocks that are the same object are taken as unchanged, so an editor that keeps unchanged blocks
 * pays for a comparison of pointers only.
 */
export function diffBody(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const changes: BlockChange[] = []
  const old = new Map(before.map((block) => [block.id, block]))
  const kept = new Set(after.map((block) => block.id))
  for (const block of before) if (!kept.has(block.id)) changes.push({ op: 'remove', id: block.id })

  // Walk both orders side by side; a block that is not next in the old order is inserted or moved.
  const order = before.filter((block) => kept.has(block.id)).map((block) => block.id)
  const moved = new Set<string>()
  let next = 0
  let previous: string | null = null
  for (const block of after) {
    while (next < order.length && moved.has(order[next]!)) next++
    const known = old.get(block.id)
    if (!known) {
      changes.push({ op: 'put', block, after: previous })
    } else if (order[next] === block.id) {
      next++
      if (known !== block) changes.push({ op: 'put', block })
    } else {
      moved.add(block.id)
      if (known !== block) changes.push({ op: 'put', block, after: previous })
      else changes.push({ op: 'move', id: block.id, after: previous })
    }
    previous = block.id
  }
  return changes
}

/**
 * The body after a change.
 * @returns the new body, or null when the change names a block that is not there: the two sides
 *   then speak of different stories and nothing must be written
 */
export function applyBody(body: readonly Block[], changes: readonly BlockChange[]): Block[] | null {
  const out = [...body]
  const find = (id: string) => out.findIndex((block) => block.id === id)
  const place = (block: Block, after: string | null): boolean => {
    const at = after === null ? 0 : find(after) + 1
    if (after !== null && at === 0) return false
    out.splice(at, 0, block)
    return true
  }
  for (const change of changes) {
    const id = change.op === 'put' ? change.block.id : change.id
    const at = find(id)
    if (change.op === 'remove') {
      if (at < 0) return null
      out.splice(at, 1)
    } else if (change.op === 'move') {
      if (at < 0 || change.after === id) return null
      const [block] = out.splice(at, 1)
      if (!place(block!, change.after)) return null
    } else if (change.after === undefined) {
      if (at < 0) return null
      out[at] = change.block
    } else {
      if (at >= 0) out.splice(at, 1)
      if (!place(change.block, change.after)) return null
    }
  }
  return out
}

/** The article after a patch, or null where the patch does not fit it. */
export function applyPatch(article: Article, patch: Patch): Article | null {
  const body = patch.body ? applyBody(article.body, patch.body) : article.body
  if (!body) return null
  // Only keys that are there: an absent key is "unchanged".
  const head = Object.fromEntries(Object.entries(patch.head ?? {}).filter(([, value]) => value !== undefined))
  return { ...article, ...head, body }
}

/** What the engine keeps by itself: never part of a patch. */
const engineKeys: ReadonlySet<string> = new Set<Exclude<keyof Article, keyof Head>>(['format', 'version', 'id', 'body', 'createdAt', 'updatedAt'])

/** What one article has that the other has not; null when nothing. Equal objects are taken as unchanged. */
export function patchBetween(before: Article, after: Article): Patch | null {
  const head: Record<string, unknown> = {}
  for (const key of Object.keys(after)) {
    if (!engineKeys.has(key) && after[key] !== before[key]) head[key] = after[key]
  }
  const body = after.body === before.body ? [] : diffBody(before.body, after.body)
  const patch: Patch = {}
  if (Object.keys(head).length) patch.head = head as Partial<Head>
  if (body.length) patch.body = body
  return patch.head || patch.body ? patch : null
}

/** True where two articles say the same in all that a person edits. */
export const sameStory = (a: Article, b: Article): boolean =>
  sameJson(a.body, b.body) && Object.keys({ ...a, ...b }).every((key) => engineKeys.has(key) || sameJson(a[key], b[key]))
