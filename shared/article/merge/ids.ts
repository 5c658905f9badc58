import type { Block } from '../../blocks'

interface Carrier {
  id: string
  blocks?: unknown
  items?: unknown
}

/**
 * The same blocks with every id given once, those of list items and of inner blocks too: edits hang
 * on them. A block of the body keeps its id before one that stands inside another.
 */
export function uniqueIds(body: readonly Block[]): Block[] {
  const taken = new Set<string>()
  let repeats = false
  const note = ({ id }: Carrier) => {
    if (taken.has(id)) repeats = true
    taken.add(id)
  }
  body.forEach((block) => {
    note(block)
    eachInside(block, note)
  })
  if (!repeats) return [...body]
  const seen = new Set<string>()
  const settle = (carrier: Carrier) => {
    if (seen.has(carrier.id)) {
      const stem = carrier.id.slice(0, 56)
      let n = 2
      while (taken.has(`${stem}-${n}`)) n++
      carrier.id = `${stem}-${n}`
      taken.add(carrier.id)
    }
    seen.add(carrier.id)
  }
  const out = structuredClone(body) as Block[]
  out.forEach(settle)
  out.forEach((block) => eachInside(block, settle))
  return out
}

function eachInside(carrier: Carrier, visit: (carrier: Carrier) => void): void {
  for (const inner of [carrier.blocks, carrier.items]) {
    // Only some block types have these; the schema has checked their shape.
    if (!Array.isArray(inner)) continue
    for (const each of inner as Carrier[]) {
      visit(each)
      eachInside(each, visit)
    }
  }
}
