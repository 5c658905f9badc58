import { createHash } from 'node:crypto'

export type Paper = 'A4' | 'letter'

/** Where paper is US Letter (CLDR, supplemental “paperSize” US-Letter); everywhere else it is A4. */
const letterRegions = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/**
 * The paper of a place.
 * @param locale a BCP 47 tag or a POSIX name as `en_US.UTF-8`; a language alone tells its most usual region, and `C` tells none
 */
export function paperOf(locale: string | undefined): Paper {
  const tag = locale?.split(/[.@]/)[0]?.replaceAll('_', '-')
  if (!tag || tag === 'C' || tag === 'POSIX') return 'A4'
  try {
    return letterRegions.has(new Intl.Locale(tag).maximize().region ?? '') ? 'letter' : 'A4'
  } catch {
    return 'A4'
  }
}

/** What the system of this machine says of its place: POSIX by its environment, the others by their settings. */
export const placeOf = (env: NodeJS.ProcessEnv, settings = Intl.DateTimeFormat().resolvedOptions().locale): string =>
  [env['LC_ALL'], env['LC_PAPER'], env['LANG']].find(Boolean) ?? settings

/** Pictures further down load when they are scrolled to; a printer scrolls nowhere. In text `<` is written as an entity: this is only ever the page’s own tag. */
const loadedAtOnce = (html: string) => html.replace(/<img [^>]*>/g, (tag) => tag.replace(' loading="lazy"', ''))

/** The page as it is printed: with the size of its paper, room at the edges, and a number at the foot of each sheet. The page's own policy lets that one style in. */
export function onPaper(html: string, paper: Paper): string {
  const style = `@page { size: ${paper}; margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #555 } }`
  const hash = createHash('sha256').update(style).digest('base64')
  return loadedAtOnce(html)
    .replace(/(<meta http-equiv="Content-Security-Policy" content="[^"]*style-src '[^';]*')/, `$1 'sha256-${hash}'`)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
}
