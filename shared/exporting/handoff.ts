import type { Article } from '../article/types'
import { blockTexts, type Block } from '../blocks'
import { isBlank, publishHref } from '../text/html'
import { plain, type Text } from '../text/spans'
import { anchors } from './anchors'
import { bundleName } from './name'
import { pictureKey } from './pictures'
import type { Profile } from './profile'
import { repeatedIn } from './repeats'
import type { Handoff, LeftOut, Picture } from './types'

/**
 * Gathers what may leave of a story, and what may not, once for all formats.
 * @param pictures the pictures that the bundle holds, by `pictureKey`
 * @param faults why a picture is not among them, in words, by media name
 */
export function handoff(article: Article, profile: Profile, pictures: ReadonlyMap<string, Picture> = new Map(), faults: ReadonlyMap<string, string> = new Map()): Handoff {
  const body = article.body.filter((block) => publishable(block, pictures))
  const place = profile.baseUrl && new URL(`${bundleName(article, profile.fileName)}/`, profile.baseUrl).href
  const canonicalUrl = article.canonicalUrl ?? place
  return {
    article: { ...article, body, canonicalUrl, removed: [], deskNotes: '' },
    place,
    profile,
    anchors: anchors(body),
    pictures,
    repeats: repeatedIn(body),
    leftOut: leftOut({ ...article, canonicalUrl }, profile, pictures, faults),
  }
}

/** False for held text, for a picture that is not there, and for a block that shows nothing. */
function publishable(block: Block, pictures: ReadonlyMap<string, Picture>): boolean {
  switch (block.type) {
    case 'held':
      return false
    case 'image':
      return pictures.has(pictureKey(block))
    case 'divider':
    case 'embed':
      return true
    // Who spoke, or what a table is called, is nothing without the words or the rows.
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'quote':
    case 'pullquote':
      return shows(block.text)
    case 'table':
      return block.rows.some((row) => row.cells.some((cell) => shows(cell.text)))
    default:
      return blockTexts(block).some((text) => !isBlank(text))
  }
}

const shows = (text: Text): boolean => text.some((span) => !isBlank(span.text))

type Faults = ReadonlyMap<string, string>

function leftOut(article: Article, profile: Profile, pictures: ReadonlyMap<string, Picture>, faults: Faults): LeftOut[] {
  const out = [...stays(article), ...article.body.filter(({ type }) => named.has(type)).flatMap((block) => ofBlock(block, pictures, faults)), ...unknown(article, profile)]
  if (pictures.size && !profile.baseUrl && (profile.openGraph || profile.jsonLd)) {
    out.push({ what: 'Pictures in Open Graph and JSON-LD', why: `They need full addresses, and the profile “${profile.name}” does not say where bundles are published.` })
  }
  return out
}

/** What never leaves the house: counted and named, never quoted. */
function stays(article: Article): LeftOut[] {
  const out: LeftOut[] = []
  const held = article.body.flatMap((block) => (block.type === 'held' ? block.blocks : []))
  if (held.length) out.push({ what: `Held text (${count(held.length, 'block')})`, why: 'Held text stays in the story.' })
  if (!isBlank(article.deskNotes)) out.push({ what: 'Desk notes', why: 'Desk notes are for the desk alone.' })
  // The reasons of single lines are the desk's to read, in the story.
  const aside = article.removed.length
  if (aside) out.push({ what: `Set-aside copy (${count(aside, 'part')})`, why: 'What intake set aside, page furniture and the like, stays in the story.' })
  if (article.embargoUntil) {
    out.push({ what: `Embargo until ${article.embargoUntil}`, why: 'The pages carry no mark of it, so that they can go out as they are when it ends. Do not publish before.' })
  }
  return out
}

/** The types of which a part may have to be left out. */
const named = new Set<Block['type']>(['image', 'related', 'embed'])

function ofBlock(block: Block, pictures: ReadonlyMap<string, Picture>, faults: Faults): LeftOut[] {
  const out: LeftOut[] = []
  if (block.type === 'image' && !pictures.has(pictureKey(block))) {
    const name = [block.caption, block.alt].find((text) => !isBlank(text))
    out.push({ what: `Picture ${name ? `“${short(name)}”` : block.media}`, why: faults.get(block.media) ?? 'Its file is not at hand here.' })
  }
  if (block.type === 'related' && !block.url && !isBlank(plain(block.text)) && !linked(block.text)) {
    out.push({ what: `Link of the related line “${short(plain(block.text))}”`, why: 'The line has no address, so its text stands without a link.' })
  }
  if (block.type === 'embed' && isBlank(block.title)) {
    out.push({ what: `Title of the embed ${block.url}`, why: 'It has none, so the name of the site stands for it.' })
  }
  return out
}

const linked = (text: Text) => text.some((span) => span.link && publishHref(span.link.href))

/** What a page would say and the story does not know: it is absent, never made up. */
function unknown(article: Article, profile: Profile): LeftOut[] {
  const missing: [unknown, string][] = [
    [article.headline.main.trim(), 'Headline'],
    [article.standfirst.trim(), 'Description (standfirst)'],
    [article.bylines.some((byline) => !isBlank(byline.name)), 'Author'],
    [article.publishedAt, 'Time of publication'],
    [article.canonicalUrl, 'Canonical address'],
    [article.dateline?.places.length, 'Dateline'],
    [article.section?.trim(), 'Section'],
    [article.keywords.some((keyword) => !isBlank(keyword)), 'Keywords'],
  ]
  const out = missing.flatMap(([value, what]) => (value ? [] : [{ what, why: 'The story does not have it.' }]))
  if (!profile.publisher) out.push({ what: 'Publisher', why: `The profile “${profile.name}” does not name one.` })
  return out
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
const short = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line
}
