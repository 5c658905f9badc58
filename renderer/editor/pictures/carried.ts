/* What a clipboard or a drag carries, as far as pictures are concerned. */

/** True where all files of a drag are pictures, by what the system says of them: their names are known only when they are dropped. */
export function carriesPictures(data: DataTransfer | null): boolean {
  const files = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
}

/**
 * The pictures of a clipboard, where a picture is what was copied: a word processor puts one of the copied text beside
 * the text itself, and a browser the element of the picture.
 */
export function pastedPictures(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
  if (!data || !files.length || data.getData('text/plain').trim() || data.getData('application/x-lexical-editor')) return []
  const words = data.getData('text/html').replace(/<!--[^]*?-->|<style[^]*?<\/style>|<[^>]*>/gi, '').replace(/&nbsp;/g, ' ')
  return words.trim() ? [] : files
}
