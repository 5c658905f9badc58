/**
 * The path of a file beside a page, as a browser that saved the page wrote it into the markup ("Page_files/a%20b.jpg").
 * @returns null for an address on the web, and for one that leads out of the page's folder
 */
export function besidePath(src: string): string | null {
  const path = src.trim().replace(/[?#].*$/, '').replace(/^(?:\.\/)+/, '')
  if (!path || /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return null
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    plain = path
  }
  return plain.split(/[/\\]/).includes('..') || plain.includes('\0') ? null : plain
}
