import type { Block, BlockType } from '../blocks'
import { html as correction } from '../blocks/correction/html'
import { html as divider } from '../blocks/divider/html'
import { html as embed } from '../blocks/embed/html'
import { html as factbox } from '../blocks/factbox/html'
import { html as heading } from '../blocks/heading/html'
import { html as held } from '../blocks/held/html'
import { html as image } from '../blocks/image/html'
import { html as list } from '../blocks/list/html'
import { html as paragraph } from '../blocks/paragraph/html'
import { html as pullquote } from '../blocks/pullquote/html'
import { html as question } from '../blocks/question/html'
import { html as quote } from '../blocks/quote/html'
import { html as related } from '../blocks/related/html'
import { html as table } from '../blocks/table/html'
import { direction } from '../article/text'
import { escapeAttribute } from '../text/html'
import type { BlockHtml, BlockOut } from './types'

const htmlOf: { [T in BlockType]: BlockHtml<T> } = {
  paragraph, heading, question, list, quote, pullquote, related, divider, image, factbox, table, embed, correction, held,
}

/** A block as HTML; `''` when there is nothing to publish. */
export function blockHtml(block: Block, out: BlockOut): string {
  // Sound: the map's type pairs every function with its own block.
  const html = (htmlOf[block.type] as BlockHtml<BlockType>)(block, out)
  // A block in another language than its story says so on the element that it is.
  return block.lang === undefined ? html : html.replace(/^<[a-z][a-z0-9]*/, `$& lang="${escapeAttribute(block.lang)}" dir="${direction(block.lang)}"`)
}
