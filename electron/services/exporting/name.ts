import { slugOf } from '../../../shared/text/slug'

// Windows gives these names to devices, in any folder and before any extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The name of a story's bundle: safe on every system, whatever the slug is.
 * @returns lower-case letters, digits and hyphens, 1 to 86 of them
 */
export function bundleName(slug: string): string {
  const name = slugOf(slug)
  return reserved.test(name) ? `${name}-story` : name
}
