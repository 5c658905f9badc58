import type { ClassifiedPart, Copy, IntakeResult, Overrides, PartKind } from '../../../shared/intake'
import { blockTexts, type Block } from '../../../shared/blocks'

/** The kinds that a key gives, with that key: letters that are on every keyboard, of the English names. */
export const kindKeys: Partial<Record<PartKind, string>> = {
  headline: 'h', standfirst: 's', kicker: 'k', byline: 'b', dateline: 'd', paragraph: 'p', heading: 'e', question: 'q', quote: 'u', pullquote: 'o', list: 'l', related: 'r', caption: 'c', correction: 'n', furniture: 'x',
}

/** The colour of a part: what of the page it belongs to. */
export type Hue = 'head' | 'text' | 'structure' | 'aside' | 'gone'
const hues: Record<Hue, readonly PartKind[]> = {
  head: ['headline', 'second-headline', 'standfirst', 'kicker', 'byline', 'dateline', 'section', 'timestamp'],
  text: ['lead', 'paragraph', 'list', 'table'],
  structure: ['heading', 'question', 'quote', 'pullquote', 'correction'],
  aside: ['related', 'caption', 'credit', 'agency', 'brand', 'editors-note'],
  gone: ['furniture', 'end-mark'],
}
export const hueOf = (kind: PartKind): Hue => (Object.keys(hues) as Hue[]).find((hue) => hues[hue].includes(kind)) ?? 'text'

/** Below this a person should look. */
export const doubtful = 0.7
export const isDoubtful = ({ part, confidence }: ClassifiedPart): boolean => part !== undefined && confidence < doubtful

/** What of a story came in, as its file keeps it. */
export interface KeptIntake {
  copy: Copy
  overrides: Overrides
}

export const keptText = ({ copy, overrides }: KeptIntake): string => JSON.stringify({ format: 'galley-intake', version: 1, copy, overrides })

/** Reads a kept file; null where it is none that this Galley can use. */
export function readKept(text: string): KeptIntake | null {
  try {
    const value = JSON.parse(text) as { format?: unknown; version?: unknown; copy?: Partial<Copy>; overrides?: Overrides }
    const copy = value.copy
    if (value.format !== 'galley-intake' || value.version !== 1 || !Array.isArray(copy?.units) || !copy.notes || !copy.brought) return null
    return { copy: copy as Copy, overrides: value.overrides ?? {} }
  } catch {
    return null
  }
}

const textOf = (body: readonly Block[]): string => body.flatMap(blockTexts).join('\n').replace(/\s+/g, ' ').trim()

/** True where the story still says what intake made of its copy. */
export const isAsItCame = ({ body }: { body: readonly Block[] }, result: Pick<IntakeResult, 'body'>): boolean => textOf(body) === textOf(result.body)
