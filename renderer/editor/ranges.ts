import type { Article } from '../../shared/article/types'
import { blockTexts, type Block } from '../../shared/blocks'
import type { StoryBody } from './body'
import { selectInCard } from './fields/enter'
import { pointAt, shownIn } from './shown'

/* Between offsets into the plain text of fields and blocks (UTF-16, as preflight gives them) and what shows them. The text is only read here. */

/** A stretch of a field of the head by its path, or of a block by its id. */
export type Stretch = ({ field: string } | { block: string }) & { start: number; end: number }

/**
 * The range of a stretch of a block inside the element that shows it; null where no text on the screen shows it. A
 * block of several texts has them joined by "\n": items of a list are its children, the texts of a card are looked for.
 */
export function rangeIn(element: Element, block: Block, start: number, end: number): Range | null {
  const texts = blockTexts(block)
  let from = 0
  let part = 0
  while (part < texts.length - 1 && from + texts[part]!.length < start) from += texts[part++]!.length + 1
  const text = texts[part]
  if (text === undefined) return null
  const holder = block.type === 'list' ? element.children[part] : element
  if (!holder) return null
  const { text: shown, pieces } = shownIn(holder)
  const base = shown.startsWith(text) ? 0 : shown.indexOf(text)
  if (base < 0) return null
  const a = pointAt(pieces, base + start - from, 'start')
  const b = pointAt(pieces, base + Math.min(end - from, text.length), 'end')
  if (!a || !b) return null
  const range = document.createRange()
  range.setStart(...a)
  range.setEnd(...b)
  return range
}

/** A stretch of the text that a field of the page shows. */
export interface FieldStretch {
  field: HTMLTextAreaElement
  start: number
  end: number
}

/**
 * Where the page shows a stretch of a field of the head; null where it does not, as the search headline, or a byline
 * that is being written.
 * @param page the element of the story's page
 */
export function stretchInField(page: Element, article: Pick<Article, 'bylines'>, { field: path, start, end }: { field: string; start: number; end: number }): FieldStretch | null {
  const [name, at, key] = path.split('.')
  if (name === 'headline' ? at !== 'main' : !/^(?:kicker|standfirst|dateline|bylines)$/.test(name!)) return null
  const field = page.querySelector<HTMLTextAreaElement>(`.head-field.is-${name} textarea`)
  const base = field && (name === 'bylines' ? byline(field.value, article.bylines, Number(at), key === 'role') : 0)
  return field && base !== null && base >= 0 ? { field, start: base + start, end: base + end } : null
}

/** Where one of several bylines, or its role, begins in the line that has them all; -1 where it is not in it. */
function byline(line: string, bylines: Article['bylines'], nth: number, isRole: boolean): number {
  let at = 0
  for (let i = 0; i <= nth; i++) {
    at = line.indexOf(bylines[i]?.name ?? '', at)
    if (at < 0 || !bylines[i]) return -1
    if (i < nth) at += bylines[i]!.name.length
  }
  return isRole ? line.indexOf(bylines[nth]?.role ?? '', at + (bylines[nth]?.name.length ?? 0)) : at
}

/**
 * Puts the cursor on a stretch and brings it into view.
 * @param page the element of the story's page
 * @returns false where the page does not show it, as the search headline, or a block that is gone
 */
export function selectStretch(page: Element, body: StoryBody, article: Article, stretch: Stretch): boolean {
  if ('field' in stretch) {
    const shown = stretchInField(page, article, stretch)
    if (!shown) return false
    const { field, start, end } = shown
    field.focus()
    field.setSelectionRange(start, end)
    field.scrollIntoView({ block: 'nearest' })
    return true
  }
  const block = article.body.find(({ id }) => id === stretch.block)
  const element = block && body.elementOf(block)
  if (!block || !element) return false
  body.whole()
  body.focus({ block: block.id })
  element.scrollIntoView({ block: 'nearest' })
  const range = rangeIn(element, block, stretch.start, stretch.end)
  if (!range) return true
  if (element.classList.contains('story-card')) selectInCard(() => rangeIn(element, block, stretch.start, stretch.end))
  else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  const scroll = page.querySelector<HTMLElement>('.story-scroll')
  if (!scroll) return true
  const shown = range.startContainer.isConnected ? range : rangeIn(element, block, stretch.start, stretch.end)
  const at = (shown ?? range).getBoundingClientRect()
  const frame = scroll.getBoundingClientRect()
  const room = frame.height / 6
  if (at.top < frame.top + room || at.bottom > frame.bottom - room) scroll.scrollTop += (at.top + at.bottom - frame.top - frame.bottom) / 2
  return true
}
