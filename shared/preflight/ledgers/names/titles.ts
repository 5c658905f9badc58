import type { Mention } from './mentions'

const military = ['general', 'colonel', 'major', 'captain', 'sergeant', 'admiral', 'commander', 'brigadier', 'marshal', 'lieutenant']
const office = ['prime minister', 'chief minister', 'president', 'chancellor', 'premier', 'governor', 'mayor', 'minister', 'secretary', 'senator', 'congressman', 'congresswoman', 'representative', 'ambassador', 'king', 'queen', 'prince', 'princess', 'pope', 'bishop', 'archbishop', 'cardinal']
const police = ['constable', 'inspector', 'superintendent', 'commissioner', 'sheriff', 'detective']
const portfolios = 'foreign finance health home defence education interior justice transport energy trade culture labour agriculture environment infrastructure railway sports'.split(' ')

/** The rank or office of a role phrase in its family: what may not change within a story. */
interface Rank {
  family: string
  rank: string
  portfolio: string | null
}

const qualified = /\b(former|ex|then|acting|deputy|vice|elect|assistant|junior|shadow|designate|party|club|company|council|university|board|association|union|retired|honorary|attorney|state)\b/

/** Reads a role phrase; null where it names nothing that could contradict another. */
export function rankOf({ role, read, sentence }: Mention): Rank | null {
  if (!role || qualified.test(role)) return null
  const text = role.replace('defense', 'defence').replace('labor ', 'labour ')
  // A story of promotion or succession names two titles on purpose.
  if (read.tokens.some((token) => token.sentence === sentence && /^(former|formerly|promoted|appointed|became|become|replaced|replaces|succeeded|succeeds|elected|named|retired|once|resigned|sworn)$/.test(token.low))) return null
  for (const [family, ranks] of [['military', military], ['office', office], ['police', police]] as const) {
    const found = ranks.filter((rank) => new RegExp(`\\b${rank}\\b`).test(text))
    if (!found.length) continue
    const rank = family === 'military' ? found.sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(' ') : found[0]!
    return { family, rank, portfolio: portfolios.find((word) => text.includes(word)) ?? null }
  }
  return null
}

/** True where one person cannot be both: "General" and "Admiral"; not "Lieutenant General" and "General". */
export function clash(a: Rank, b: Rank): boolean {
  if (a.family !== b.family) return false
  if (a.rank === b.rank) return a.portfolio !== null && b.portfolio !== null && a.portfolio !== b.portfolio
  return !a.rank.endsWith(b.rank) && !b.rank.endsWith(a.rank)
}
