/**
 * Makes one element's children like another's with as few changes as can be: what is equal at both ends
 * stays, so that pictures do not flicker and the page keeps its place.
 * @param from nodes of a document that is thrown away afterwards
 */
export function patchChildren(into: Element, from: Element): void {
  const document = into.ownerDocument
  const old = [...into.childNodes]
  const fresh = [...from.childNodes]
  let start = 0
  while (start < old.length && start < fresh.length && old[start]!.isEqualNode(fresh[start]!)) start++
  let end = 0
  while (end < old.length - start && end < fresh.length - start && old[old.length - 1 - end]!.isEqualNode(fresh[fresh.length - 1 - end]!)) end++
  const gone = old.slice(start, old.length - end)
  const come = fresh.slice(start, fresh.length - end)
  const [was, is] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && isElement(was) && isElement(is) && sameShell(was, is)) {
    return patchChildren(was, is)
  }
  const before = old[old.length - end] ?? null
  for (const node of gone) node.remove()
  for (const node of come) into.insertBefore(document.adoptNode(node), before)
}

/** By its type and not by instanceof: the frame has an Element of its own. */
const isElement = (node: Node | undefined): node is Element => node?.nodeType === Node.ELEMENT_NODE

const sameShell = (one: Element, other: Element) => one.cloneNode().isEqualNode(other.cloneNode())
