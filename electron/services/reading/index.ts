import { bring, intakeHtml, intakeText, withFiles, withoutLines, type Names } from '../../../shared/intake'
import { htmlTree } from '../../../shared/intake/html/tree'
import type { IntakeResult } from '../../../shared/intake/types'
import { importLimit } from '../../../shared/limits'
import { done, failed, type Outcome, type Problem } from '../../../shared/outcome'
import { besidePath } from '../../../shared/intake/html/beside-path'
import { archiveOf } from './archive'
import { pageIn, readBundle } from './bundle'
import { decode } from './decode'
import { readDocx } from './docx'
import { foreignByName, foreignBySignature, isRtf, isZip, kindOfText } from './kind'
import { looksLikeMail, readMail } from './mail'
import { readMarkdown } from './markdown'
import { odtToHtml } from './odt'
import { rtfToHtml } from './rtf'
import { checkDocument, zipEntries } from './zip'

export interface Reading {
  /**
   * Turns the bytes of a file into a story. The name only tells the kind where the content does not; it is never used
   * as a path. Nothing is run, requested or written.
   * Fails with `empty-file`, `too-large`, `binary-file`, `unknown-format` or `unreadable`, each in a sentence for a person.
   */
  read(file: FileToRead): Promise<Outcome<IntakeResult>>
}

export interface FileToRead {
  name: string
  bytes: Uint8Array
  /** What the desk's own profiles name the parts of a story, for a handoff that comes back. */
  names?: readonly Names[]
}

export function createReading(): Reading {
  return { read: ({ name, bytes, names }) => readFile(name.trim() || 'The file', bytes, names) }
}

const formats = 'Galley reads .txt, .md, .html, .mhtml, .docx, .odt, .rtf and .eml'
const megabytes = (size: number) => Math.ceil(size / (1024 * 1024))

function refuse(code: Problem['code'], name: string, what: string, advice: string): Outcome<never> {
  return failed(code, `${name} is ${what}. ${formats}: ${advice}.`)
}

async function readFile(name: string, bytes: Uint8Array, names?: readonly Names[]): Promise<Outcome<IntakeResult>> {
  if (bytes.length === 0) return failed('empty-file', `${name} is empty. Check that it was saved and sent whole.`)
  if (bytes.length > importLimit) return failed('too-large', `${name} has ${megabytes(bytes.length)} MB; a file to import may have ${megabytes(importLimit)} MB. Cut it into parts, or paste the text that you need.`)
  const foreign = foreignBySignature(bytes)
  if (foreign) return refuse(/not read yet|password/.test(foreign.what) ? 'unknown-format' : 'binary-file', name, foreign.what, foreign.advice)
  if (isZip(bytes)) return readZip(name, bytes, names)
  if (isRtf(bytes)) return converted(rtfToHtml(name, bytes))
  if (/\.mbox$/i.test(name)) return failed('unknown-format', `${name} holds many mails. Import it by the command line (galley import ${name}), which makes a story of each.`)
  if (isMail(name, bytes)) return readMessage(name, bytes)
  const unread = foreignByName(name)
  if (unread) return refuse('unknown-format', name, unread.what, unread.advice)
  const claimed = /\.docx$/i.test(name)

  const decoded = decode(bytes)
  if (!decoded || isBinary(decoded.text) || (!decoded.encoding.startsWith('UTF') && isNoise(bytes))) {
    if (claimed) return failed('unreadable', `${name} is not a Word document that can be read. Open it in Word, save it again as .docx, or paste its text.`)
    return refuse('binary-file', name, 'not text in any encoding that can be told', 'save it as plain text in UTF-8 and import that')
  }
  const { text, note } = decoded
  if (!/[\p{L}\p{N}]/u.test(text)) return failed('empty-file', `${name} has no words in it. Check that it was saved and sent whole.`)
  const result = readText(name, text, names)
  if (result.ok && note) bring(result.value, { normalised: [note] })
  return result
}

function readText(name: string, text: string, names: readonly Names[] = []): Outcome<IntakeResult> {
  switch (kindOfText(name, text)) {
    case 'markdown':
      return readMarkdown(name, text)
    case 'html':
      if (!htmlTree(text)) return failed('unreadable', `${name} nests its elements without end, which no real page does. Paste the text that you need.`)
      return done(intakeHtml(text, { pictures: true, carries: besidePath, names }))
    case 'text':
      return done(intakeText(text))
  }
}

