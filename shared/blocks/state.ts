import { $getState, $setState, createState, type LexicalNode } from 'lexical'
import { sameJson } from '../text/same'

export { sameJson }

/*
 * What Galley keeps on the editor's nodes beside what Lexical keeps itself. NodeState goes through
 * undo, copy and paste with its node, so an id or an unknown key is never lost on the way.
 */

/** Keys of a block, an item, a span or a link that this Galley does not know: kept as they are. */
export type Extra = Readonly<Record<string, unknown>>
const none: Extra = Object.freeze({})

const isRecord = (value: unknown): value is Extra => typeof value === 'object' && value !== null && !Array.isArray(value)
const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** The stable id of a block or a list item; empty on a node that has none yet. A copy gets its own. */
export const idState = createState('id', { parse: asText, resetOnCopyNode: true })
export const extraState = createState('extra', { parse: (value) => (isRecord(value) ? value : none), isEqual: sameJson })
/** Who said it: of a quote and a pull quote. */
export const citeState = createState('cite', { parse: asText, resetOnCopyNode: true })

export const $idOf = (node: LexicalNode): string => $getState(node, idState)

/** Puts a block's id and its unknown keys on a node. */
export function $tag<N extends LexicalNode>(node: N, from: { id?: string }, known: readonly string[]): N {
  if (from.id) $setState(node, idState, from.id)
  return $keepExtra(node, from, known)
}

/** Keeps on a node the keys that are not `known`. */
export function $keepExtra<N extends LexicalNode>(node: N, from: object, known: readonly string[]): N {
  const extra = Object.entries(from).filter(([key]) => !known.includes(key))
  if (extra.length) $setState(node, extraState, Object.fromEntries(extra))
  return node
}

/** The unknown keys of a node. What came by a foreign clipboard may not stand in for the keys in `known`. */
export function $extraOf(node: LexicalNode, known: readonly string[]): Record<string, unknown> {
  const extra = $getState(node, extraState)
  return extra === none ? {} : Object.fromEntries(Object.entries(extra).filter(([key]) => !known.includes(key)))
}

/** The language of a block that is not its story's; undefined where it is. */
export const $langOf = (node: LexicalNode): string | undefined => {
  const { lang } = $getState(node, extraState)
  return typeof lang === 'string' ? lang : undefined
}

/** Gives a block a language of its own; null takes it away. */
export function $setLang(node: LexicalNode, lang: string | null): void {
  const { lang: _lang, ...rest } = $getState(node, extraState)
  $setState(node, extraState, lang === null ? rest : { ...rest, lang })
}

/** Who said it, as a block writes it: no key where nobody is named. */
export function $citeOf(node: LexicalNode): { cite?: string } {
  const cite = $getState(node, citeState)
  return cite ? { cite } : {}
}
