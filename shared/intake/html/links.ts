import { safeHref } from '../../text/links'
import type { Notes } from '../unit'

/** Parameters that tell a site who came from where, and nothing about what to show. */
const tracking = /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|igsh|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|vero_conv|oly_enc_id|oly_anon_id|ref_src|ref_url|cmpid|ito|ocid|icid|xtor|at_medium|at_campaign|at_custom\d|s_cid|ncid|smid|spm|guccounter|guce_referrer\w*|twclid|ttclid|wt_mc|_ga|trk|trkcampaign|campaign_id|mbid|srsltid)$/i

/** Services that put their own address around a link: the parameter that holds the real one. */
const wrappers: readonly [RegExp, string][] = [[/^(?:www\.)?google\.[a-z.]+$/, 'q'], [/^(?:www\.)?google\.[a-z.]+$/, 'url'], [/^l\.facebook\.com$|^l\.instagram\.com$/, 'u'], [/safelinks\.protection\.outlook\.com$/, 'url']]

/**
 * A link as a story keeps it: safe, unwrapped, without tracking. What is dropped is noted.
 * @returns null where there is no target that a story may have; the text of the link stays
 */
export function cleanLink(href: string, notes: Notes): string | null {
  const wanted = href.trim()
  if (!wanted || wanted.startsWith('#')) return null
  const safe = safeHref(wanted)
  if (!safe) {
    const scheme = /^[\s\u0000-\u001f]*([a-z][a-z0-9+.-]*):/i.exec(wanted)?.[1]?.toLowerCase() // eslint-disable-line no-control-regex -- browsers skip them too
    notes.drop(`Link ${shown(wanted)}`, scheme ? `links of the kind “${scheme}:” are not kept` : 'it points into a page that is not known; the text stays')
    return null
  }
  if (!/^https?:/.test(safe)) return safe
  const url = new URL(safe)
  for (const [host, parameter] of wrappers) {
    const inside = host.test(url.hostname) && /^\/(?:url|l\.php)?\/?$/.test(url.pathname) ? url.searchParams.get(parameter) : null
    const target = inside && safeHref(inside)
    if (target && /^https?:/.test(target)) {
      notes.drop(`Detour over ${url.hostname}`, 'the link goes straight to its target')
      return cleanLink(target, notes)
    }
  }
  const trackers = [...url.searchParams.keys()].filter((key) => tracking.test(key))
  if (!trackers.length) return safe
  for (const key of trackers) url.searchParams.delete(key)
  notes.drop(`Tracking parameter ${[...new Set(trackers)].join(', ')} of ${url.hostname}`, 'it only tells who followed the link')
  return safeHref(url.href)
}

const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text)
