import type { BlockHtml } from '../../exporting/types'
import { escapeAttribute, escapeLine, isBlank } from '../../text/html'

/** Nothing where the bundle does not hold the picture: a page never points to a file that is not there. */
export const html: BlockHtml<'image'> = (block, out) => {
  const picture = out.picture(block.media)
  if (!picture) return ''
  const widths = picture.widths.map(({ src, width }) => `${src} ${width}w`).join(', ')
  const attributes = [
    `src="${escapeAttribute(picture.src)}"`,
    `alt="${block.decorative ? '' : escapeAttribute(block.alt.trim())}"`,
    `width="${picture.width}"`,
    `height="${picture.height}"`,
    ...(widths ? [`srcset="${escapeAttribute(widths)}"`, `sizes="(max-width: 42rem) 100vw, 42rem"`] : []),
    ...(out.first(block) ? [] : ['loading="lazy"']),
    'decoding="async"',
  ]
  const caption = isBlank(block.caption) ? '' : escapeLine(block.caption)
  const credit = isBlank(block.credit) ? '' : `<span${out.cls('credit')}>${escapeLine(block.credit)}</span>`
  const below = [caption, credit].filter(Boolean).join(' ')
  return `<figure>\n<img ${attributes.join(' ')}>${below ? `\n<figcaption>${below}</figcaption>` : ''}\n</figure>`
}
