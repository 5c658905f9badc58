import fuzzysort from 'fuzzysort'

/** Something that the palette can go to or do. */
export interface Entry {
  kind: 'command' | 'section' | 'story'
  id: string
  label: string
  /** A second line of words that are looked in too: a kicker, a slug. */
  hint?: string | undefined
  /** BCP 47 tag of the label, where it is the story's and not the screen's. */
  language?: string | undefined
  keys?: string | undefined
  /** Why it can do nothing now. */
  unavailable?: string | undefined
  run: () => void
}

/** How many of a kind are shown: more than a screenful is not read but narrowed down. */
const most = { command: 8, section: 12, story: 30 } as const
/** How many when nothing is typed yet. */
const atFirst = { command: 6, section: 8, story: 8 } as const
const kinds = ['command', 'section', 'story'] as const

/** A list to look in, prepared once: ten thousand headlines are not looked through anew at each key. */
export function preparePalette(entries: readonly Entry[]) {
  return entries.map((entry) => ({ entry, label: fuzzysort.prepare(entry.label), hint: entry.hint ? fuzzysort.prepare(entry.hint) : null }))
}
export type Prepared = ReturnType<typeof preparePalette>

/**
 * What fits what was typed, in any script, the best first within its kind; the kind with the best fit first.
 * `>` looks in commands alone and `@` in sections.
 * @param recent ids of what was chosen lately, the latest first: they come first while nothing is typed, and win ties
 */
export function findEntries(prepared: Prepared, typed: string, recent: readonly string[]): Entry[] {
  const only = typed.startsWith('>') ? 'command' : typed.startsWith('@') ? 'section' : null
  const query = (only ? typed.slice(1) : typed).trim()
  const rank = new Map(recent.map((id, at) => [id, at]))
  const list = only ? prepared.filter(({ entry }) => entry.kind === only) : prepared
  if (!query) {
    const byRecent = (one: Entry, other: Entry) => (rank.get(one.id) ?? Infinity) - (rank.get(other.id) ?? Infinity) || 0
    return kinds.flatMap((kind) => {
      const mine = list.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry)
      // Sections keep the order of the story, stories that of the list.
      return (kind === 'command' ? mine.toSorted((one, other) => byRecent(one, other) || 0) : mine).slice(0, only ? 100 : atFirst[kind])
    })
  }
  const found = fuzzysort
    .go(query, list, {
      keys: ['label', 'hint'],
      threshold: 0.25,
      limit: 200,
      // A word of the hint weighs less than one of the name.
      scoreFn: (result) => Math.max(result[0]?.score ?? 0, (result[1]?.score ?? 0) * 0.8) + (rank.has(result.obj.entry.id) ? 0.05 : 0),
    })
    .map(({ obj, score }) => ({ entry: obj.entry, score }))
  const groups = kinds.map((kind) => found.filter(({ entry }) => entry.kind === kind).slice(0, only ? 100 : most[kind])).filter((group) => group.length > 0)
  groups.sort((one, other) => other[0]!.score - one[0]!.score)
  return groups.flat().map(({ entry }) => entry)
}
