import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { done, failed, type Outcome } from '../../../shared/outcome'

/** A mail, or a web archive, which is built like one. */
export interface Mail {
  /** The copy: what it says, in the richest form that is worth reading. */
  body: { html: string } | { text: string } | null
  subject: string | null
  /** When it was sent, RFC 3339 with offset. */
  date: string | null
  attachments: { name: string; bytes: Uint8Array; isPicture: boolean }[]
}

/** How deep messages may stand inside each other; more is an attack. */
const depthLimit = 20

/** True for text that begins as a mail does: header lines, and among them those that only mail has. */
export function looksLikeMail(head: string): boolean {
  const lines = head.replace(/^From \S+.*\r?\n/, '').split(/\r?\n/)
  const end = lines.indexOf('')
  const headers = lines.slice(0, end < 0 ? lines.length : end)
  if (headers.length < 2 || !headers.every((line) => /^[!-9;-~]+:\s?|^[ \t]/.test(line))) return false
  return /^(?:mime-version|message-id|received|content-type|return-path|date):/im.test(headers.join('\n')) && /^(?:from|subject|to|content-type):/im.test(headers.join('\n'))
}

/**
 * Reads a message (RFC 5322 with MIME). Of its alternatives the HTML is taken where its markup says more than the text.
 * @param name for the sentence to the person
 */
export async function readMail(name: string, bytes: Uint8Array): Promise<Outcome<Mail>> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: depthLimit, attachmentEncoding: 'arraybuffer' })
  } catch {
    return failed('unreadable', `${name} is not a mail that can be read: it nests too deep or is damaged. Copy its text and paste it.`)
  }
  const html = mail.html?.trim() ? mail.html : null
  const text = mail.text?.trim() ? mail.text : null
  const rich = html !== null && (text === null || /<(?:h[1-6]|li|table|blockquote)\b|<a\s[^>]*href="https?:/i.test(html))
  return done({
    body: rich ? { html } : text !== null ? { text } : null,
    subject: mail.subject?.trim() || null,
    date: momentOf(mail),
    attachments: mail.attachments.filter((one) => one.disposition !== 'inline' || !one.related).map((one) => ({ name: one.filename ?? 'attachment', bytes: bytesOf(one), isPicture: one.mimeType.startsWith('image/') })),
  })
}

/** The header's own offset is kept: postal-mime gives UTC. */
function momentOf({ headers }: Email): string | null {
  const value = headers.find(({ key }) => key === 'date')?.value ?? ''
  const offset = /([+-])(\d{2})(\d{2})\s*(?:\(.*\))?$/.exec(value)
  const time = Date.parse(value)
  if (Number.isNaN(time) || !offset) return null
  const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
  const zone = minutes === 0 ? 'Z' : `${offset[1]}${offset[2]}:${offset[3]}`
  return `${new Date(time + minutes * 60_000).toISOString().slice(0, 19)}${zone}`
}

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content))
