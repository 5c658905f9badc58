import { datelineText } from '../../article/dateline'
import { isBlank, publishHref } from '../../text/html'
import { publishedWords } from '../count'
import { fragment } from '../fragment'
import { stableJson } from '../json'
import type { Format, Handoff } from '../types'

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
    renditions: address ? [{ name: 'web', contentType: 'text/html', href: address }] : [],
  })
}
