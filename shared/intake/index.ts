import { newBlockId } from '../text/id'
import { assemble } from './assemble'
import { bring } from './brought'
import { filesOf, withFiles } from './carried'
import { classify } from './classify'
import { copyOf, type Copy } from './copy'
import { addOutside, intakeWith, withOffer } from './correct'
import { fragmentOf } from './fragment'
import { htmlUnits, isWholePage } from './html'
import { agree, titleForms } from './html/agree'
import type { PageMeta } from './html/meta'
import type { Names } from './html/own'
import { textUnits } from './lines'
import { withPictures } from './placed'
import type { IntakeResult } from './types'
import { Notes } from './unit'

/*
 * Raw copy into a structured story. Which function a caller wants:
 *   a file, or a paste into an EMPTY story, as plain text   intakeText
 *   a file, or a paste into an EMPTY story, as HTML         intakeHtml
 *   a paste into a story that has text already              intakeFragment, with { html } where the clipboard has it, else { text }
 *   the same story, after a person said what parts of it are   intakeWith, with the `copy` of its result
 * All are pure and run in Node and in a browser; nothing in the copy is run or requested. The same copy gives the
 * same result but for the ids of blocks.
 */

export { withFiles } from './carried'
export { bring, withoutLines } from './brought'
export type { Copy } from './copy'
export { copyWithQuotes, intakeWith, withDeskRules, type Overrides } from './correct'
export { withPictures, type Fetched } from './placed'
export type { Names } from './html/own'
export { partKinds, type ClassifiedPart, type IntakeResult, type PartKind } from './types'

export interface IntakeOptions {
  /** BCP 47 tag of the story, where it is known; otherwise it is told from the text. */
  language?: string
  /** What the copy is called elsewhere, as in the subject of its mail: used only where a line says the same. */
  titles?: readonly string[]
  /** True for the text of a mail: its greeting and its end are not copy. */
  mail?: boolean
  /** Puts characters right that were read in the wrong encoding; otherwise `report.wrong` offers it. */
  repair?: boolean
  /** Makes the ids of blocks and list items; tests pass a counter. */
  newId?: () => string
  /** True where the caller brings the files of pictures and then calls `withPictures`; otherwise they are dropped and named. */
  pictures?: boolean
  /** The `src` of every picture that came with the copy, or what tells by it what such a picture is called; their files go to the result by `withFiles`. */
  carries?: ReadonlySet<string> | ((src: string) => string | null)
  /** What the desk's own profiles name the parts of a story, for a handoff that was written by one; the built-in ones are known. */
  names?: readonly Names[]
}

/**
 * Reads a whole story from plain text.
 * Nothing of the text is lost: it is in the fields, in the body, in `removed`, or named in `report.normalised`.
 * @param raw the text as it came, any line ends; lines are counted from 1
 */
export function intakeText(raw: string, options: IntakeOptions = {}): IntakeResult {
  const notes = new Notes(options.repair)
  const units = textUnits(raw, notes, options.mail)
  const copy = copyOf(units, notes, { ...options, source: { kind: 'text', raw, ...(options.mail ? { mail: true } : {}) } })
  units.forEach((unit, i) => (unit.part = String(i)))
  // As intakeWith without overrides does, but without making the units anew from the copy.
  return withOffer({ ...assemble(classify(units, copy.titles), notes, options.newId ?? newBlockId, copy.language), copy })
}

/**
 * Reads a whole story from HTML: a page, of which the article is taken, or a piece of one as a clipboard has it.
 * Scripts, styles, pictures, unsafe links and tracking are dropped and named in `report.dropped`.
 * @param options.mode told from the markup when left out: `document` looks for the article among the page's other
 *   parts, `fragment` takes everything as copy
 */
