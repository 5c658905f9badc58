import type { Article } from '../article/types'
import { published, type Published } from './changes'
import { formats } from './formats'
import { fragment } from './fragment'
import { handoff } from './handoff'
import { page } from './page'
import { web, type FormatName, type Profile } from './profile'
import type { LeftOut, Picture } from './types'

/*
 * From a story to what the web team gets: pure functions, for the preview and the clipboard as well
 * as for the bundle. Nothing here reads a clock, a zone, a locale or a disk.
 */

export { builtIn, web, type FormatName, type PictureType, type Profile, type Ratio } from './profile'
export { changesBetween, changesPage, type HandoffChange, type Published } from './changes'
export { cards, type Cards } from './cards'
export { pageStyle } from './style'
export { cut, pictureKey, widthsFor } from './pictures'
export type { LeftOut, Picture } from './types'

/** The names of all formats. */
export const formatNames: readonly FormatName[] = formats.map((format) => format.name)

export const isFormatName = (name: string): name is FormatName => formatNames.some((known) => known === name)

/** article.html: the story as `<article>…</article>`. */
export const renderFragment = (article: Article, profile: Profile = web): string => fragment(handoff(article, profile), false)

/**
 * page.html: the whole page.
 * @param pictures the pictures that it has, by `pictureKey`
 */
export const renderPage = (article: Article, profile: Profile = web, pictures?: ReadonlyMap<string, Picture>): string => page(handoff(article, profile, pictures))

/** article.txt: the story as plain text. */
export const renderText = (article: Article, profile: Profile = web): string => render('text', article, profile)

/** article.md: the story as CommonMark with GitHub's tables. */
export const renderMarkdown = (article: Article, profile: Profile = web): string => render('markdown', article, profile)

function render(name: FormatName, article: Article, profile: Profile): string {
  return formats.find((format) => format.name === name)!.render(handoff(article, profile))
}

/** One file of a bundle; the manifest is made from all of them. */
export interface BundleFile {
  name: string
  /** IANA media type. */
  type: string
  text: string
}

/**
 * Every text file of a bundle but the manifest, what the bundle does not hold, and its words for the next one.
 * @param options.formats instead of the profile's own
 * @param options.pictures the pictures that the bundle holds, by `pictureKey`
 * @param options.faults why a picture is not among them, in words, by media name
 */
export function renderBundle(
  article: Article,
  profile: Profile = web,
  options: { formats?: readonly FormatName[] | undefined; pictures?: ReadonlyMap<string, Picture> | undefined; faults?: ReadonlyMap<string, string> | undefined } = {},
): { files: BundleFile[]; leftOut: LeftOut[]; published: Published } {
  const ready = handoff(article, profile, options.pictures, options.faults)
  const wanted = new Set<FormatName>(options.formats ?? profile.formats)
  const files = formats.filter((format) => wanted.has(format.name)).map((format) => ({ name: format.file, type: format.type, text: format.render(ready) }))
  return {
    files,
    leftOut: ready.leftOut,
    // Made when it is asked for: only a manifest has it.
    get published() {
      return published(ready)
    },
  }
}
