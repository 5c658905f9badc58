import { i18next } from '.'

/* Intake says why in English, and stories keep what it said. The screen knows each of its sentences. */

interface Sentence {
  pattern: RegExp
  names: string[]
  text: string
}
interface Known {
  whole: ReadonlyMap<string, string>
  patterns: readonly Sentence[]
}
const known = new WeakMap<object, Known>()

/** The sentences of a language, those with parameters as patterns. */
function sentencesOf(bundle: Readonly<Record<string, string>>): Known {
  const ready = known.get(bundle)
  if (ready) return ready
  const entries = Object.entries(bundle)
  const patterns = entries.filter(([key]) => key.includes('{{')).map(([key, text]) => ({
    // The most words of its own first: "{{what}} ({{times}})" fits nearly everything.
    weight: key.replace(/\{\{\w+\}\}/g, '').length,
    pattern: new RegExp(`^${key.replace(/[\\^$.*+?()[\]|]/g, '\\$&').replace(/\{\{(line|times)\}\}/g, '(\\d+)').replace(/\{\{\w+\}\}/g, '(.+)')}$`, 'isu'),
    names: Array.from(key.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name!),
    text,
  })).sort((a, b) => b.weight - a.weight)
  const made = { whole: new Map(entries.filter(([key]) => !key.includes('{{')).map(([key, text]) => [key.toLowerCase(), text])), patterns }
  known.set(bundle, made)
  return made
}

/** What may be made of sentences of its own. */
const nested = new Set(['reason', 'how', 'what'])

function translated(english: string, sentences: Known): string | undefined {
  const whole = sentences.whole.get(english.toLowerCase())
  if (whole !== undefined) return whole
  for (const { pattern, names, text } of sentences.patterns) {
    const match = pattern.exec(english)
    if (match) return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = match[names.indexOf(name) + 1]!
      return nested.has(name) ? (translated(value, sentences) ?? value) : value
    })
  }
  // "Short, followed by running text": two reasons.
  for (let at = english.indexOf(', '); at > 0; at = english.indexOf(', ', at + 1)) {
    const [first, rest] = [translated(english.slice(0, at), sentences), translated(english.slice(at + 2), sentences)]
    if (first !== undefined && rest !== undefined) return `${first}, ${rest}`
  }
  return undefined
}

/** What intake said, in the language of the screen; in English, and `lang` says so, where that has no words for it. */
export function saidByIntake(english: string, language: string): { text: string; lang: 'en' | undefined } {
  const bundle: unknown = language === 'en' ? null : i18next.getResourceBundle(language, 'intakeWords')
  const text = bundle ? translated(english, sentencesOf(bundle as Record<string, string>)) : undefined
  return text === undefined ? { text: english, lang: 'en' } : { text, lang: undefined }
}