export function intakeHtml(html: string, options: IntakeOptions & { mode?: 'document' | 'fragment' } = {}): IntakeResult {
  const notes = new Notes(options.repair)
  const mode = options.mode ?? (isWholePage(html) ? 'document' : 'fragment')
  const page = htmlUnits(html, notes, mode, { newId: options.newId ?? newBlockId, names: options.names, language: options.language, carries: options.carries })
  if (!page) return withoutMarkup(html, (text) => intakeText(text, options))
  const { units, inside, carried, meta, own, hidden } = page
  if (!own) {
    const copy = copyOf(units, notes, { ...options, meta, outside: (at) => !inside[at], source: { kind: 'html', raw: html, mode }, carried })
    if (hidden) copy.brought.removed.push({ reason: 'Stands in the page’s data and not on the page', text: hidden, at: 0 })
    return intakeWith(copy, {}, options)
  }
  const shown = own.head.modifiedAt
  agree(own, meta, titleForms(meta.titles), units)
  settleOwn(own, shown, meta)
  addOutside(own, units.filter((_, i) => !inside[i]))
  return options.pictures ? own : withPictures(own)
}

/**
 * What the data of our own page say is the story's: its other headlines, its keywords, and its address, which is no
 * other publication's. The time of a correction is no change of its own.
 */
function settleOwn({ head, body }: IntakeResult, shown: string | null | undefined, { searchTitle, cardTitle, keywords }: PageMeta): void {
  const { modifiedAt, headline } = head
  if (headline) head.headline = { ...headline, ...(searchTitle && searchTitle !== headline.main ? { search: searchTitle } : {}), ...(cardTitle && cardTitle !== headline.main ? { social: cardTitle } : {}) }
  if (keywords.length) head.keywords = keywords
  if (!shown && modifiedAt && body.some((block) => block.type === 'correction' && Date.parse(block.date) === Date.parse(modifiedAt))) delete head.modifiedAt
  if (head.source?.url === undefined) return
  const { url, ...source } = head.source
  head.canonicalUrl = url
  if (Object.keys(source).length) head.source = source
  else delete head.source
}

/**
 * Reads copy anew, with the characters that were read in the wrong encoding put right, or as they came.
 * What a person said of its parts goes by their place and mostly holds.
 * @returns the copy for `intakeWith`; as it is where it has no such characters
 */
export function readAgain(copy: Copy, repair: boolean): Copy {
  const { source, brought, numbered, titles, language, carried } = copy
  if (!source || repair === (copy.repaired ?? false)) return copy
  const options = { titles, repair, ...(language ? { language } : {}), ...(carried ? { carries: new Set(carried.map(({ src }) => src)) } : {}) }
  const again = (source.kind === 'text' ? intakeText(source.raw, { ...options, mail: source.mail ?? false }) : intakeHtml(source.raw, { ...options, mode: source.mode })).copy
  return again ? { ...again, source, brought, numbered, ...(carried ? { carried } : {}), ...(copy.desk ? { desk: copy.desk } : {}) } : copy
}

/** A result with its characters put right; as it is where it offers nothing to put right. */
export function repaired(result: IntakeResult): IntakeResult {
  return result.copy && result.report.wrong ? withFiles(intakeWith(readAgain(result.copy, true), {}), filesOf(result)) : result
}

/**
 * Reads copy that is pasted into a story which has text already: blocks only, to insert at the cursor.
 * No headline is looked for and nothing is set aside: `head` and `removed` are empty.
 * One paragraph comes as one `paragraph` block, so the caller may insert its text inline.
 */
export function intakeFragment(source: { text: string } | { html: string }, options: IntakeOptions = {}): IntakeResult {
  const notes = new Notes()
  const newId = options.newId ?? newBlockId
  if ('text' in source) return fragmentOf(textUnits(source.text, notes), notes, newId)
  const page = htmlUnits(source.html, notes, 'fragment')
  if (!page) return withoutMarkup(source.html, (text) => intakeFragment({ text }, options))
  return fragmentOf(page.units, notes, newId)
}

/** The words of markup that nests too deep to be read as markup. */
function withoutMarkup(html: string, read: (text: string) => IntakeResult): IntakeResult {
  const text = html.split(/<\/(?:script|style)\s*>/i).map((part) => part.replace(/<(?:script|style)\b[^]*$/i, '')).join('\n').replace(/<[^<>]*>/g, '\n').replace(/&nbsp;/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  const result = read(text)
  bring(result, { dropped: [{ what: 'All markup', why: 'it nests too deep to be real; only the words were taken' }] })
  return result
}
