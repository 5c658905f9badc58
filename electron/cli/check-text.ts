import type { Article } from '../../shared/article/types'
import type { Finding, Level, Place } from '../../shared/preflight'
import { storyText } from '../../shared/preflight/story-text'
import { oneLine } from './io'

const fields: Record<string, string> = {
  'headline.main': 'Headline', 'headline.short': 'Short headline', 'headline.social': 'Social headline', 'headline.search': 'Search headline',
  kicker: 'Kicker', standfirst: 'Standfirst', dateline: 'Dateline', section: 'Section', language: 'Language', embargoUntil: 'Embargo', publishedAt: 'Published', modifiedAt: 'Modified',
  canonicalUrl: 'Address', targetWords: 'Target length', bylines: 'Byline', keywords: 'Keyword', removed: 'Set aside', body: 'Text',
}
const words: Record<Level, string> = { block: 'blocks', warn: 'warn', info: 'info' }
const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** What preflight found in one story, for a person at a terminal: place, level, words. */
export function findingLines(name: string, article: Article, findings: readonly Finding[]): string[] {
  if (!findings.length) return [`${name}: nothing found`]
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length
  const counts = [
    count('block') && `${count('block')} blocking`,
    count('warn') && plural(count('warn'), 'warning', 'warnings'),
    count('info') && plural(count('info'), 'note', 'notes'),
  ].filter(Boolean)
  const [place, context] = [placeNames(article), contextOf(article)]
  return [`${name}: ${counts.join(', ')}`, ...findings.flatMap((finding) => lines(finding, place, context))]
}

function lines({ check, level, message, at, suggestion }: Finding, place: (at: Place) => string, context: (at: Place) => string): string[] {
  const first = at[0]!
  const out = [`  ${words[level].padEnd(6)}  ${place(first)}: ${oneLine(message)} [${check}]`]
  const shown = quoted(context(first))
  if (shown && !message.includes(first.text)) out.push(`          “${shown}”`)
  for (const other of at.slice(1, 4)) out.push(`          ${place(other)}: “${quoted(context(other))}”`)
  if (at.length > 4) out.push(`          and ${plural(at.length - 4, 'more place', 'more places')}`)
  if (suggestion?.trim()) out.push(`          becomes: “${quoted(suggestion)}”`)
  return out
}

/** The words of a place; a mark alone with what stands around it. */
function contextOf(article: Article): (at: Place) => string {
  const story = storyText(article)
  const blocks = new Map(story.blocks.map(({ block, text }) => [block.id, text]))
  return (at) => {
    if (!at.text || /[\p{L}\p{N}]/u.test(at.text)) return at.text
    const text = 'block' in at ? (blocks.get(at.block) ?? '') : story.field(at.field).text
    const [from, to] = [Math.max(0, at.start - 30), Math.min(text.length, at.end + 30)]
    return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < text.length ? '…' : ''}`
  }
}

function quoted(text: string): string {
  const line = oneLine(text)
  return line.length > 90 ? `${line.slice(0, 88).toWellFormed().trimEnd()}…` : line
}

/** Names places as a person would: "Headline", "Paragraph 3". */
function placeNames(article: Article): (at: Place) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, type } of article.body) {
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    names.set(id, `${type[0]!.toUpperCase()}${type.slice(1)} ${count}`)
  }
  return (at) => ('block' in at ? (names.get(at.block) ?? 'Block') : (fields[at.field] ?? fields[at.field.split('.')[0]!] ?? at.field))
}
