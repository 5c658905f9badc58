/** A name in a story's media folder: the first 16 hex digits of the sha256 of its bytes, and what it is. */
export const mediaPattern = /^[0-9a-f]{16}\.[a-z0-9]{1,5}$/

/** The most that one piece of a picture on its way to the services may hold, in bytes: encoded, it takes a few milliseconds of the screen's time. */
export const pieceLimit = 512 * 1024

const folder = '/media/'
const place = /^\/media\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([0-9a-f]{16}\.[a-z0-9]{1,5})$/

/** Where the screen finds what it shows of a story's picture: ids only, and on the screen's own origin. */
export const mediaAddress = (story: string, media: string): string => `${folder}${story}/${media}`

/** The story and the picture that a request's path names as it stands there; null for any other path. */
export function mediaPlace(path: string): { story: string; media: string } | null {
  const [, story, media] = place.exec(path) ?? []
  return story && media ? { story, media } : null
}
