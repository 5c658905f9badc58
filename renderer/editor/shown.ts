/** A stretch of an element's text by the text node that holds it. */
export interface Piece {
  node: Text
  from: number
}

/** The text that an element shows, with "\n" for its line breaks, and where each piece of it stands. */
export function shownIn(element: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, from: text.length })
      text += node.data
    } else if (node.nodeName === 'BR') text += '\n'
  }
  return { text, pieces }
}

/** The text node and offset of a place in that text; at the border of two nodes a start is in the later, an end in the earlier. */
export function pointAt(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): [Text, number] | null {
  const piece = side === 'start' ? pieces.findLast(({ from }) => from <= offset) : pieces.findLast(({ from }) => from < offset)
  return piece ? [piece.node, Math.min(offset - piece.from, piece.node.length)] : null
}
