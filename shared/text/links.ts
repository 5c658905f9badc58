/** The schemes a link may have: everything else is dropped where it enters (MODEL, "Blocks"). */
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The safe form of a link target, or null where there is none.
 * @param href what a writer, a paste or a file gives; surrounding white space and the control
 *   characters that browsers skip are ignored, as a browser would
 * @returns the address as URL serialises it; null for a relative address, another scheme, or no address at all
 */
export function safeHref(href: string): string | null {
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return null
  }
  if (!schemes.has(url.protocol)) return null
  if ((url.protocol === 'http:' || url.protocol === 'https:') && !url.hostname) return null
  // URL takes lone surrogates but cannot write them: what it writes is always well formed.
  return url.href
}

/** True for an absolute http or https address: what a story, an author or a related line may point to. */
export function isWebAddress(href: string): boolean {
  const safe = safeHref(href)
  return safe !== null && /^https?:/.test(safe)
}

/**
 * A web address as a person types it ("example.com/a"), made absolute.
 * @returns the safe address, or null when it is not one even with "https://" before it
 */
export function typedHref(text: string): string | null {
  const typed = text.trim()
  if (!typed) return null
  const direct = safeHref(typed)
  if (direct) return direct
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return safeHref(`mailto:${typed}`)
  if (/^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/u.test(typed)) return safeHref(`https://${typed}`)
  return null
}
