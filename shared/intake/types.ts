import type { Block } from '../blocks'
import type { Head, Removed } from '../article/types'
import type { Copy } from './copy'
import type { PartKind } from './kinds'
import type { WronglyRead } from './unit'

export { partKinds, type PartKind } from './kinds'

/** One line or part of the raw copy, and what it was taken for. */
export interface ClassifiedPart {
  /** Names the part to `intakeWith`; absent where it is what it is, as in a page that Galley wrote. */
  part?: string | undefined
  /** Line of the raw copy, counted from 1. */
  line: number
  text: string
  kind: PartKind
  /** 0 to 1. */
  confidence: number
  /** Why, in words for a person. */
  reason: string
  /** The id of the block that its text is in. */
  block?: string | undefined
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
    /** Characters that were read in the wrong encoding ("Ã©"): an offer, nothing was done. `readAgain` takes it. */
    wrong?: WronglyRead | undefined
  }
  /** The copy itself, to rebuild the story from by `intakeWith` when a person says what a part is. */
  copy?: Copy
}
