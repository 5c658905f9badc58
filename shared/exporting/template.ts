import Mustache from 'mustache'
import { clean } from '../text/clean'
import type { Handoff } from './types'

/** What a wrapper may name; every one but the article is text, and escaped. */
const names = ['headline', 'kicker', 'standfirst', 'slug', 'section', 'language', 'canonicalUrl', 'publishedAt', 'modifiedAt', 'byline', 'keywords', 'publisher'] as const
const known: readonly string[] = names

/** A template's parts as Mustache gives them: kind, what it names, offsets, and the parts inside. */
type Token = [kind: string, value: string, start: number, end: number, inner?: unknown]

/**
 * What is wrong with a wrapper, in words; null for a good one. It may name values and ask whether one is there,
 * and nothing else: without partials, other delimiters and unknown names it reads no file and runs no code.
 */
export function templateFault(template: string): string | null {
  let tokens: Token[]
  try {
    tokens = Mustache.parse(template) as Token[]
  } catch (error) {
    return error instanceof Error ? error.message : 'it is not a Mustache template'
  }
  let articles = 0
  const fault = (list: readonly Token[], inside: readonly string[]): string | null => {
    for (const [kind, value, , , inner] of list) {
      if (kind === 'text' || kind === '!') continue
      if (kind === '>') return `“{{>${value}}}” would read another file, and a wrapper stands alone`
      if (kind === '=') return 'it changes Mustache’s own signs, which a wrapper may not'
      if (kind === '&' && value === 'article') {
        articles++
        if (inside.length) return '“{{{article}}}” must stand outside of every section'
        continue
      }
      if (kind === '&') return `“{{{${value}}}}” is not escaped; only “{{{article}}}” is HTML, so write “{{${value}}}”`
      if (value === 'article') return 'the article is HTML and is written “{{{article}}}”'
      if (value !== '.' && !known.includes(value)) return `it does not know “${value}”. A wrapper may name: ${known.join(', ')} and {{{article}}}`
      const found = Array.isArray(inner) ? fault(inner as Token[], [...inside, value]) : null
      if (found) return found
    }
    return null
  }
  const found = fault(tokens, [])
  return found ?? (articles === 1 ? null : 'it must hold “{{{article}}}” once')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A wrapper around article.html. `article` is the exporter's own HTML; every other value is escaped. */
export function fillTemplate(template: string, { article, profile }: Handoff, html: string): string {
  const values: Record<(typeof names)[number], string | readonly string[]> = {
    headline: article.headline.main,
    kicker: article.kicker ?? '',
    standfirst: article.standfirst,
    slug: article.slug,
    section: article.section ?? '',
    language: article.language,
    canonicalUrl: article.canonicalUrl ?? '',
    publishedAt: article.publishedAt ?? '',
    modifiedAt: article.modifiedAt ?? '',
    byline: article.bylines.map(({ name }) => name).join(', '),
    keywords: article.keywords,
    publisher: profile.publisher?.name ?? '',
  }
  // Without a prototype there is nothing in it but these.
  const view: unknown = Object.assign(Object.create(null), values, { article: html.trimEnd() })
  const escape = (value: unknown) => clean(String(value)).replace(/[&<>"']/g, (char) => entities[char]!)
  const filled = Mustache.render(template, view, undefined, { escape })
  return filled.endsWith('\n') ? filled : `${filled}\n`
}
