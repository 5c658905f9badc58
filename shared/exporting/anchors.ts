import type { Block } from '../blocks'
import { slugOf } from '../text/slug'
import { plain } from '../text/spans'
import type { Anchor } from './types'

/**
 * The ids of section heads and fact boxes: from their words, in ASCII for every script, because
 * content systems strip other letters from ids.
 *
 * An id hangs on the head's own words and block alone, so that it stays when another section is
 * added or moved. Of several heads with the same words, the one with the smallest block id has the
 * plain id; the others carry their block's id behind an underscore, which no plain id contains.
 */
export function anchors(body: readonly Block[]): Map<Block, Anchor> {
  const heads = new Map<string, Block[]>()
  for (const block of body) {
    const text = headText(block)
    if (!text?.trim()) continue
    const base = baseId(text)
    const same = heads.get(base)
    if (same) same.push(block)
    else heads.set(base, [block])
  }
  const out = new Map<Block, Anchor>()
  const used = new Set<string>()
  for (const [base, same] of heads) {
    const first = same.reduce((least, block) => (block.id < least.id ? block : least))
    const words = new Set<string>([spoken(first)])
    out.set(first, { id: base, names: true })
    for (const block of same) {
      if (block === first) continue
      // Two blocks of one id stand only in a file made by hand; even then no id comes twice.
      let id = `${base}_${encoded(block.id)}`
      for (let n = 2; used.has(id); n++) id = `${base}_${encoded(block.id)}_${n}`
      used.add(id)
      out.set(block, { id, names: !words.has(spoken(block)) })
      words.add(spoken(block))
    }
  }
  return out
}

function headText(block: Block): string | null {
  if (block.type === 'factbox') return block.title
  return block.type === 'heading' || block.type === 'question' ? plain(block.text) : null
}

/** What a screen reader calls the part: a section and a fact box are told apart by their roles. */
const spoken = (block: Block) => `${block.type === 'factbox'} ${(headText(block) ?? '').trim().toLowerCase()}`

function baseId(text: string): string {
  const slug = /[\p{L}\p{N}]/u.test(text) ? slugOf(text) : 'section'
  return /^\d/.test(slug) ? `s-${slug}` : slug
}

/** A block's id in letters that an id may have; two ids never become one. */
const encoded = (id: string) => id.replace(/[^A-Za-z0-9]/g, (char) => `-${char.charCodeAt(0).toString(16)}-`)
