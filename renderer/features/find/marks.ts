import type { Article } from '../../../shared/article/types'
import type { Block } from '../../../shared/blocks'
import { fieldOf, rangesIn, startInField } from './dom'
import type { Finding, Found } from './finder'
import { selectInCard } from '../../editor/fields/enter'
import { fieldRange, holdCopies } from '../../editor/head-lines'
import { onRedrawn } from '../../editor/redrawn'
import { headPlaces } from '../../editor/text-places'

const all = 'story-found'
const one = 'story-found-current'

/** Shows what was found, without a change to the text: by highlights, and behind the fields of the head. */
export interface Marks {
  show(finding: Finding, article: Article): void
  /** Brings the current match into view; selects it where it stands in a field. */
  reveal(finding: Finding, article: Article): void
  /** Puts the cursor on the current match. False where it is not in the page. */
  enter(finding: Finding, article: Article): boolean
  clear(): void
}

/**
 * @param editor the element of the story's page with its scroll
 * @param elementOf the element of a block, while it has one
 */
export function createMarks(editor: Element, elementOf: (block: Block) => HTMLElement | null): Marks {
  const highlight = new Highlight()
  const current = new Highlight()
  current.priority = 1
  CSS.highlights.set(all, highlight)
  CSS.highlights.set(one, current)
  const scroll = editor.querySelector<HTMLElement>('.story-scroll')
  const letGo = holdCopies(editor)
  const stop = onRedrawn(editor, (element) => {
    for (const block of [...drawn.keys()]) if (block.contains(element)) draw(block)
  })

  // Only blocks near the screen have ranges: a letter may be found in every line of a long story.
  let byElement = new Map<Element, Found[]>()
  let drawn = new Map<Element, StaticRange[]>()
  const drop = (element: Element) => {
    for (const range of drawn.get(element) ?? []) highlight.delete(range)
    drawn.delete(element)
  }
  const draw = (element: Element) => {
    drop(element)
    const ranges = rangesIn(element, byElement.get(element) ?? []).filter((range) => range !== null)
    for (const range of ranges) highlight.add(range)
    drawn.set(element, ranges)
  }
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) draw(target)
        else drop(target)
      }
    },
    { root: scroll, rootMargin: '50% 0px' },
  )

  const spotOf = (found: Found, article: Article) => {
    const field = fieldOf(editor, found.place)
    const at = field ? startInField(field, found.place, headPlaces(article)) : -1
    return field && at >= 0 ? { field, start: at + found.start, end: at + found.end } : null
  }
  const blockOf = (found: Found, article: Article) => {
    const { at } = found.place
    const block = at.kind === 'block' ? article.body.find(({ id }) => id === at.id) : undefined
    return block ? elementOf(block) : null
  }

  const inFields = (found: readonly Found[], article: Article) => {
    for (const range of headRanges.splice(0)) highlight.delete(range)
    for (const match of found) {
      if (match.place.at.kind !== 'head') continue
      const spot = spotOf(match, article)
      if (!spot) continue
      const range = fieldRange(spot.field, spot.start, spot.end)
      if (!range) continue
      headRanges.push(range)
      highlight.add(range)
    }
  }
  const headRanges: Range[] = []

  const rangeOf = (found: Found, element: Element): AbstractRange => {
    const exact = rangesIn(element, [found])[0]
    if (exact) return exact
    const whole = document.createRange()
    whole.selectNodeContents(element)
    return whole
  }

  return {
    show(finding, article) {
      const found = new Map<string, Found[]>()
      for (const match of finding.found) {
        if (match.place.at.kind !== 'block') continue
        const list = found.get(match.place.at.id)
        if (list) list.push(match)
        else found.set(match.place.at.id, [match])
      }
      const next = new Map<Element, Found[]>()
      for (const block of found.size ? article.body : []) {
        const matches = found.get(block.id)
        const element = matches && elementOf(block)
        if (element) next.set(element, matches)
      }
      const before = byElement
      byElement = next
      for (const element of before.keys()) {
        if (next.has(element)) continue
        watch.unobserve(element)
        drop(element)
      }
      for (const [element, matches] of next) {
        if (!before.has(element)) watch.observe(element)
        else if (drawn.has(element) && !sameMatches(before.get(element)!, matches)) draw(element)
      }
      inFields(finding.found, article)

      current.clear()
      const match = finding.found[finding.current]
      if (!match) return
      const spot = spotOf(match, article)
      const inField = spot && fieldRange(spot.field, spot.start, spot.end)
      if (inField) current.add(inField)
      const element = blockOf(match, article)
      if (element) current.add(rangeOf(match, element))
    },
    reveal(finding, article) {
      const match = finding.found[finding.current]
      if (!match || !scroll) return
      const spot = spotOf(match, article)
      spot?.field.setSelectionRange(spot.start, spot.end)
      const element = spot?.field ?? blockOf(match, article)
      if (!element) return
      // A block out of sight has no layout of its own yet.
      element.scrollIntoView({ block: 'nearest' })
      const range = spot ? null : rangeOf(match, element)
      const at = range ? liveRange(range).getBoundingClientRect() : element.getBoundingClientRect()
      const frame = scroll.getBoundingClientRect()
      const room = frame.height / 6
      if (at.top < frame.top + room || at.bottom > frame.bottom - room) scroll.scrollTop += (at.top + at.bottom - frame.top - frame.bottom) / 2
    },
    enter(finding, article) {
      const match = finding.found[finding.current]
      if (!match) return false
      const spot = spotOf(match, article)
      if (spot) {
        spot.field.focus()
        spot.field.setSelectionRange(spot.start, spot.end)
        return true
      }
      const element = blockOf(match, article)
      const range = element && rangesIn(element, [match])[0]
      const body = editor.querySelector<HTMLElement>('.story-body')
      if (!range || !body) return false
      if (element.classList.contains('story-card')) return selectInCard(() => rangesIn(element, [match])[0] ?? null)
      body.focus({ preventScroll: true })
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
      return true
    },
    clear() {
      watch.disconnect()
      stop()
      byElement = new Map()
      drawn = new Map()
      CSS.highlights.delete(all)
      CSS.highlights.delete(one)
      letGo()
    },
  }
}

/** True for matches of a block that is the same object: what was found in it is kept as it is. */
const sameMatches = (a: readonly Found[], b: readonly Found[]) => a.length === b.length && a.every((match, at) => match === b[at])

function liveRange(range: AbstractRange): Range {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live
}
