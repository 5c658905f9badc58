import type { Article } from '../article/types'
import { slugOf } from '../text/slug'

// Windows gives these names to devices, in any folder and before any extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The name of a story's bundle: safe on every system, whatever the slug is.
 * @param pattern a profile's: {slug}, {id}, {date} of publication, {section} and {language}; a part that the story does not know is left out
 * @returns lower-case letters, digits and hyphens, 1 to 86 of them
 */
export function bundleName(article: Pick<Article, 'slug' | 'id' | 'publishedAt' | 'section' | 'language'>, pattern = '{slug}'): string {
  const parts: Record<string, string | null> = { slug: article.slug, id: article.id, date: article.publishedAt?.slice(0, 10) ?? null, section: article.section, language: article.language }
  const name = slugOf(pattern.replace(/\{(\w+)\}/g, (_, key: string) => (parts[key] ? slugOf(parts[key]) : ' ')))
  return reserved.test(name) ? `${name}-story` : name
}
