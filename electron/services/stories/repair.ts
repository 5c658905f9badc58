import type { Article } from '../../../shared/article/types'

/** An id as a block or a list item carries it, at any depth. */
interface Carrier {
  id: string
  blocks?: unknown
  items?: unknown
}

/**
 * Gives a second block (or list item) of the same id an id of its own: a hand-made file may repeat
 * them, and edits hang on them. The new id depends only on the file, so that reading it twice gives
 * the same story.
 */
export function freshIds(article: Article): Article {
  const taken = new Set<string>()
  let repeats = false
  each(article.body, ({ id }) => {
    if (taken.has(id)) repeats = true
    taken.add(id)
  })
  if (!repeats) return article
  const seen = new Set<string>()
  const body = structuredClone(article.body)
  each(body, (carrier) => {
    if (!seen.has(carrier.id)) {
      seen.add(carrier.id)
      return
    }
    const stem = carrier.id.slice(0, 56)
    let n = 2
    while (taken.has(`${stem}-${n}`)) n++
    carrier.id = `${stem}-${n}`
    taken.add(carrier.id)
    seen.add(carrier.id)
  })
  return { ...article, body }
}

function each(carriers: readonly Carrier[], visit: (carrier: Carrier) => void): void {
  for (const carrier of carriers) {
    visit(carrier)
    // The schema has checked the shapes; only some block types have these.
    if (Array.isArray(carrier.blocks)) each(carrier.blocks, visit)
    if (Array.isArray(carrier.items)) each(carrier.items, visit)
  }
}
