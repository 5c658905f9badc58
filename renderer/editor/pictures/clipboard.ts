import { GetClipboardDataExtension } from '@lexical/clipboard'
import { configExtension } from 'lexical'

/** Names the story that blocks were copied from: their pictures are in its folder. */
const storyType = 'application/x-galley-story'

/** Puts the story's id beside what is copied out of it. */
export const copiedFrom = (story: string) => configExtension(GetClipboardDataExtension, { $exportMimeType: { [storyType]: [() => story] } })

/** The story that a clipboard's pictures are from, and their names; null where they are of this one, or there are none. */
export function foreignPictures(data: DataTransfer | null, story: string): { from: string; media: string[] } | null {
  const from = data?.getData(storyType) ?? ''
  if (!data || !/^[0-9a-f-]{36}$/.test(from) || from === story) return null
  const media = [...new Set([...data.getData('application/x-lexical-editor').matchAll(/"media":"([0-9a-f]{16}\.[a-z0-9]{1,5})"/g)].map(([, name]) => name!))]
  return media.length ? { from, media: media.slice(0, 200) } : null
}
