import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Article } from '../../../shared/article/types'
import { storyJson } from '../../../shared/article/write'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { deeperThan } from '../../../shared/text/json-fault'
import type { Disk } from '../disk'
import { deepest, parseStory } from './parse'

/** A story as it is on the disk: `revision` is the sha256 of the file's bytes, in hex. */
export interface Stored {
  article: Article
  revision: string
  /** Bytes. */
  size: number
}

export const revisionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const storyPath = (folder: string): string => join(folder, 'story.json')

/** Reads story.json in a folder. */
export async function readStory(disk: Disk, folder: string): Promise<Outcome<Stored>> {
  const bytes = await disk.readWhole(storyPath(folder), storyLimit)
  if (!bytes.ok) return bytes
  const article = parseStory(bytes.value)
  return article.ok ? done({ article: article.value, revision: revisionOf(bytes.value), size: bytes.value.length }) : article
}

/** The bytes of story.json, or words where the result could not be read again. */
export function encodeStory(article: Article): Outcome<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = new TextEncoder().encode(storyJson(article))
  } catch (error) {
    // Fields that we do not know may hold anything.
    if (error instanceof RangeError) return failed('invalid', 'The story holds lists in lists too deep to be saved.')
    throw error
  }
  if (bytes.length > storyLimit) return failed('too-large', `The story would have ${Math.ceil(bytes.length / 1024 / 1024)} MB; a story may have at most ${storyLimit / 1024 / 1024} MB. Nothing was saved.`)
  if (deeperThan(deepest, bytes)) return failed('invalid', 'The story holds lists in lists too deep to be saved.')
  return done(bytes)
}
