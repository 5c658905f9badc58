import { dialectOf } from '../../shared/spelling/dialect'

/**
 * Whether the browser's own spellchecker looks at a text of a language: not where Galley does, so that nothing is
 * underlined twice.
 */
export const nativeSpelling = (language: string): boolean => dialectOf(language) === null
