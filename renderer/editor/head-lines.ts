import './head-lines.css'

/*
 * A text field shows no highlight: the same text stands behind it once more, unseen, and carries what all draw in it: the
 * lines under words, and what was found.
 */

const copyClass = 'head-copy'

/** How many draw in the copies of a page. */
const users = new WeakMap<Element, number>()

/** The text behind a field, brought up to date. */
function copyOf(field: HTMLTextAreaElement): Text {
  let copy = field.parentElement?.querySelector<HTMLElement>(`:scope > .${copyClass}`)
  if (!copy) {
    copy = document.createElement('div')
    copy.className = `${copyClass} field-copy`
    copy.dir = 'auto'
    copy.setAttribute('aria-hidden', 'true')
    field.after(copy)
  }
  if (!(copy.firstChild instanceof Text)) copy.replaceChildren(document.createTextNode(''))
  const text = copy.firstChild as Text
  if (text.data !== field.value) text.data = field.value
  return text
}

/**
 * Keeps the texts behind the fields of a page for as long as somebody shows something in them.
 * @param page the element of the story's page, with the fields of its head
 * @returns lets go of them: the last one takes them away
 */
export function holdCopies(page: Element): () => void {
  users.set(page, (users.get(page) ?? 0) + 1)
  return () => {
    const left = (users.get(page) ?? 1) - 1
    users.set(page, left)
    if (!left) for (const copy of page.querySelectorAll(`.${copyClass}`)) copy.remove()
  }
}

/** The range of a stretch of a field's text, behind it; null where the field has no such stretch. */
export function fieldRange(field: HTMLTextAreaElement, start: number, end: number): Range | null {
  const text = copyOf(field)
  if (end > text.length) return null
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, end)
  return range
}

/** A stretch of a field of the head to underline. */
export interface HeadLine {
  field: HTMLTextAreaElement
  start: number
  end: number
  highlight: string
}

/**
 * Lines under the fields of the head, by highlights of their own. They go as soon as one writes in a field, so that
 * none ever stands under other words.
 * @param page the element of the story's page
 * @param names the highlights that are used, for `::highlight(name)`
 */
export function createHeadLines(page: Element, names: readonly string[]) {
  const highlights = new Map(names.map((name) => [name, new Highlight()]))
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight)
  const letGo = holdCopies(page)
  const clear = () => {
    for (const highlight of highlights.values()) highlight.clear()
  }
  const typed = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement && event.target.closest('.head-field')) clear()
  }
  page.addEventListener('input', typed)
  return {
    clear,
    show(lines: readonly HeadLine[]): void {
      clear()
      for (const { field, start, end, highlight } of lines) {
        const range = fieldRange(field, start, end)
        if (range) highlights.get(highlight)?.add(range)
      }
    },
    end(): void {
      page.removeEventListener('input', typed)
      for (const name of names) CSS.highlights.delete(name)
      letGo()
    },
  }
}
