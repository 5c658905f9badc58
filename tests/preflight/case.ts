import type { Article } from '../../shared/article/types'
import type { Level } from '../../shared/preflight'
import { p, story } from './make'

/** A small story, and what one check must say of it: the text of each finding's first place, or nothing. */
export interface Case {
  check: string
  about: string
  story: Article
  finds: string[]
  level?: Level
  suggestion?: string
}
/** What one check must find in a story. */
export const must = (check: string, about: string, of: Article, finds: string | string[], more: Pick<Case, 'level' | 'suggestion'> = {}): Case => ({ check, about, story: of, finds: [finds].flat(), ...more })
/** A story that one check must leave alone. */
export const not = (check: string, about: string, of: Article): Case => ({ check, about, story: of, finds: [] })
/** A story of one paragraph. */
export const say = (text: string, language = 'en') => story([p(text)], { language })
/** A sentence of so many words. */
export const words = (count: number) => `${Array.from({ length: count }, (_, i) => `word${i}`).join(' ')}.`
