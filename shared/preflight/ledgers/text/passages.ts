import type { Article } from '../../../article/types'
import { blockTexts } from '../../../blocks'

/** Where a passage stands in a story; the headline's ends of a contradiction weigh more than the body's. */
export type PassageKind = 'headline' | 'standfirst' | 'body' | 'quote' | 'caption' | 'heading' | 'inner'

/** One field or block with its plain text, in which every offset of the ledgers counts (UTF-16 code units). */
export interface Passage {
  where: { field: string } | { block: string }
  kind: PassageKind
  /** Position in reading order: head fields first. */
  order: number
  text: string
  /** The texts of a block stand apart: a clause never runs from one cell or item into the next. */
  breaks: readonly number[]
}

const kinds: Partial<Record<string, PassageKind>> = {
  paragraph: 'body', list: 'body', factbox: 'body', table: 'inner', quote: 'quote', pullquote: 'quote', image: 'caption',
  heading: 'heading', question: 'heading', related: 'inner', embed: 'inner', correction: 'inner', held: 'inner', divider: 'inner',
}

/**
 * The texts of a story in reading order, empty ones left out.
 * A block of several texts (list items, cells, caption and credit) is its texts joined by line breaks.
 */
export function passagesOf(story: Article): Passage[] {
  const passages: Passage[] = []
  const field = (name: string, kind: PassageKind, text: string | null | undefined) => {
    if (text?.trim()) passages.push({ where: { field: name }, kind, order: passages.length, text, breaks: [] })
  }
  field('kicker', 'inner', story.kicker)
  field('headline.main', 'headline', story.headline.main)
  field('headline.short', 'headline', story.headline.short)
  field('headline.social', 'headline', story.headline.social)
  field('headline.search', 'headline', story.headline.search)
  field('standfirst', 'standfirst', story.standfirst)
  for (const block of story.body) {
    const texts = blockTexts(block)
    const text = texts.join('\n')
    if (!text.trim()) continue
    let at = 0
    const breaks = texts.slice(0, -1).map((part) => (at += part.length + 1) - 1)
    passages.push({ where: { block: block.id }, kind: kinds[block.type] ?? 'inner', order: passages.length, text, breaks })
  }
  return passages
}
