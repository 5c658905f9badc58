import type { Block } from '../blocks'
import { newBlockId } from '../text/id'
import type { IntakeResult, PlacedPicture } from './types'

/** What became of the file of a picture: its name in the story's media folder, or why it is not there, in words. */
export type Fetched = { media: string; size: { width: number; height: number } } | { why: string }

const alone: Fetched = { why: 'pictures are brought in on their own' }

/**
 * Puts the pictures of a result where they stood in the copy. One whose file was not brought is left out, and the
 * report says why.
 * @param fetched by `src`; left out, nobody looked for files
 */
export function withPictures({ pictures = [], ...result }: IntakeResult, fetched?: ReadonlyMap<string, Fetched>, newId: () => string = newBlockId): IntakeResult {
  if (!pictures.length) return result
  const body: Block[] = []
  const dropped: IntakeResult['report']['dropped'] = []
  const removed = [...result.removed]
  const put = (picture: PlacedPicture) => {
    const { at: _at, src, bytes: _bytes, page: _page, aside = [], ...words } = picture
    const file = (src === null ? { why: 'it has no file beside the page' } : fetched?.get(src)) ?? alone
    if ('why' in file) {
      dropped.push({ what: `Picture${nameOf(picture)}`, why: file.why })
      removed.push(...aside)
    }
    else body.push({ id: newId(), type: 'image', ...words, media: file.media, size: file.size })
  }
  for (let i = 0; i <= result.body.length; i++) {
    for (const picture of pictures) if (picture.at === i) put(picture)
    const block = result.body[i]
    if (block) body.push(block)
  }
  // The copy remembers what became of them, for the next story that is made of it.
  const copy = fetched && result.copy?.carried ? { ...result.copy, carried: result.copy.carried.map((one) => ({ ...one, file: fetched.get(one.src) ?? alone })) } : result.copy
  return { ...result, ...(copy ? { copy } : {}), body, removed, report: { ...result.report, dropped: [...result.report.dropped, ...dropped] } }
}

function nameOf({ caption, alt }: PlacedPicture): string {
  const name = [caption, alt].find((text) => text.trim())
  return name ? ` “${name.trim().slice(0, 120).toWellFormed()}”` : ''
}
