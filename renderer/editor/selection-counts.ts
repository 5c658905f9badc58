import { useEffect, useState } from 'react'
import { countWords } from '../../shared/article/text'
import { blockTexts, type Block } from '../../shared/blocks'
import { createPause } from '../../shared/pause'
import type { StorySession } from '../session/types'

/** What is selected in the story: words, and characters as a person counts them, without line breaks. */
export interface SelectionCounts {
  words: number
  characters: number
}

let letters: Intl.Segmenter | undefined

/** Characters as a person sees them: a letter with its marks is one, and so is a family of emoji. */
export function countCharacters(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  letters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let count = 0
  for (const { segment } of letters.segment(text)) if (segment !== '\n' && segment !== '\r\n') count++
  return count
}

/** Counts texts that stand apart, as blocks do. */
export function countTexts(texts: readonly string[], language: string): SelectionCounts {
  let words = 0
  let characters = 0
  for (const text of texts) {
    words += countWords(text, language)
    characters += countCharacters(text)
  }
  return { words, characters }
}

/** As much of a line as a range takes. */
function partOf(range: Range, line: Element): string {
  const part = document.createRange()
  part.selectNodeContents(line)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/** What a range takes of the blocks of a body: whole blocks by the model, those at its ends by what of them is in it. */
function textsIn(range: Range, root: Element, body: readonly Block[]): string[] {
  const texts: string[] = []
  const children = root.children
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    const block = body[at]
    if (!block || !range.intersectsNode(child)) continue
    const own = document.createRange()
    own.selectNodeContents(child)
    const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, own) <= 0
    const endsBehind = range.compareBoundaryPoints(Range.END_TO_END, own) >= 0
    if (startsBefore && endsBehind) texts.push(...blockTexts(block))
    else if (child.classList.contains('story-card')) {
      // In the field of a card, and nowhere else in it, is a part selected.
      for (const line of child.querySelectorAll('.rich-field > *')) if (range.intersectsNode(line)) texts.push(partOf(range, line))
    } else {
      // By lines: the words of two items of a list stand apart.
      for (const line of block.type === 'list' ? child.children : [child]) {
        if (!range.intersectsNode(line)) continue
        texts.push(partOf(range, line))
      }
    }
  }
  return texts
}

function selected(session: StorySession): SelectionCounts | null {
  const { body, language } = session.article()
  const focused = document.activeElement
  if (focused instanceof HTMLTextAreaElement && focused.closest('.story-head')) {
    const text = focused.value.slice(focused.selectionStart, focused.selectionEnd)
    return text ? countTexts([text], language) : null
  }
  const selection = getSelection()
  const root = document.querySelector('.story-body')
  if (!selection?.rangeCount || selection.isCollapsed || !root?.contains(selection.anchorNode)) return null
  const counts = countTexts(textsIn(selection.getRangeAt(0), root, body), language)
  return counts.characters ? counts : null
}

/** How long the selection rests before it is counted, in milliseconds: not at every step of a drag. */
const rest = 120

/** Counts of what is selected in the story on screen; null where nothing is. Costs nothing while one types. */
export function useSelectionCounts(session: StorySession): SelectionCounts | null {
  const [counts, setCounts] = useState<SelectionCounts | null>(null)
  useEffect(() => {
    const pause = createPause(() =>
      setCounts((before) => {
        const now = selected(session)
        return before && now && before.words === now.words && before.characters === now.characters ? before : now
      }),
    )
    const changed = () => pause.begin(rest)
    document.addEventListener('selectionchange', changed, { capture: true })
    return () => {
      pause.stop()
      document.removeEventListener('selectionchange', changed, { capture: true })
    }
  }, [session])
  return counts
}
