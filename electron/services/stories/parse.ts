import type { z } from 'zod'
import { migrate } from '../../../shared/article/migrations'
import { articleSchema } from '../../../shared/article/schema'
import type { Article } from '../../../shared/article/types'
import { storyVersion } from '../../../shared/article/values'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { deeperThan, jsonFault } from '../../../shared/text/json-fault'
import { freshIds } from './repair'

/** Deeper than any story of ours and far from what exhausts the stack. */
export const deepest = 200

const damaged = (why: string) => failed('damaged', `story.json ${why}`)

/**
 * A story from the bytes of its file: checked, brought to this version, block ids made unique.
 * @returns `damaged` with one sentence that says what is wrong and where, or `newer-version`
 */
export function parseStory(bytes: Uint8Array): Outcome<Article> {
  if (bytes.length === 0) return damaged('is empty: it has no bytes at all.')
  if (bytes.every((byte) => byte === 0)) return damaged('holds nothing but zeros, as a file does when the power failed while it was written.')
  const text = decode(bytes)
  if (text === null) return damaged('is not UTF-8 text. Another program may have saved it in another encoding.')
  if (deeperThan(deepest, bytes)) return damaged(`has lists in lists more than ${deepest} levels deep: no story does.`)
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    const fault = jsonFault(text)
    const where = fault ? `line ${fault.line}, column ${fault.column}` : 'an unknown place'
    return damaged(fault?.cut ? `ends in the middle, at ${where}: the rest of the file is missing.` : `is not JSON from ${where} on.`)
  }
  const migrated = migrate(file, storyVersion)
  if (!migrated.ok) {
    if (migrated.why === 'newer') return failed('newer-version', 'story.json was written by a newer Galley. Update Galley to open this story; nothing in it was changed.')
    return damaged(migrated.why === 'no-version' ? 'does not say which version of the story format it is.' : 'is JSON but not a Galley story: its “format” is not “galley-story”.')
  }
  const parsed = articleSchema.safeParse(migrated.file)
  if (!parsed.success) return damaged(`does not fit the story format: ${inWords(parsed.error)}.`)
  return done(freshIds(parsed.data))
}

/** Null for bytes that are not UTF-8, the tell-tale zeros of UTF-16 among them. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0) ? null : text
  } catch {
    return null
  }
}

/** The first wrong key with its path, items counted from 1: "body, item 4, text: expected array, received string". */
function inWords(error: z.ZodError): string {
  const issue = error.issues[0]!
  const path = issue.path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : `“${String(key)}”`)).join(', ')
  const message = issue.message.replace(/^Invalid input: /, '')
  return `${path || 'the file'}: ${message.slice(0, 200)}`
}
