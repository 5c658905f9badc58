import type { Block } from '../blocks'
import type { Head, Removed } from '../article/types'

/** What a part of raw copy was taken for. */
export const partKinds = [
  'brand', 'section', 'kicker', 'headline', 'second-headline', 'standfirst', 'byline', 'agency', 'dateline', 'timestamp',
  'lead', 'paragraph', 'heading', 'question', 'list', 'quote', 'pullquote', 'related', 'caption', 'credit', 'correction',
  'table', 'editors-note', 'end-mark', 'furniture',
] as const
export type PartKind = (typeof partKinds)[number]

/** One line or part of the raw copy, and what it was taken for. */
export interface ClassifiedPart {
  /** Line of the raw copy, counted from 1. */
  line: number
  text: string
  kind: PartKind
  /** 0 to 1. */
  confidence: number
  /** Why, in words for a person. */
  reason: string
}

/** What intake made of raw copy: the fields it found and the body. Fields it did not find are absent. */
export interface IntakeResult {
  head: Partial<Pick<Head, 'kicker' | 'headline' | 'standfirst' | 'bylines' | 'source' | 'dateline' | 'section' | 'language' | 'slug' | 'template' | 'keywords' | 'canonicalUrl' | 'publishedAt' | 'modifiedAt'>>
  body: Block[]
  removed: Removed[]
  report: {
    classified: ClassifiedPart[]
    /** What was taken away and is not in `removed`: unsafe links, trackers, pictures, scripts. */
    dropped: { what: string; why: string }[]
    /** What was changed in the text itself, in words: "hyphenation undone in 3 places". */
    normalised: string[]
  }
}
