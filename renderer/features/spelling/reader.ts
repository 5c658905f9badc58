import { Dialect as HarperDialect, LocalLinter, SuggestionKind, type BinaryModule, type Lint } from 'harper.js'
import type { Dialect } from '../../../shared/spelling/dialect'
import { sameJson } from '../../../shared/text/same'
import type { Answered, Asked, Slip } from './protocol'

const dialects: Record<Dialect, HarperDialect> = {
  american: HarperDialect.American,
  british: HarperDialect.British,
  australian: HarperDialect.Australian,
  canadian: HarperDialect.Canadian,
  indian: HarperDialect.Indian,
}

/** Kinds of lints that are mistakes of spelling. */
const spelling = new Set(['Spelling', 'Typo', 'Regionalism'])
/**
 * Kinds that are mistakes of grammar. Left out are matters of style, which are the writer's, and what preflight says
 * already: doubled words, spaces, quotation marks and dashes, capitals.
 */
const grammar = new Set(['Grammar', 'Agreement', 'Eggcorn', 'Malapropism', 'WordChoice', 'Usage', 'Miscellaneous', 'BoundaryError'])

/** More is no help in a menu. */
const suggestionsAtMost = 6

/**
 * Looks texts over for spelling and grammar, with one linter for each dialect that is asked for: the story may quote
 * another English than its own.
 */
export function createReader(binary: BinaryModule): (asked: Asked) => Promise<Answered | null> {
  const linters = new Map<Dialect, LocalLinter>()
  let words: string[] = []
  const linterFor = async (dialect: Dialect) => {
    let linter = linters.get(dialect)
    if (!linter) {
      linters.set(dialect, (linter = new LocalLinter({ binary, dialect: dialects[dialect] })))
      if (words.length) await linter.importWords(words)
    }
    return linter
  }
  return async (asked) => {
    if (asked.kind === 'words') {
      // Told at each story; to take them in anew is dear.
      if (sameJson(words, asked.words)) return null
      words = asked.words
      for (const linter of linters.values()) {
        await linter.clearWords()
        await linter.importWords(words)
      }
      return null
    }
    const found: Answered['found'] = []
    for (const { key, text, dialect } of asked.texts) {
      const linter = await linterFor(dialect)
      // Harper would leave out what overlaps before we leave out what is not ours: a matter of style would hide a slip.
      const lints = await linter.lint(text, { language: 'plaintext', dedup: false })
      found.push({ key, slips: apart(lints.flatMap((lint) => slipOf(lint, text))) })
    }
    return { turn: asked.turn, found }
  }
}

/** Slips in the order of the text, none over another: of two, the one that can be mended, else the longer. */
function apart(slips: Slip[]): Slip[] {
  const best = [...slips].sort((a, b) => Number(b.suggestions.length > 0) - Number(a.suggestions.length > 0) || b.end - b.start - (a.end - a.start))
  const kept: Slip[] = []
  for (const slip of best) if (!kept.some((one) => slip.start < one.end && one.start < slip.end)) kept.push(slip)
  return kept.sort((a, b) => a.start - b.start)
}

function slipOf(lint: Lint, whole: string): Slip[] {
  const kind = spelling.has(lint.lint_kind()) ? 'spelling' : grammar.has(lint.lint_kind()) ? 'grammar' : null
  const span = lint.span()
  const { start, end } = span
  const text = whole.slice(start, end)
  const suggestions = new Set(
    lint.suggestions().map((suggestion) => {
      const put = suggestion.get_replacement_text()
      const kind = suggestion.kind()
      suggestion.free()
      return kind === SuggestionKind.Remove ? '' : kind === SuggestionKind.InsertAfter ? text + put : put
    }),
  )
  suggestions.delete(text)
  const message = lint.message()
  span.free()
  lint.free()
  return kind && end > start ? [{ start, end, text, kind, message: kind === 'grammar' ? message : '', suggestions: [...suggestions].slice(0, suggestionsAtMost) }] : []
}
