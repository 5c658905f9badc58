import { open, type FileHandle } from 'node:fs/promises'

/** A message of a mailbox: where its bytes are in the file, without the line that parts it from the one before. */
export interface MessagePlace {
  from: number
  to: number
}

const chunk = 1024 * 1024
/** A "From " line is no longer than this; what is longer is text. */
const longest = 1000
const newline = 10
const parting = /^From \S+ .*\d{4}/

/**
 * Finds the messages of a mailbox file (.mbox): each begins behind a line "From … year" that opens the file or follows
 * an empty line. The file is read piece by piece, so its size does not matter.
 */
export async function messagesIn(path: string): Promise<MessagePlace[]> {
  const handle = await open(path)
  try {
    const places: MessagePlace[] = []
    // The begin of the line that is looked at, the bytes of it that are known, and whether the one before was empty.
    let lineAt = 0
    let line = Buffer.alloc(0)
    let afterEmpty = true
    let emptyAt = 0
    let at = 0
    const ended = (end: number) => {
      // 70 is F: nearly all lines are told by their first byte.
      if (afterEmpty && line[0] === 70 && parting.test(line.toString('latin1'))) {
        if (places.length) places.at(-1)!.to = lineAt === 0 ? 0 : emptyAt
        places.push({ from: end, to: end })
      }
      afterEmpty = line.length === 0 || (line.length === 1 && line[0] === 13)
      if (afterEmpty) emptyAt = lineAt
      lineAt = end
      line = Buffer.alloc(0)
    }
    for (const buffer = Buffer.alloc(chunk); ; ) {
      const { bytesRead } = await handle.read(buffer, 0, chunk, at)
      if (!bytesRead) break
      for (let from = 0; from < bytesRead; ) {
        const found = buffer.subarray(0, bytesRead).indexOf(newline, from)
        const to = found < 0 ? bytesRead : found
        const piece = buffer.subarray(from, Math.min(to, from + longest))
        // A line that the next piece of the file goes on with is copied: that piece takes its place.
        if (line.length || found < 0) line = line.length < longest ? Buffer.concat([line, piece]) : line
        else line = piece
        if (found < 0) break
        ended(at + found + 1)
        from = found + 1
      }
      at += bytesRead
    }
    if (lineAt < at) ended(at)
    if (places.length) places.at(-1)!.to = at
    return places
  } finally {
    await handle.close()
  }
}

/** The bytes of a message, with the lines that the mailbox had to quote (">From ") as they were. */
export async function messageAt(handle: FileHandle, { from, to }: MessagePlace): Promise<Uint8Array> {
  const bytes = Buffer.alloc(to - from)
  let read = 0
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, from + read)
    if (!bytesRead) break
    read += bytesRead
  }
  const text = bytes.subarray(0, read).toString('latin1')
  return text.includes('>From ') ? Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1') : bytes.subarray(0, read)
}
