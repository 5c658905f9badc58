import type { Article } from '../article/types'
import type { BlockOf } from '../blocks'
import { isBlank, publishHref } from '../text/html'
import { bundleName } from './name'
import type { Profile } from './profile'
import { cardTitle, searchTitle } from './titles'

/** How search engines and social networks are going to show a story: from the same words as the head of its page. */
export interface Cards {
  /** The host and the parts of the path of its canonical address; null where it has none. */
  address: { host: string; parts: string[] } | null
  search: { title: string; ownTitle: boolean }
  social: { title: string; ownTitle: boolean; picture: BlockOf<'image'> | null }
  /** The standfirst; null where there is none and engines take words of the text. */
  description: string | null
  /** RFC 3339 with offset. */
  publishedAt: string | null
  /** The publisher's name, where the profile has one. */
  site: string | null
}

/** What is said of a story in search results and cards. */
export function cards(article: Article, profile: Profile): Cards {
  const { headline } = article
  return {
    address: addressOf(article, profile),
    search: { title: line(searchTitle(article)), ownTitle: has(headline.search) },
    social: { title: line(cardTitle(article)), ownTitle: has(headline.social), picture: article.body.find((block) => block.type === 'image') ?? null },
    description: has(article.standfirst) ? line(article.standfirst) : null,
    publishedAt: article.publishedAt,
    site: profile.publisher?.name ?? null,
  }
}

const has = (text: string | null | undefined) => typeof text === 'string' && !isBlank(text)
const line = (text: string) => text.trim().replace(/\s+/g, ' ')

function addressOf(article: Article, profile: Profile): Cards['address'] {
  const canonical = article.canonicalUrl ?? (profile.baseUrl && new URL(`${bundleName(article, profile.fileName)}/`, profile.baseUrl).href)
  const href = canonical && publishHref(canonical)
  if (!href) return null
  const { hostname, pathname } = new URL(href)
  return { host: hostname.replace(/^www\./, ''), parts: pathname.split('/').filter(Boolean).map(decoded) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
