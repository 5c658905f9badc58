import type { Block } from '../../shared/blocks'
import type { StoryBody } from './body'
import { rangeIn } from './ranges'
import { onRedrawn } from './redrawn'

/** Stretches of blocks to underline, each with the name of its highlight. */
export interface Underline {
  block: string
  start: number
  end: number
  highlight: string
}

/**
 * Underlines stretches of the text by highlights, without a change to it. Only blocks near the screen have ranges; a
 * block that changes loses its own until they are shown anew, so none ever stands under other words.
 * @param page the element of the story's page with its scroll
 * @param names the highlights that are used, for `::highlight(name)`
 */
export function createUnderlines(page: Element, body: StoryBody, names: readonly string[]) {
  const highlights = new Map(names.map((name) => [name, new Highlight()]))
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight)
  let wanted = new Map<Element, { block: Block; lines: Underline[] }>()
  const drawn = new Map<Element, [Highlight, Range][]>()

  const undraw = (element: Element) => {
    for (const [highlight, range] of drawn.get(element) ?? []) highlight.delete(range)
    drawn.delete(element)
  }
  const draw = (element: Element) => {
    undraw(element)
    const want = wanted.get(element)
    if (!want) return
    const made: [Highlight, Range][] = []
    for (const { start, end, highlight: name } of want.lines) {
      const highlight = highlights.get(name)
      const range = highlight && rangeIn(element, want.block, start, end)
      if (!range) continue
      highlight.add(range)
      made.push([highlight, range])
    }
    drawn.set(element, made)
  }
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) (isIntersecting ? draw : undraw)(target)
    },
    { root: page.querySelector('.story-scroll'), rootMargin: '50% 0px' },
  )
  const forget = body.follow((_, changed) => {
    for (const block of changed?.gone ?? []) {
      for (const [element, want] of wanted) {
        if (want.block !== block) continue
        undraw(element)
        watch.unobserve(element)
        wanted.delete(element)
      }
    }
  })

  const stop = onRedrawn(page, (element) => {
    for (const block of [...drawn.keys()]) if (block.contains(element)) draw(block)
  })

  return {
    /** @param blocks the body that the stretches are of */
    show(blocks: readonly Block[], lines: readonly Underline[]): void {
      const byBlock = new Map<string, Underline[]>()
      for (const line of lines) {
        const list = byBlock.get(line.block)
        if (list) list.push(line)
        else byBlock.set(line.block, [line])
      }
      const next = new Map<Element, { block: Block; lines: Underline[] }>()
      for (const block of byBlock.size ? blocks : []) {
        const mine = byBlock.get(block.id)
        // Only what is on the screen as it was looked at: the body may have gone on.
        const element = mine && body.elementOf(block)
        if (element) next.set(element, { block, lines: mine })
      }
      const before = wanted
      wanted = next
      for (const element of before.keys()) {
        if (next.has(element)) continue
        watch.unobserve(element)
        undraw(element)
      }
      for (const element of next.keys()) {
        if (!before.has(element)) watch.observe(element)
        else if (drawn.has(element)) draw(element)
      }
    },
    end(): void {
      forget()
      stop()
      watch.disconnect()
      for (const name of names) CSS.highlights.delete(name)
      wanted.clear()
      drawn.clear()
    },
  }
}
