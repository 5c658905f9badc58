import { datelineText } from '../article/dateline'
import { headlineLimits, type HeadlineLimits } from '../article/headlines'
import type { Article } from '../article/types'
import { blockTexts, type Block, type BlockType } from '../blocks'
import type { Text } from '../text/spans'
import type { BlockText, FieldKind, LinkRun, PlainText, StoryText } from './check'

const ofBlocks = new WeakMap<Block, BlockText>()

/** The plain text of a block; the same object for the same block. */
function blockText(block: Block, language: string): BlockText {
  const known = ofBlocks.get(block)
  if (known?.language === language) return known
  const texts = blockTexts(block)
  const parts: { start: number; end: number }[] = []
  let at = 0
  for (const text of texts) {
    parts.push({ start: at, end: at + text.length })
    at += text.length + 1
  }
  const made: BlockText = { where: { block: block.id }, kind: block.type, text: texts.join('\n'), parts, links: linksOf(block, parts), language, block }
  ofBlocks.set(block, made)
  return made
}

/** The spans of a block, one array for each of its texts; null for a text without spans. */
function spansOf(block: Block): (Text | null)[] {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => item.text)
    case 'factbox':
      return [null, ...block.blocks.flatMap(spansOf)]
    case 'table':
      return [...(block.caption ? [null] : []), ...block.rows.flatMap((row) => row.cells.map((cell) => cell.text))]
    case 'image':
    case 'embed':
    case 'divider':
    case 'held':
      return []
    default:
      return [block.text]
  }
}

function linksOf(block: Block, parts: readonly { start: number }[]): LinkRun[] {
  const links: LinkRun[] = []
  for (const [i, text] of spansOf(block).entries()) {
    let at = parts[i]?.start ?? 0
    for (const span of text ?? []) {
      const last = links.at(-1)
      const end = at + span.text.length
      // One link may be several spans: a word of it is bold.
      if (span.link && last?.end === at && last.href === span.link.href) last.end = end
      else if (span.link) links.push({ start: at, end, href: span.link.href })
      at = end
    }
  }
  return links
}

/** The fields that a reader sees, in the order of a page. */
function headFields({ kicker, headline, standfirst, bylines, dateline, section, keywords, language }: Article): [path: string, kind: FieldKind, text: string][] {
  return [
    ['kicker', 'kicker', kicker ?? ''],
    ['headline.main', 'headline', headline.main],
    ['headline.short', 'headline', headline.short ?? ''],
    ['headline.social', 'headline', headline.social ?? ''],
    ['headline.search', 'headline', headline.search ?? ''],
    ['standfirst', 'standfirst', standfirst],
    ...bylines.flatMap(({ name, role }, i): [string, FieldKind, string][] => [[`bylines.${i}.name`, 'byline', name], [`bylines.${i}.role`, 'byline', role ?? '']]),
    ['dateline', 'dateline', datelineText(dateline, language)],
    ['section', 'section', section ?? ''],
    ...keywords.map((keyword, i): [string, FieldKind, string] => [`keywords.${i}`, 'keyword', keyword]),
  ]
}

/** The text of a field that is no copy. */
function otherField(article: Article, path: string): string {
  let value: unknown = article
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * Prepares a story for the checks.
 * @param previous the last one: fields that have not changed keep their objects, and with them what checks know of them
 * @param limits what each headline has room for
 * @param now RFC 3339, the present; null when nothing is to be compared with the clock
 */
export function storyText(article: Article, { previous, now = null, limits = headlineLimits }: { previous?: StoryText; now?: string | null; limits?: HeadlineLimits } = {}): StoryText {
  const { language } = article
  const fields = new Map<string, PlainText>()
  const make = (path: string, kind: FieldKind, text: string): PlainText => {
    const old = previous?.field(path)
    const same = old?.text === text && old.kind === kind && old.language === language
    const made: PlainText = same ? old : { where: { field: path }, kind, text, parts: [{ start: 0, end: text.length }], links: [], language, block: null }
    fields.set(path, made)
    return made
  }
  const head = headFields(article).map((field) => make(...field)).filter(({ text }) => text)
  const blocks = article.body.filter(({ type }) => type !== 'held').map((block) => blockText(block, language))
  return {
    article,
    language,
    head,
    blocks,
    copy: [...head, ...blocks],
    now,
    limits,
    field: (path) => fields.get(path) ?? make(path, path.startsWith('removed.') ? 'removed' : 'meta', otherField(article, path)),
    ofKind: <T extends BlockType>(...types: T[]) =>
      blocks.filter(({ block }) => (types as BlockType[]).includes(block.type)) as (PlainText & { block: Extract<Block, { type: T }> })[],
  }
}
