import type { Hint } from '../unit'
import { attribute, type Element } from './tree'

/** What class names, ids and roles of pages say, by the words in them. */
const words: readonly [Hint, RegExp][] = [
  ['chrome', /(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|comments?|comment-respond|respond|disqus|sidebar|widget|newsletter|subscribe|subscription|paywall|cookie|consent|gdpr|banner|advert|advertisement|ads?|adbox|sponsored|promo|taboola|outbrain|trending|most-read|most-popular|popular-posts|recommend(?:ed|ations?)|related-posts|related-articles|jp-relatedposts|sharedaddy|addtoany|a2a_kit|post-navigation|most-viewed|newsletter-signup|sign-?up|rail|site-footer|site-header|footer|masthead|topbar|toolbar|tags|tagcloud|author-box|author-bio|pagination|skip-link|sr-only|screen-reader-text|visually-hidden)(?:$|[-_ ])/i],
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
  const name = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim()
  // A body or an article is named after the whole page: "post-sidebar-right" says nothing of what it holds.
  if (name && !/^(?:html|body|main|article)$/.test(tagName)) for (const [hint, pattern] of words) if (pattern.test(name)) found.push(hint)
  return found
}
