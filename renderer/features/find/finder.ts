import type { Block } from '../../../shared/blocks'
import type { StorySession } from '../../session/types'
import { edited, type Change } from '../../editor/text-edit'
import { expand, findAll, type Match } from './match'
import { compile, type Compiled, type Fault, type Query } from './pattern'
import { asidePlaces, blockPlaces, headPlaces, type Place } from '../../editor/text-places'
import type { Runner } from './runner'

/** One match and the text in which it is. */
export interface Found extends Match {
  place: Place
}

/** Where a search starts from: the first match at or behind it is the current one. */
export interface Anchor {
  key: string
  start: number
}

export interface Finding {
  /** Every match in the order of the page. */
  found: readonly Found[]
  /** Which of them is the current one; -1 where there is none. */
  current: number
  /** Why nothing can be found; `slow` for an expression that came to no end. */
  fault: Fault | 'slow' | null
  /** How many were replaced by what was done last; null when that was something else. */
  replaced: number | null
}

export interface Finder {
  get(): Finding
  subscribe(listener: () => void): () => void
  /** Looks for something else, from the current match or the given place on. */
  look(query: Query, from?: Anchor): Promise<void>
  step(by: 1 | -1): void
  /** Replaces the current match and goes to the next one behind it. */
  replace(template: string): Promise<void>
  /** Replaces all as one undo step. */
  replaceAll(template: string): Promise<void>
  /** Looks again at what changed since. */
  refresh(): Promise<void>
  end(): void
}

type Story = Pick<StorySession, 'article' | 'setAll'>

const nothing: Finding = { found: [], current: -1, fault: null, replaced: null }
const none: Query = { text: '', matchCase: false, wholeWord: false, regex: false }

/**
 * The search in one story. What was found in a block is known until that block is another object, so
 * typing costs the blocks that it changes. Plain text is looked for at once; a person's own expression
 * by the runner, because it may never end.
 */
export function createFinder(session: Story, runner: Runner): Finder {
  let state = nothing
  let query = none
  let compiled: Compiled = { kind: 'nothing' }
  let anchor: Anchor | null = null
  // Of the query as it is; each new one starts with none.
  let inBlocks = new WeakMap<Block, Found[]>()
  let turn = 0
  let searching = false
  const listeners = new Set<() => void>()

  const set = (next: Partial<Finding>) => {
    state = { ...state, replaced: null, ...next }
    for (const listener of [...listeners]) listener()
  }

  const search = async (pattern: RegExp, texts: readonly string[]): Promise<Match[][] | null> => {
    if (!query.regex) return texts.map((text) => findAll(text, pattern))
    searching = true
    const found = await runner.run(pattern, texts)
    searching = false
    return found
  }

  /** The match at or behind the anchor; the first one where there is none behind it. */
  const currentIn = (found: readonly Found[], order: ReadonlyMap<string, number>): number => {
    if (!found.length || !anchor) return found.length ? 0 : -1
    const from = order.get(anchor.key)
    if (from === undefined) return Math.min(Math.max(state.current, 0), found.length - 1)
    const { start } = anchor
    const at = found.findIndex(({ place, start: here }) => {
      const there = order.get(place.key) ?? 0
      return there > from || (there === from && here >= start)
    })
    return at < 0 ? 0 : at
  }

  /** @param replaced what is said of a change just made; a look that finds as many as before lets it stand */
  const refresh = async (replaced?: number): Promise<void> => {
    if (compiled.kind !== 'pattern') {
      return set({ found: [], current: -1, fault: compiled.kind === 'fault' ? compiled.fault : null })
    }
    const mine = ++turn
    const { pattern } = compiled
    const article = session.article()
    const head = headPlaces(article)
    const aside = asidePlaces(article)
    const fresh = article.body.filter((block) => !inBlocks.has(block))
    const known = inBlocks
    const places = [...head, ...aside, ...fresh.flatMap(blockPlaces)]
    const found = places.length ? await search(pattern, places.map(({ text }) => text)) : []
    if (mine !== turn) return
    if (!found) return set({ found: [], current: -1, fault: 'slow' })

    const of = new Map<string, Found[]>()
    places.forEach((place, at) => of.set(place.key, (found[at] ?? []).map((match) => ({ ...match, place }))))
    for (const block of fresh) known.set(block, [])
    let at = head.length + aside.length
    for (const block of fresh) {
      for (const end = at + blockPlaces(block).length; at < end; at++) known.get(block)!.push(...of.get(places[at]!.key)!)
    }
    const all = [
      ...head.flatMap(({ key }) => of.get(key)!),
      ...article.body.flatMap((block) => known.get(block)!),
      ...aside.flatMap(({ key }) => of.get(key)!),
    ]
    // Only where something can be found does its order matter; the anchor may stand where nothing is.
    const order = new Map<string, number>()
    if (anchor) {
      const keys = [...head.map(({ key }) => key), ...article.body.flatMap((block) => orderKeys(block, known.get(block)!, anchor)), ...aside.map(({ key }) => key)]
      keys.forEach((key, index) => order.set(key, index))
    }
    set({ found: all, current: currentIn(all, order), fault: null, replaced: replaced ?? (all.length === state.found.length ? state.replaced : null) })
    const now = all[state.current]
    if (now) anchor = { key: now.place.key, start: now.start }
  }

  const put = async (found: readonly Found[], template: string, then?: Anchor) => {
    const groups = new Map<string, { place: Place; changes: Change[] }>()
    for (const match of found) {
      const group = groups.get(match.place.key) ?? { place: match.place, changes: [] }
      group.changes.push({ start: match.start, end: match.end, text: expand(template, match, query.regex) })
      groups.set(match.place.key, group)
    }
    session.setAll(edited(session.article(), [...groups.values()]))
    if (then) anchor = then
    await refresh(then ? undefined : found.length)
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async look(next, from) {
      if (searching) runner.end()
      query = next
      compiled = compile(next)
      inBlocks = new WeakMap()
      turn++
      state = { ...state, replaced: null }
      if (from) anchor = from
      await refresh()
    },
    step(by) {
      const { found, current } = state
      if (!found.length) return
      const next = (current + by + found.length) % found.length
      const { place, start } = found[next]!
      anchor = { key: place.key, start }
      set({ current: next })
    },
    async replace(template) {
      await refresh()
      const match = state.found[state.current]
      if (!match) return
      await put([match], template, { key: match.place.key, start: match.start + expand(template, match, query.regex).length })
    },
    async replaceAll(template) {
      await refresh()
      if (state.found.length) await put(state.found, template)
    },
    refresh: () => refresh(),
    end() {
      turn++
      runner.end()
      listeners.clear()
    },
  }
}

/** The places of a block that count for the order: those with a match, and the one that a search starts from. */
function orderKeys(block: Block, found: readonly Found[], anchor: Anchor | null): string[] {
  if (anchor?.key.startsWith(`block ${block.id} `)) return blockPlaces(block).map(({ key }) => key)
  return [...new Set(found.map(({ place }) => place.key))]
}
