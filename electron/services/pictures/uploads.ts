import { createHash, type Hash } from 'node:crypto'
import { pictureBytes } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { newBlockId } from '../../../shared/text/id'
import { tooLarge } from './refusals'

/** A file on its way from the screen, in the memory of its own size: nothing of it is written before it is known to be a picture. */
export interface Upload {
  story: string
  bytes: Buffer
  received: number
  hash: Hash
  cancelled: boolean
}

/** What all files on their way may hold together, in bytes. */
const mostTogether = 2 * pictureBytes
/** A file that nothing more comes of is let go, in milliseconds. */
const patience = 2 * 60_000

const lost = failed('not-found', 'Galley has lost this picture on its way. Put it in again.')

/** Files that come in pieces, each known by an id for as long as it is on its way. */
export function createUploads(idle = patience) {
  const open = new Map<string, Upload & { timer: NodeJS.Timeout }>()
  const held = () => [...open.values()].reduce((sum, upload) => sum + upload.bytes.length, 0)
  const drop = (id: string) => {
    clearTimeout(open.get(id)?.timer)
    open.delete(id)
  }
  const wait = (id: string) => setTimeout(() => drop(id), idle).unref()

  return {
    /** @param size of the whole file, in bytes */
    begin(story: string, size: number): Outcome<{ upload: string }> {
      if (size === 0) return failed('empty-file', 'Its file is empty.')
      if (size > pictureBytes) return failed('too-large', tooLarge)
      if (held() + size > mostTogether) return failed('too-large', 'Too many pictures are on their way. Wait until they are in, and put this one in again.')
      const upload = newBlockId()
      open.set(upload, { story, bytes: Buffer.allocUnsafeSlow(size), received: 0, hash: createHash('sha256'), cancelled: false, timer: wait(upload) })
      return done({ upload })
    },
    append(id: string, piece: Uint8Array): Outcome<Record<string, never>> {
      const upload = open.get(id)
      if (!upload) return lost
      if (upload.received + piece.length > upload.bytes.length) {
        drop(id)
        return failed('invalid', 'More came of this picture than its file had. Put it in again.')
      }
      upload.bytes.set(piece, upload.received)
      upload.received += piece.length
      // Piece by piece: the hash of the whole at once would hold up every other window.
      upload.hash.update(piece)
      clearTimeout(upload.timer)
      upload.timer = wait(id)
      return done({})
    },
    /** Hands over a file that is whole. */
    take(id: string): Outcome<Upload> {
      const upload = open.get(id)
      if (!upload) return lost
      clearTimeout(upload.timer)
      if (upload.received === upload.bytes.length) return done(upload)
      drop(id)
      return failed('invalid', 'Not all of this picture came in. Put it in again.')
    },
    /** Lets a file go, also one that was taken and is not yet in its story. */
    cancel(id: string): void {
      const upload = open.get(id)
      if (upload) upload.cancelled = true
      drop(id)
    },
    drop,
  }
}
