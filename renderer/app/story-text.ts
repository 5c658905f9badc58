import type { Article } from '../../shared/article/types'
import { blockTexts, type Block } from '../../shared/blocks'

/** Held text too: when nothing can be saved, every word counts. */
const textsOf = (block: Block): string[] => (block.type === 'held' ? block.blocks.flatMap(textsOf) : blockTexts(block))

/** Every word of a story as plain text: the last way out when it cannot be saved. */
export function allText(article: Article): string {
  const lines = [
    article.kicker ?? '',
    article.headline.main,
    article.standfirst,
    article.bylines.map(({ name }) => name).join(', '),
    article.dateline?.places.join('/') ?? '',
    ...article.body.map((block) => textsOf(block).join('\n')),
    article.deskNotes,
  ]
  return lines.filter((line) => line.trim()).join('\n\n')
}
