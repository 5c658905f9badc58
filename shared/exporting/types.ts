import type { Article } from '../article/types'
import type { Block, BlockOf, BlockType } from '../blocks'
import type { SpanOptions } from '../text/html'
import type { Text } from '../text/spans'
import type { ClassKey, FormatName, Profile, Ratio } from './profile'

/** Something that a bundle does not hold, and why, in words for the web desk. Never the text itself. */
export interface LeftOut {
  what: string
  why: string
}

/** One file of a picture: its path in the bundle and its size in pixels. */
export interface PictureFile {
  src: string
  width: number
  height: number
}

/** A picture as a bundle holds it: its files are written, its sizes known. */
export interface Picture extends PictureFile {
  /** Every width that there is in the type that all browsers show, smallest first, for `srcset`; may be empty. */
  widths: { src: string; width: number }[]
  /** IANA media type of `src` and `widths`. */
  type?: string
  /** The same widths in newer types, the best first. */
  sources?: { type: string; widths: { src: string; width: number }[] }[]
  /** Cut to a shape around the focal point, for search results, cards and apps: JPEG. */
  crops?: (PictureFile & { ratio: Ratio })[]
}

/** A section head and what it is called on the page. */
export interface Anchor {
  id: string
  /** False for all but one of several sections with the same words: two landmarks must not share a name. */
  names: boolean
}

/** What a block's HTML may ask of the page that it stands on. */
export interface BlockOut {
  /** ` class="…"` by the profile, or nothing. */
  cls(key: ClassKey): string
  /** Spans as HTML; `''` when they show nothing. */
  spans(text: Text, options?: Pick<SpanOptions, 'links' | 'breaks'>): string
  /** A link by the profile around finished HTML; the HTML alone where the address is not safe. */
  link(href: string, inner: string): string
  /** The level at which a heading of the model's level 2 or 3 stands here. */
  tag(level: 2 | 3): string
  anchor(block: Block): Anchor | undefined
  /** The files of a picture, or undefined where the bundle does not hold it. */
  picture(block: BlockOf<'image'>): Picture | undefined
  /** The `sizes` of pictures, by the profile. */
  sizes: string
  /** True for the first picture on the page: it loads at once. */
  first(block: Block): boolean
  /** True where the words of a pull quote also stand in the running text. */
  repeats(block: Block): boolean
  /** A block inside another one. */
  inner(block: Block): string
  /** A date or time as the page shows it. */
  time(value: string): string
  /** A word of the page itself, in the story's language. */
  word(key: 'correction' | 'clarification' | 'update'): string
  /** Text put before the first words of the lead paragraph, as HTML. */
  lead(block: Block): string
}

/** A block as HTML; `''` when there is nothing to publish. One such function stands in shared/blocks/<type>/html.ts. */
export type BlockHtml<T extends BlockType> = (block: BlockOf<T>, out: BlockOut) => string

/** A story made ready for every format: gathered once, only what may leave. */
export interface Handoff {
  /** The story with only publishable blocks in its body and nothing that stays in the house. */
  article: Article
  profile: Profile
  /** The address of the bundle's folder, where the profile says where bundles are published. */
  place: string | null
  anchors: ReadonlyMap<Block, Anchor>
  /** By `pictureKey`. */
  pictures: ReadonlyMap<string, Picture>
  /** True where the words of a pull quote also stand in the running text. */
  repeats(block: Block): boolean
  leftOut: LeftOut[]
}

/** One file of a bundle: a line in formats/index.ts registers it. */
export interface Format {
  name: FormatName
  /** The file's name in the bundle. */
  file: string
  /** IANA media type. */
  type: string
  render(handoff: Handoff): string
}
