/** Pictures of one clipboard that are taken at most; more is a page of icons. */
const most = 20

/** The pictures that markup itself carries as data, as files. Nothing is requested: pictures that only have an address stay where they are. */
export function embeddedPictures(html: string): File[] {
  const files: File[] = []
  for (const [, type, data] of html.matchAll(/<img\b[^>]*?\ssrc\s*=\s*["']data:image\/(png|jpe?g|gif|webp|avif);base64,([^"']+)["']/gi)) {
    if (files.length === most) break
    try {
      const bytes = Uint8Array.from(atob(data!.replace(/\s+|%0A/g, '')), (char) => char.charCodeAt(0))
      // Smaller than this no picture says anything: it is a dot that counts readers, or a spacer.
      if (bytes.length > 200) files.push(new File([bytes], `${files.length + 1}.${type!.toLowerCase().replace('jpeg', 'jpg')}`, { type: `image/${type!.toLowerCase().replace('jpg', 'jpeg')}` }))
    } catch {
      // Not what it says it is.
    }
  }
  return files
}
