import type { Article } from '../../shared/article/types'
import { blockTexts } from '../../shared/blocks'
import type { Stretch } from './ranges'
import { asidePlaces, blockPlaces, headPlaces, type Place } from './text-places'

/** A stretch inside one text of the story, with offsets into that text. */
export interface Spot {
  place: Place
  start: number
  end: number
}

/**
 * The text of the story that a stretch stands in, and where in it; null where its words are others now.
 * @param text what stood there
 */
export function spotOf(article: Article, stretch: Stretch, text: string): Spot | null {
  const { start, end } = stretch
  if ('field' in stretch) {
    const found = [...headPlaces(article), ...asidePlaces(article)].find(({ path }) => path.join('.') === stretch.field)
    return found && found.text.slice(start, end) === text ? { place: found, start, end } : null
  }
  const block = article.body.find(({ id }) => id === stretch.block)
  if (!block) return null
  const texts = blockTexts(block)
  let from = 0
  let part = 0
  while (part < texts.length - 1 && from + texts[part]!.length < start) from += texts[part++]!.length + 1
  const whole = texts[part]
  // Of equal texts in one block, the one with as many of them before it.
  const nth = texts.slice(0, part).filter((one) => one === whole).length
  const found = blockPlaces(block).filter((one) => one.text === whole)[nth]
  return found && found.text.slice(start - from, end - from) === text ? { place: found, start: start - from, end: end - from } : null
}
