import type { FileHandle } from 'node:fs/promises'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { MakeFolder } from './folder'
import { encodeHeader, encodeRecord, headSize, saltIn, type Digest } from './format'
import { openFile } from './open'

/** What a journal may weigh, in bytes. Only a library that cannot be written to for hours lets it grow. */
export const journalLimit = 200 * 1024 * 1024

/** A record as it is written: `payload` is an entry in bytes. */
export interface Encoded {
  sequence: number
  payload: Uint8Array
}

interface Live {
  handle: FileHandle
  salt: Uint8Array
  /** Bytes that are durable; the next record goes there. */
  end: number
  inode: number
}

export interface JournalFileOptions {
  disk: Disk
  path: string
  story: string
  digest: Digest
  makeFolder: MakeFolder
  /** The file that is there already and whose records are taken over. */
  adopted?: { salt: string; size: number } | undefined
}

const full = failed('no-space', `The changes that are not yet in story.json have reached ${journalLimit / 1024 / 1024} MB. Keep the story in another place.`)
const ousted = failed('changed-outside', 'Another Galley has gone on with this story, so nothing more is recorded here. Keep your text as a new story.')

/**
 * The file of a journal. After any failed write or fsync nothing is known about it any more: the
 * system may have dropped the bytes and call the next fsync a success. So such a file is let go of
 * for good (`live` is false then), and only `establish` goes on, with a new one.
 */
export function createJournalFile({ disk, path, story, digest, makeFolder, adopted }: JournalFileOptions) {
  let live: Live | null = null
  /** The salts of files that may be replaced, with their size where it is known. */
  const ours = new Map<string, number | null>(adopted ? [[adopted.salt, adopted.size]] : [])

  const letGo = async () => {
    const handle = live?.handle
    live = null
    await handle?.close().catch(() => undefined)
  }

  /** Nothing that another Galley has promised to keep is replaced. */
  async function stillOurs(): Promise<Outcome<undefined>> {
    try {
      const handle = await openFile(disk, path, 'r')
      try {
        const head = Buffer.alloc(headSize)
        const { bytesRead } = await handle.read(head, 0, head.length, 0)
        const salt = saltIn(head.subarray(0, bytesRead), digest)
        // What has no readable beginning is a damaged file, and everything in it is in memory.
        if (salt === null) return done(undefined)
        const size = ours.get(salt)
        return size === undefined || (size !== null && size !== (await handle.stat()).size) ? ousted : done(undefined)
      } finally {
        await handle.close()
      }
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done(undefined) : disk.explain(error, `Could not read “${path}”`)
    }
  }

  return {
    live: () => live !== null,
    letGo,

    /**
     * Makes a new file of these records beside the old one and puts it in its place, as a whole.
     * @param next the sequence of the first record when there is none yet
     */
    async establish(base: string, records: readonly Encoded[], next: number): Promise<Outcome<undefined>> {
      await letGo()
      const first = records[0]?.sequence ?? next
      const { bytes: header, salt } = encodeHeader({ story, base, first, carried: records.length }, digest)
      const bytes = Buffer.concat([header, ...records.map((record) => encodeRecord(record, first - 1, salt, digest))])
      if (bytes.length > journalLimit) return full
      const made = await makeFolder()
      if (!made.ok) return made
      ours.set(Buffer.from(salt).toString('hex'), null)
      const written = await disk.writeAtomic(path, bytes, stillOurs)
      if (!written.ok) return written
      try {
        const handle = await openFile(disk, path, 'r+')
        live = { handle, salt, end: bytes.length, inode: (await handle.stat()).ino }
      } catch (error) {
        // The records are safe; only the next ones begin a file anew.
        if (!disk.codeOf(error)) throw error
      }
      return done(undefined)
    },

    /** Appends these records to the live file. */
    async write(records: readonly Encoded[]): Promise<Outcome<undefined>> {
      const file = live
      if (!file) throw new Error('There is no live file to append to')
      const { handle, salt, end } = file
      const bytes = Buffer.concat(records.map((record) => encodeRecord(record, records[0]!.sequence - 1, salt, digest)))
      if (end + bytes.length > journalLimit) return full
      try {
        for (let at = 0; at < bytes.length; ) {
          const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, end + at)
          if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
          at += bytesWritten
        }
        await handle.sync()
        // Another Galley may have put a file of its own there: then this one has no name any more.
        if ((await disk.files.lstat(path)).ino === file.inode) {
          file.end += bytes.length
          return done(undefined)
        }
      } catch (error) {
        await letGo()
        return disk.explain(error, `Could not record the latest changes in “${path}”`)
      }
      await letGo()
      const mine = await stillOurs()
      return mine.ok ? failed('io', `Could not record the latest changes: “${path}” was replaced. Try again.`) : mine
    },

    /** Removes the file if it is still the live one. It may come back after a power cut, so call it only when nothing in it is needed. */
    async remove(): Promise<void> {
      const inode = live?.inode
      await letGo()
      const stat = await disk.files.lstat(path).catch(() => null)
      if (stat && stat.ino === inode) await disk.files.rm(path, { force: true }).catch(() => undefined)
    },
  }
}
