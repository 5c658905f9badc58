import type { Article, Byline } from '../../../shared/article/types'

/** What a story's head says that another story's may say again. */
export interface Terms {
  bylines: Byline[]
  section: string | null
  keywords: string[]
}

/** Of each kind so many are offered. */
const most = 300

export const termsOf = ({ bylines, section, keywords }: Article): Terms => ({
  bylines: bylines.filter(({ name }) => name.trim()).map(({ name, role, url }) => ({ name, ...(role ? { role } : {}), ...(url ? { url } : {}) })),
  section: section?.trim() ? section : null,
  keywords: keywords.filter((word) => word.trim()),
})

/**
 * The terms of all stories: what is used most comes first, and of one name written alike the latest role and address.
 * @param stories the latest first
 */
export function gatherTerms(stories: Iterable<Terms>): { bylines: Byline[]; sections: string[]; keywords: string[] } {
  const bylines = new Map<string, { first: Byline; count: number }>()
  const sections = new Map<string, { first: string; count: number }>()
  const keywords = new Map<string, { first: string; count: number }>()
  const add = <T>(to: Map<string, { first: T; count: number }>, key: string, value: T) => {
    const known = to.get(key)
    if (known) known.count++
    else to.set(key, { first: value, count: 1 })
  }
  for (const terms of stories) {
    for (const byline of terms.bylines) add(bylines, byline.name.normalize('NFC').toLowerCase(), byline)
    if (terms.section !== null) add(sections, terms.section.toLowerCase(), terms.section)
    for (const word of terms.keywords) add(keywords, word.toLowerCase(), word)
  }
  const best = <T>(of: Map<string, { first: T; count: number }>): T[] => [...of.values()].sort((a, b) => b.count - a.count).slice(0, most).map(({ first }) => first)
  return { bylines: best(bylines), sections: best(sections), keywords: best(keywords) }
}
