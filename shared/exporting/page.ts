import { sha256 } from '@noble/hashes/sha2.js'
import { direction } from '../article/text'
import { escapeAttribute, escapeLine, isBlank, publishHref } from '../text/html'
import { fragment } from './fragment'
import { faqJsonLd, jsonLd } from './json-ld'
import { pictureAddress, pictureKey } from './pictures'
import type { Profile } from './profile'
import { pageStyle } from './style'
import { cardTitle, searchTitle } from './titles'
import type { Handoff } from './types'

/** A whole page around the story: it opens from disk and asks nothing of a network. */
export function page(handoff: Handoff): string {
  const { article, profile } = handoff
  const { style, hash } = styleOf(profile)
  const language = escapeAttribute(article.language)
  const title = searchTitle(article)
  const address = article.canonicalUrl && publishHref(article.canonicalUrl)
  const data = [...(profile.jsonLd ? [jsonLd(handoff)] : []), faqJsonLd(handoff)].filter((json) => json !== null)
  // The story is put between the lines around it as it is: a list of all would copy a long one twice more.
  return (
    [
      '<!DOCTYPE html>',
      `<html lang="${language}" dir="${direction(article.language)}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy(hash, handoff.pictures.size > 0)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<title>${escapeLine(title)}</title>`,
      ...meta('name', 'description', article.standfirst),
      ...meta('name', 'robots', profile.robots),
      ...(address ? [`<link rel="canonical" href="${escapeAttribute(address)}">`] : []),
      ...(profile.openGraph ? openGraph(handoff, address) : []),
      ...data.map((json) => `<script type="application/ld+json">\n${json}</script>`),
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      '<main>\n',
    ].join('\n') +
    // The page has its own headline, whatever a CMS around the fragment has.
    fragment(handoff, true) +
    '</main>\n</body>\n</html>\n'
  )
}

const shown = (text: string | null | undefined): text is string => typeof text === 'string' && !isBlank(text)

function meta(key: 'name' | 'property', name: string, value: string | null | undefined): string[] {
  return shown(value) ? [`<meta ${key}="${name}" content="${escapeAttribute(value.trim())}">`] : []
}

/** Nothing runs, nothing loads but the page's own pictures, and the one stylesheet is known by its hash. */
function policy(hash: string, pictures: boolean): string {
  return [`default-src 'none'`, `style-src 'sha256-${hash}'`, ...(pictures ? [`img-src 'self' file: blob:`] : []), `base-uri 'none'`, `form-action 'none'`].join('; ')
}

const styles = new WeakMap<Profile, { style: string; hash: string }>()

/** The stylesheet with its hash, once a profile: the preview makes a page at every pause in typing. */
function styleOf(profile: Profile): { style: string; hash: string } {
  let found = styles.get(profile)
  if (!found) {
    const style = `\n${pageStyle(profile)}\n`
    found = { style, hash: btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style)))) }
    styles.set(profile, found)
  }
  return found
}

function openGraph(handoff: Handoff, address: string | null): string[] {
  const { article, profile, pictures } = handoff
  const first = article.body.find((block) => block.type === 'image')
  const picture = first && pictures.get(pictureKey(first))
  // Cards are wide, and their makers know JPEG best.
  const card = picture && (picture.crops?.find(({ ratio }) => ratio === '16:9') ?? picture)
  // A reader of Open Graph fetches from elsewhere: only a full address means something to it.
  const image = card && pictureAddress(handoff, card)
  return [
    ...meta('property', 'og:type', 'article'),
    ...meta('property', 'og:title', cardTitle(article)),
    ...meta('property', 'og:description', article.standfirst),
    ...meta('property', 'og:url', address),
    ...meta('property', 'og:site_name', profile.publisher?.name),
    ...(card && image
      ? [
          ...meta('property', 'og:image', image),
          ...meta('property', 'og:image:width', String(card.width)),
          ...meta('property', 'og:image:height', String(card.height)),
          ...meta('property', 'og:image:alt', first.decorative ? null : first.alt),
        ]
      : []),
    ...meta('property', 'article:published_time', article.publishedAt),
    ...meta('property', 'article:modified_time', article.modifiedAt),
    ...article.bylines.flatMap(({ name, url }) => meta('property', 'article:author', (url && publishHref(url)) || name)),
    ...meta('property', 'article:section', article.section),
    ...article.keywords.flatMap((keyword) => meta('property', 'article:tag', keyword)),
  ]
}
