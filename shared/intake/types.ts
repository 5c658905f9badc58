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

/** A picture whose file lies beside the copy: a block but for the file, which somebody else has to bring. */
export interface PlacedPicture {
  /** It stands before the block that has this place in the body, behind other pictures of the same place. */
  at: number
  /** The file's path from the copy, with `/`; null where the copy names no file beside it. */
  src: string | null
  /** The file itself, where the copy came with it. */
  bytes?: Uint8Array
  /** True for a picture of a web page. */
  page?: true
  alt: string
  decorative: boolean
  caption: string
  credit: string
  /** What was set aside as its words; it is set aside again where the picture does not come. */
  aside?: Removed[]
  /** BCP 47 tag, where its words are in another language than the story. */
  lang?: string
}

/** What intake made of raw copy: the fields it found and the body. Fields it did not find are absent. */
export interface IntakeResult {
  head: Partial<Pick<Head, 'kicker' | 'headline' | 'standfirst' | 'bylines' | 'source' | 'dateline' | 'section' | 'language' | 'slug' | 'template' | 'keywords' | 'canonicalUrl' | 'publishedAt' | 'modifiedAt'>>
  body: Block[]
  removed: Removed[]
  /** Pictures that `withPictures` puts into the body when their files were looked for; only where the caller asked for them. */
  pictures?: PlacedPicture[]
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
