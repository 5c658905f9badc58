const name = 'galley-redrawn'

/** Says that the text of an element is in other nodes now: ranges into it are of no use any more. */
export const tellRedrawn = (element: Element): void => void element.dispatchEvent(new Event(name, { bubbles: true }))

/** Told of each element in a page whose text was drawn anew. Returns the way to stop. */
export function onRedrawn(page: Element, listener: (element: Element) => void): () => void {
  const told = (event: Event) => listener(event.target as Element)
  page.addEventListener(name, told)
  return () => page.removeEventListener(name, told)
}
