import type { Hint } from '../unit'
import { attribute, type Element } from './tree'

const chrome = /(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|comments?|comment-respond|respond|disqus|sidebar|widget|newsletter|subscribe|subscription|paywall|cookie|consent|gdpr|banner|advert|advertisement|ads?|adbox|sponsored|promo|taboola|outbrain|trending|most-read|most-popular|popular-posts|recommend(?:ed|ations?)|related-posts|related-articles|jp-relatedposts|sharedaddy|addtoany|a2a_kit|post-navigation|most-viewed|newsletter-signup|sign-?up|rail|site-footer|site-header|footer|masthead|topbar|toolbar|tags|tagcloud|author-box|author-bio|about-author|toc|table-of-contents|signup|cta|topics?|topic-list|more-on|next-up|read-next|discussion|replies|reactions|labels|up-next|consents?|outbrain|barrier|upsell|video-player|player|hub-peek|ratings?|pagination|skip-link|sr-only|screen-reader-text|visually-hidden)(?:$|[-_ ])/i

/** What class names, ids and roles of pages say, by the words in them. */
const words: readonly [Hint, RegExp][] = [
  ['chrome', chrome],
  ['headline', /(?:^|[-_ ])(?:headline|entry-title|post-title|article-title|story-title|page-title|titulo|schlagzeile)(?:$|[-_ ])/i],
  ['kicker', /(?:^|[-_ ])(?:kicker|eyebrow|overline|supertitle|dachzeile|surtitre|antetitulo)(?:$|[-_ ])/i],
  ['standfirst', /(?:^|[-_ ])(?:standfirst|subtitle|sub-?head(?:line|ing)?|dek|deck|lede-?text|summary|chapo|entradilla|excerpt|teaser-text|article-intro|synopsis|docsubtitle|msosubtitle)(?:$|[-_ ])/i],
  ['byline', /(?:^|[-_ ])(?:byline|author|authors|article-author|post-author|writer|autor|auteur)(?:$|[-_ ])/i],
  ['time', /(?:^|[-_ ])(?:timestamp|pub-?date|publish(?:ed)?-?(?:date|time)?|date-?line-?time|entry-date|post-date|updated|datetime|article-date)(?:$|[-_ ])/i],
  ['related', /(?:^|[-_ ])(?:related|readmore|read-more|also-read|alsoread|inline-related|see-also)(?:$|[-_ ])/i],
]

const chromeTags = new Set(['nav', 'form', 'menu', 'dialog', 'button', 'select', 'label', 'fieldset'])

/** The hints that an element gives for all in it. */
export function hintsOf(element: Element, insideArticle: boolean): Hint[] {
  const { tagName } = element
  const found: Hint[] = []
  const role = attribute(element, 'role')
  if (chromeTags.has(tagName) || (role && /^(?:navigation|banner|contentinfo|search|complementary|dialog|alert|menu)$/.test(role))) found.push('chrome')
  if ((tagName === 'footer' || tagName === 'aside') && insideArticle === false) found.push('chrome')
  if (tagName === 'time') found.push('time')
  if (tagName === 'address' || attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author') found.push('byline')
  const name = nameOf(element)
  if (name) for (const [hint, pattern] of words) if (pattern.test(name)) found.push(hint)
  return found
}

/** The classes and the id of an element, "RelatedPanel" as "Related-Panel"; empty where they tell nothing of it. */
function nameOf(element: Element): string {
  // A body or an article is named after the whole page: "post-sidebar-right" says nothing of what it holds.
  if (/^(?:html|body|main|article)$/.test(element.tagName)) return ''
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim().replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
}

/** The word by which an element says that it holds no text of a story, in small letters; null for others. */
export function chromeName(element: Element, insideArticle: boolean): string | null {
  const named = chrome.exec(nameOf(element))?.[0].replace(/^[-_ ]|[-_ ]$/g, '').toLowerCase()
  if (named) return named
  return hintsOf(element, insideArticle).includes('chrome') ? element.tagName : null
}
