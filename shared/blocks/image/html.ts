import type { BlockHtml, Picture } from '../../exporting/types'
import { escapeAttribute, escapeLine, isBlank } from '../../text/html'

/** Nothing where the bundle does not hold the picture: a page never points to a file that is not there. */
export const html: BlockHtml<'image'> = (block, out) => {
  const picture = out.picture(block)
  if (!picture) return ''
  const sized = (type: string, widths: Picture['widths']) => widths.length ? `${type}srcset="${escapeAttribute(widths.map(({ src, width }) => `${src} ${width}w`).join(', '))}" sizes="${escapeAttribute(out.sizes)}"` : ''
  const srcset = sized('', picture.widths)
  const attributes = [
    `src="${escapeAttribute(picture.src)}"`,
    `alt="${block.decorative ? '' : escapeAttribute(block.alt.trim())}"`,
    `width="${picture.width}"`,
    `height="${picture.height}"`,
    ...(srcset ? [srcset] : []),
    ...(out.first(block) ? [] : ['loading="lazy"']),
    'decoding="async"',
  ]
  const caption = isBlank(block.caption) ? '' : escapeLine(block.caption)
  const credit = isBlank(block.credit) ? '' : `<span${out.cls('credit')}>${escapeLine(block.credit)}</span>`
  const below = [caption, credit].filter(Boolean).join(' ')
  const sources = (picture.sources ?? []).map(({ type, widths }) => `<source ${sized(`type="${type}" `, widths)}>`)
  const img = `<img ${attributes.join(' ')}>`
  const shown = sources.length ? `<picture>\n${[...sources, img].join('\n')}\n</picture>` : img
  return `<figure>\n${shown}${below ? `\n<figcaption>${below}</figcaption>` : ''}\n</figure>`
}
