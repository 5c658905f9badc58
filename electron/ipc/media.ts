import { mediaPlace } from '../../shared/media/address'
import type { Outcome } from '../../shared/outcome'
import type { Log } from './router'

/*
 * Pictures for the screen, for every transport. A path names a story and a picture by their ids and can
 * name nothing else; the bytes are what the services made for the screen, never a file as it came.
 */

/** Gives what the screen shows of a picture; `tag` stands for exactly these bytes. */
export type ShowMedia = (story: string, media: string) => Promise<Outcome<{ bytes: Uint8Array; tag: string }>>

export interface MediaAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/**
 * Answers a request for a picture; null for a path that is not one's.
 * @param known the request's If-None-Match
 */
export async function answerMedia(path: string, known: string | null, show: ShowMedia, log: Log): Promise<MediaAnswer | null> {
  const place = mediaPlace(path)
  if (!place) return null
  const none = (status: number): MediaAnswer => ({ status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }, body: null })
  try {
    const shown = await show(place.story, place.media)
    // Why, the screen asks by `media.look`.
    if (!shown.ok) return none(404)
    const etag = `"${shown.value.tag}"`
    // Asked for anew each time: a file that is gone must not be shown from a memory.
    const headers = { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-cache', ETag: etag }
    return known === etag ? { status: 304, headers, body: null } : { status: 200, headers, body: new Uint8Array(shown.value.bytes) }
  } catch (error) {
    log('A picture could not be read', error)
    return none(500)
  }
}