async function readZip(name: string, bytes: Uint8Array, names: readonly Names[] = []): Promise<Outcome<IntakeResult>> {
  const entries = zipEntries(bytes)
  const has = (part: string) => entries?.some((entry) => entry.name === part) ?? false
  if (!entries) return failed('unreadable', `${name} is damaged: its end is missing. Ask for it to be sent again.`)
  if (!has('word/document.xml')) {
    if (has('content.xml') && has('mimetype')) {
      const checked = checkDocument(name, bytes, entries)
      if (!checked.ok) return checked
      const page = odtToHtml(name, bytes)
      return page.ok ? done(withFiles(withoutLines(intakeHtml(page.value.html, { mode: 'fragment', carries: new Set(page.value.files.keys()) })), page.value.files)) : page
    }
    if (entries.some((entry) => entry.name.startsWith('xl/'))) return refuse('unknown-format', name, 'a spreadsheet', 'copy the cells and paste them')
    if (entries.some((entry) => entry.name.startsWith('ppt/'))) return refuse('unknown-format', name, 'a presentation', 'copy its text and paste it')
    const page = pageIn(entries)
    if (page) {
      const checked = checkDocument(name, bytes, entries)
      return checked.ok ? readBundle(name, bytes, page, names) : checked
    }
    return refuse('binary-file', name, 'an archive (zip)', 'unpack it and import what is inside')
  }
  const checked = checkDocument(name, bytes, entries)
  return checked.ok ? readDocx(name, bytes) : checked
}

const converted = (html: Outcome<string>): Outcome<IntakeResult> => (html.ok ? done(withoutLines(intakeHtml(html.value, { mode: 'fragment' }))) : html)

/** A mail or a web archive: by its name, or because nothing else begins like one. */
function isMail(name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8000)).toString('latin1')
  return /\.(?:eml|mhtml?)$/i.test(name) ? /^[!-9;-~]+:/m.test(head) : looksLikeMail(head)
}

/** What a mail says, else the copy that is attached to it. */
async function readMessage(name: string, bytes: Uint8Array): Promise<Outcome<IntakeResult>> {
  const mail = await readMail(name, bytes)
  if (!mail.ok) return mail
  const { body, subject, date, attachments } = mail.value
  const archive = /\.mhtml?$/i.test(name) || /^(?:from: <?saved by|content-type: multipart\/related)/im.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString('latin1'))
  const pictures = archive ? archiveOf(bytes) : null
  const named = subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|copy|story|art|update)\s*:\s*)+/i, '').trim()
  const own = body === null ? null : 'html' in body ? withoutLines(intakeHtml(body.html, pictures ? { mode: 'document', carries: pictures.nameOf } : { mode: 'fragment' })) : withoutLines(intakeText(body.text, { mail: true, ...(named ? { titles: [named] } : {}) }))
  // "Copy attached": a few words over one document.
  const words = own ? own.body.reduce((sum, block) => sum + JSON.stringify(block).split(/\s+/).length, 0) : 0
  const copies = attachments.filter((one) => /\.(?:docx|odt|rtf|txt|md|html?)$/i.test(one.name))
  const attached = !archive && words < 60 && copies.length === 1 ? await readFile(copies[0]!.name, copies[0]!.bytes) : null
  const result = attached?.ok ? attached.value : own
  if (!result) return failed('empty-file', `${name} has no words in it. Check that it was sent whole.`)
  if (attached?.ok && own) bring(result, { removed: [{ reason: 'The mail that the copy came in', text: own.removed.map((part) => part.text).concat(own.body.map((block) => ('text' in block && Array.isArray(block.text) ? block.text.map((span) => (span as { text: string }).text).join('') : ''))).filter(Boolean).join('\n'), at: 0 }] })
  if (!archive) {
    const title = result.head.headline ? subject : named
    bring(result, { ...(title ? { subject: title } : {}), ...(date ? { receivedAt: date } : {}) })
  }
  if (pictures) withFiles(result, pictures.files())
  bring(result, { dropped: attachments.filter((one) => (one !== copies[0] || !attached?.ok) && !(pictures && one.isPicture)).map((one) => ({ what: `Attachment “${one.name.slice(0, 120)}”`, why: 'attachments are brought in on their own' })) })
  return done(result)
}

/** True for bytes that no text of single or double bytes has: many control bytes. */
function isNoise(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 64 * 1024)
  let controls = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) controls++
  }
  return controls > size * 0.05
}

/** True where a decoded text is full of what nobody writes. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 64 * 1024)
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd > Math.max(2, sample.length * 0.02)
}
