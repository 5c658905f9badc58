import { cueAtStart } from './cues'
import { languages } from './languages'

/**
 * How a short line without a question mark asks.
 * @returns `outright` for the order of words of a question ("Who will benefit"), `clause` for what a question is about
 *   ("How it works"), null for neither
 */
export function asksUnmarked(text: string): 'outright' | 'clause' | null {
  if (text.length > 90 || /[.!?؟।:;"“”«»,،]/u.test(text)) return null
  const words = text.replace(/[’`´]/g, "'").split(/\s+/)
  if (words.length < 2 || words.length > 11) return null
  const line = words.join(' ')
  for (const { asking } of languages) if (asking.inside?.test(line)) return 'outright'
  if (!cueAtStart(text, 'questionWords')) return null
  for (const { asking } of languages) {
    if (asking.outright.test(line)) return 'outright'
    if (asking.clause?.test(line)) return 'clause'
  }
  return null
}
