import type { Output } from '../../shared/contract'
import { pictureBytes } from '../../shared/limits'
import { pieceLimit } from '../../shared/media/address'
import { done, failed, type Outcome } from '../../shared/outcome'
import { api } from '../api'
import { i18next } from '../i18n'

export type Kept = Output<'media', 'finish'>

interface Way {
  /** Told after each piece, in bytes. */
  onSent(bytes: number): void
  signal: AbortSignal
}

const stopped = failed('cancelled', '')

/**
 * Puts a picture's file into a story's media folder: in pieces, each asked for when the one before is there, so that
 * neither the memory nor the window's time is filled with it.
 * @returns `cancelled` without words when the signal came
 */
export async function sendPicture(story: string, file: Blob, { onSent, signal }: Way): Promise<Outcome<Kept>> {
  const megabytes = Math.floor(pictureBytes / 1024 / 1024)
  if (file.size > pictureBytes) return failed('too-large', i18next.t('pictures:tooLarge', { size: Math.ceil(file.size / 1024 / 1024), limit: megabytes }))
  const begun = await api.media.begin({ id: story, size: file.size })
  if (!begun.ok) return begun
  const { upload } = begun.value
  // The services must not wait for what does not come.
  const give = <T>(problem: T): T => {
    void api.media.cancel({ upload }).catch(() => undefined)
    return problem
  }
  const stop = () => give(undefined)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (let at = 0; at < file.size; at += pieceLimit) {
      if (signal.aborted) return stopped
      let bytes: Uint8Array<ArrayBuffer>
      try {
        bytes = new Uint8Array(await file.slice(at, at + pieceLimit).arrayBuffer())
      } catch {
        // A folder, or a file that went away between choosing and reading.
        return give(failed('unreadable', i18next.t('pictures:unreadable')))
      }
      const taken = await api.media.append({ upload, bytes })
      if (!taken.ok) return give(taken)
      onSent(Math.min(at + pieceLimit, file.size))
    }
    const kept = await api.media.finish({ upload })
    if (signal.aborted) return stopped
    return kept.ok ? done(kept.value) : kept
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
