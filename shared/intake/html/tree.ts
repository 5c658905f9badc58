import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type TextNode = DefaultTreeAdapterMap['textNode']

/** How deep elements may stand in each other; real pages and word processors stay under a hundred. */
export const deepest = 400

class TooDeep extends Error {}

/**
 * The tree of a page or of a piece of one. Nothing in it is run or requested.
 * @returns null where elements nest without end: such markup is an attack or damage, and every tool after this would suffer
 */
export function htmlTree(html: string): DefaultTreeAdapterMap['document'] | null {
  let depth = 0
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > deepest) throw new TooDeep()
    },
    onItemPop() {
      depth--
    },
  }
  try {
    return parse(html, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is TextNode => node.nodeName === '#text'

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** The text of an element and all in it, white space as it stands. */
export function textOf(node: Node): string {
  if (isText(node)) return node.value
  if (!('childNodes' in node) || (isElement(node) && /^(?:script|style|template|noscript)$/.test(node.tagName))) return ''
  let out = ''
  for (const child of node.childNodes) out += textOf(child)
  return out
}

/** Every element of a tree, in document order. */
export function* elements(node: Node): Generator<Element> {
  if (isElement(node)) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

/** True for an element, and for all that it holds. */
export function isWithin(node: Element | null, element: Element | null): boolean {
  for (let at = node; at; at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null) if (at === element) return true
  return false
}
