import { datelineText } from '../../article/dateline'
import { isBlank, publishHref } from '../../text/html'
import { publishedWords } from '../count'
import { fragment } from '../fragment'
import { stableJson } from '../json'
import { pictureAddress, pictureKey } from '../pictures'
import type { Format, Handoff, PictureFile } from '../types'

/** IPTC ninjs 3.1 (schema: www.iptc.org/std/ninjs). */
export const ninjs: Format = { name: 'ninjs', file: 'article.ninjs.json', type: 'application/json', render }

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

function render(handoff: Handoff): string {
  const { article } = handoff
  const address = article.canonicalUrl && publishHref(article.canonicalUrl)
  const value = fragment(handoff, true)
  const people = article.bylines.filter(({ name }) => !isBlank(name))
  const named = (role: string, text: string | null | undefined) => (text && !isBlank(text) ? [{ role, value: text.trim() }] : [])
  const subject = (rel: string) => (name: string) => ({ rel, name: name.trim() })
  return stableJson({
    // The one name of the story that never changes; an address may.
    uri: `urn:uuid:${article.id}`,
    standard: { name: 'ninjs', version: '3.1', schema },
    type: 'text',
    representationType: 'full',
    language: article.language,
    firstCreated: article.createdAt,
    versionCreated: article.modifiedAt ?? article.updatedAt,
    embargoedUntil: article.embargoUntil,
    title: article.headline.main.trim(),
    slugline: article.slug,
    headlines: [
      ...named('main', article.headline.main),
      ...named('short', article.headline.short),
      ...named('social', article.headline.social),
      ...named('search', article.headline.search),
    ],
    descriptions: [...named('kicker', article.kicker), ...named('standfirst', article.standfirst)].map((item) => ({ ...item, contentType: 'text/plain' })),
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: publishedWords(handoff), value }],
    by: new Intl.ListFormat(article.language, { type: 'conjunction' }).format(people.map(({ name }) => name.trim())),
    people: people.map(({ name, url }) => ({ rel: 'author', name: name.trim(), uri: url && publishHref(url) })),
    located: datelineText(article.dateline ? { places: article.dateline.places } : null, article.language),
    places: article.dateline?.places.filter((place) => !isBlank(place)).map(subject('dateline')),
    subjects: [...(article.section && !isBlank(article.section) ? [subject('section')(article.section)] : []), ...article.keywords.filter((keyword) => !isBlank(keyword)).map(subject('keyword'))],
    infoSources: [...named('agency', article.source?.agency), ...named('brand', article.source?.brand)].map(({ role, value: name }) => ({ role, name })),
    associations: pictures(handoff),
    renditions: address ? [{ name: 'web', contentType: 'text/html', href: address }] : [],
  })
}

const typeOf = (src: string) => `image/${src.slice(src.lastIndexOf('.') + 1).replace('jpg', 'jpeg')}`

/** The story's pictures as objects of their own. Where their address is not known, a rendition's title is its path in the bundle. */
function pictures(handoff: Handoff) {
  const { article } = handoff
  return article.body.flatMap((block) => {
    const picture = block.type === 'image' ? handoff.pictures.get(pictureKey(block)) : undefined
    if (block.type !== 'image' || !picture) return []
    const rendition = (name: string, file: PictureFile, more: { aspectRatio?: string } = {}) => {
      const href = pictureAddress(handoff, file)
      return { name, contentType: typeOf(file.src), width: file.width, height: file.height, ...(href ? { href } : { title: file.src }), ...more }
    }
    const { width, height } = picture
    const files = [...picture.widths, ...(picture.sources ?? []).flatMap(({ widths }) => widths)]
    return [
      {
        name: `picture-${block.id}`,
        uri: `urn:uuid:${article.id}#${encodeURIComponent(block.id)}`,
        type: 'picture',
        by: isBlank(block.credit) ? undefined : block.credit.trim(),
        descriptions: [
          { role: 'caption', value: block.caption.trim(), contentType: 'text/plain' },
          { role: 'alt', value: block.decorative ? '' : block.alt.trim(), contentType: 'text/plain' },
        ].filter(({ value }) => !isBlank(value)),
        renditions: [
          ...(files.length ? files : [picture]).map((file) => rendition(`${file.width}w`, { ...file, height: Math.round((height * file.width) / width) })),
          ...(picture.crops ?? []).map((file) => rendition(`crop-${file.ratio.replace(':', 'x')}`, file, { aspectRatio: file.ratio })),
        ],
      },
    ]
  })
}
