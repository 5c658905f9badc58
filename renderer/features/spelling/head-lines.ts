import type { Slip } from './protocol'
import type { LookedField } from './store'

/*
 * A text field shows no highlight: the same text stands behind it once more, unseen, and carries the lines.
 */

const copyClass = 'slip-copy'

/** The text behind a field, brought up to date. */
function copyOf(field: HTMLTextAreaElement): Text {
  let copy = field.parentElement?.querySelector<HTMLElement>(`:scope > .${copyClass}`)
  if (!copy) {
    copy = document.createElement('div')
    copy.className = copyClass
    copy.dir = 'auto'
    copy.setAttribute('aria-hidden', 'true')
    field.after(copy)
  }
  if (!(copy.firstChild instanceof Text)) copy.replaceChildren(document.createTextNode(''))
  const text = copy.firstChild as Text
  if (text.data !== field.value) text.data = field.value
  return text
}

/** The range of a stretch of a field's text, behind it. */
export function fieldRange(field: HTMLTextAreaElement, start: number, end: number): Range | null {
  const text = copyOf(field)
  if (end > text.length) return null
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range
}

/**
 * Lines under the fields of the head.
 * @param names the highlight of each kind of slip
 */
export function createHeadLines(page: Element, names: Record<Slip['kind'], string>) {
  const highlights = { spelling: new Highlight(), grammar: new Highlight() }
  CSS.highlights.set(names.spelling, highlights.spelling)
  CSS.highlights.set(names.grammar, highlights.grammar)
  const clear = () => {
    highlights.spelling.clear()
    highlights.grammar.clear()
  }
  // A copy would keep the old words while new ones are written over it.
  const typed = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.closest('.head-field')) clear()
  }
  page.addEventListener('input', typed)
  return {
    /** @param hidden a slip that is being written */
    show(looked: readonly LookedField[], hidden: Slip | null): void {
      clear()
      for (const { field, text, slips } of looked) {
        const element = page.querySelector<HTMLTextAreaElement>(`.head-field.is-${field} textarea`)
        if (!element || element.value !== text) continue
        for (const slip of slips) {
          const range = slip === hidden ? null : fieldRange(element, slip.start, slip.end)
          if (range) highlights[slip.kind].add(range)
        }
      }
    },
    end(): void {
      page.removeEventListener('input', typed)
      CSS.highlights.delete(names.spelling)
      CSS.highlights.delete(names.grammar)
      for (const copy of page.querySelectorAll(`.${copyClass}`)) copy.remove()
    },
  }
}
