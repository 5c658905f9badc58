import { copyWithQuotes, intakeWith, readAgain, type ClassifiedPart, type Copy, type IntakeResult, type Overrides, type PartKind } from '../../../shared/intake'

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

/** What a person decided on copy: what its parts are, and whether wrongly decoded characters are put right. */
export interface Choice {
  overrides: Overrides
  repaired?: boolean
  /** Whether straight quotation marks become those of the language; left out, as the desk says. */
  quotes?: boolean
}

/** What of a story came in, as its file keeps it. */
export interface KeptIntake extends Choice {
  copy: Copy
  /** What was accepted before, the latest first: undo in the story may have gone back to any of it. */
  earlier?: Choice[]
}

const mostEarlier = 20

/** The copy after another choice was accepted. */
export const keptWith = ({ copy, earlier = [], ...last }: KeptIntake, choice: Choice): KeptIntake => ({ copy, ...choice, earlier: [last, ...earlier].slice(0, mostEarlier) })

/**
 * The story that a choice makes of the copy.
 * @param newId makes the ids of blocks; without it they are a story's
 */
export function resultOf(copy: Copy, { overrides, repaired, quotes }: Choice, newId?: () => string): IntakeResult {
  const read = repaired === undefined ? copy : readAgain(copy, repaired)
  return intakeWith(quotes === undefined ? read : copyWithQuotes(read, quotes), overrides, newId ? { newId } : {})
}

/** Ids that are the same in every making: what stays on the screen is not drawn anew. */
export function counted(): () => string {
  let count = 0
  return () => `block-${++count}`
}

export const keptText = ({ copy, overrides, repaired, quotes, earlier }: KeptIntake): string => JSON.stringify({ format: 'galley-intake', version: 1, copy, overrides, repaired, quotes, earlier })

/** Reads a kept file; null where it is none that this Galley can use. */
export function readKept(text: string): KeptIntake | null {
  try {
    const value = JSON.parse(text) as { format?: unknown; version?: unknown; copy?: Partial<Copy>; overrides?: Overrides; repaired?: unknown; quotes?: unknown; earlier?: unknown }
    const copy = value.copy
    if (value.format !== 'galley-intake' || value.version !== 1 || !Array.isArray(copy?.units) || !copy.notes || !copy.brought) return null
    return {
      copy: copy as Copy,
      overrides: value.overrides ?? {},
      ...(typeof value.repaired === 'boolean' ? { repaired: value.repaired } : {}),
      ...(typeof value.quotes === 'boolean' ? { quotes: value.quotes } : {}),
      ...(Array.isArray(value.earlier) ? { earlier: value.earlier as Choice[] } : {}),
    }
  } catch {
    return null
  }
}

/** The parts whose text one entry of what was set aside holds; none where it holds what no part is, as the foot of a mail. */
export function partsOf({ text }: { text: string }, parts: readonly ClassifiedPart[], copy: Copy): ClassifiedPart[] {
  const rawOf = ({ part }: ClassifiedPart) => (part === undefined ? undefined : copy.units[Number(part)]?.raw)
  const one = parts.find((part) => hueOf(part.kind) !== 'text' && !part.block && rawOf(part) === text)
  if (one) return [one]
  // Each run of a page that stands outside its article is one entry.
  const outside = parts.filter(({ part, kind }) => part !== undefined && kind === 'furniture' && copy.units[Number(part)]?.outside)
  for (let from = 0, to = 1; from < outside.length; from = to++) {
    while (to < outside.length && Number(outside[to]!.part) === Number(outside[to - 1]!.part) + 1) to++
    const run = outside.slice(from, to)
    if (run.map(rawOf).join('\n') === text) return run
  }
  return []
}

/** The part as it stood in the copy, before anything was cleaned. */
export const rawTextOf = ({ part, text }: ClassifiedPart, copy: Copy): string => (part !== undefined && /^\d+$/.test(part) && copy.units[Number(part)]?.raw) || text
