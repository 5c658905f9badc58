import type { Article } from '../../../shared/article/types'
import type { Anchor, Found } from './finder'
import { blockPlaces, headPlaces, type Place } from '../../editor/text-places'
import { pointAt, shownIn } from '../../editor/shown'

/* Between the places of a story and the elements that show them. The text is only read here. */

/** The element in which a place of a block is shown: an item of a list, else the block. */
const elementIn = (block: Element, { path }: Place) => (path[0] === 'items' ? block.children[path[1] as number] : undefined) ?? block

/**
 * The ranges of matches inside the element of their block; null for one that no text on the screen
 * shows, as who is quoted. A card shows its texts among other words: there the text is looked for.
 */
export function rangesIn(block: Element, found: readonly Found[]): (StaticRange | null)[] {
  const shown = new Map<Element, ReturnType<typeof shownIn>>()
  let behind = 0
  let last: Place | null = null
  let at = 0
  return found.map(({ place, start, end }) => {
    const element = elementIn(block, place)
    if (!shown.has(element)) shown.set(element, shownIn(element))
    const { text, pieces } = shown.get(element)!
    if (place !== last) {
      at = element === block ? text.indexOf(place.text, behind) : 0
      if (at < 0) at = text.indexOf(place.text)
      if (at >= 0 && element === block) behind = at + place.text.length
      last = place
    }
    if (at < 0) return null
    const from = pointAt(pieces, at + start, 'start')
    const to = pointAt(pieces, at + end, 'end')
    return from && to ? new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] }) : null
  })
}

/** Where a search starts: at the cursor or the beginning of what is selected. Null where the story has neither. */
export function cursorIn(editor: Element, article: Article): Anchor | null {
  const focused = document.activeElement
  const field = focused instanceof HTMLTextAreaElement ? focused.closest('.head-field') : null
  if (field && focused instanceof HTMLTextAreaElement) {
    const place = headPlaces(article).find(({ at }) => at.kind === 'head' && field.classList.contains(`is-${at.field}`))
    return place ? { key: place.key, start: Math.max(0, focused.selectionStart - Math.max(0, focused.value.indexOf(place.text))) } : null
  }
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  const body = editor.querySelector('.story-body')
  const block = range && body && [...body.children].findIndex((child) => child.contains(range.startContainer))
  const shown = block === null || block < 0 ? undefined : article.body[block]
  const element = shown && body!.children[block!]
  if (!element) return null
  const place = blockPlaces(shown).find((each) => elementIn(element, each).contains(range!.startContainer))
  if (!place) return null
  const before = document.createRange()
  before.setStart(elementIn(element, place), 0)
  before.setEnd(range!.startContainer, range!.startOffset)
  return { key: place.key, start: before.toString().length + before.cloneContents().querySelectorAll('br').length }
}

/** What is selected in the story, where it is short and of one line: what one most often looks for. */
export function selectedIn(editor: Element): string {
  const focused = document.activeElement
  const text =
    focused instanceof HTMLTextAreaElement && editor.contains(focused)
      ? focused.value.slice(focused.selectionStart, focused.selectionEnd)
      : editor.contains(getSelection()?.anchorNode ?? null) ? String(getSelection()) : ''
  return text.length <= 200 && !/[\n\r]/.test(text) ? text : ''
}

/** The field of the page that shows a place of the head; null for the other headlines. */
export const fieldOf = (editor: Element, { at, aside }: Place): HTMLTextAreaElement | null =>
  at.kind === 'head' && !aside ? editor.querySelector<HTMLTextAreaElement>(`.head-field.is-${at.field} textarea`) : null

/** Where the text of a place begins in the field that shows it, among the other names of a byline; -1 where it is not shown. */
export function startInField(field: HTMLTextAreaElement, place: Place, head: readonly Place[]): number {
  let at = 0
  for (const each of head) {
    if (each.at.kind !== 'head' || place.at.kind !== 'head' || each.at.field !== place.at.field) continue
    at = field.value.indexOf(each.text, at)
    if (at < 0 || each.key === place.key) return at
    at += each.text.length
  }
  return -1
}
