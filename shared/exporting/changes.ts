import { diffBody } from '../article/diff'
import { wordParts } from '../article/diff/parts'
import { datelineText } from '../article/dateline'
import { direction } from '../article/text'
import type { Block, BlockType } from '../blocks'
import { escapeAttribute, escapeLine, escapeText } from '../text/html'
import { spans } from '../text/spans'
import { blockTextsOf } from './plain'
import type { Handoff } from './types'

/** The words of a handoff, as its manifest keeps them for the next one: what leaves the house in plain text, and nothing else. */
export interface Published {
  /** Fields of the head by what the desk calls them. */
  head: Record<string, string>
  blocks: { id: string; type: string; text: string }[]
}

/** One difference, in words for the web team. */
export interface HandoffChange {
  /** "Headline changed", "Paragraph added". */
  what: string
  before: string
  after: string
}

/** @returns what a later handoff is compared with */
export function published(handoff: Handoff): Published {
  const { article } = handoff
  const texts = blockTextsOf(handoff)
  const { headline, dateline, language } = article
  const head: Record<string, string> = {
    Headline: headline.main, 'Short headline': headline.short ?? '', 'Social headline': headline.social ?? '', 'Search headline': headline.search ?? '',
    Kicker: article.kicker ?? '', Standfirst: article.standfirst, Section: article.section ?? '', Keywords: article.keywords.join(', '),
    Byline: article.bylines.map(({ name, role, url }) => [name, role, url].filter(Boolean).join(', ')).join('; '),
    Dateline: datelineText(dateline, language), Language: language, Address: article.canonicalUrl ?? '',
    'Time of publication': article.publishedAt ?? '', 'Time of the last change': article.modifiedAt ?? '', Embargo: article.embargoUntil ?? '',
  }
  const dated = (block: Block) => (block.type === 'correction' ? `${block.date}: ` : '')
  return { head, blocks: article.body.map((block) => ({ id: block.id, type: block.type, text: dated(block) + texts.get(block)! })) }
}

const names: Partial<Record<string, string>> & Record<BlockType, string> = {
  paragraph: 'Paragraph', heading: 'Section head', question: 'Question', list: 'List', quote: 'Quotation', pullquote: 'Pull quote', related: 'Related line',
  divider: 'Divider', image: 'Picture', factbox: 'Fact box', table: 'Table', embed: 'Embed', correction: 'Correction', held: 'Held text',
}
const nameOf = (type: string | undefined) => names[type ?? ''] ?? 'Block'

/** What differs between two handoffs of a story, head first, then in the order of the text. */
export function changesBetween(before: Published, after: Published, language: string): HandoffChange[] {
  const out: HandoffChange[] = []
  const say = (name: string, old: string, now: string) => out.push({ what: `${name} ${!old ? 'added' : !now ? 'removed' : 'changed'}`, before: old, after: now })
  for (const key of new Set([...Object.keys(after.head), ...Object.keys(before.head)])) {
    const [old = '', now = ''] = [before.head[key], after.head[key]]
    if (old !== now) say(key, old, now)
  }
  const typesOf = ({ blocks }: Published) => new Map(blocks.map(({ id, type }) => [id, type]))
  const [old, now] = [typesOf(before), typesOf(after)]
  // Their words are all that counts here: each is compared as a paragraph.
  const texts = ({ blocks }: Published): Block[] => blocks.map(({ id, text }) => ({ id, type: 'paragraph', text: spans(text) }))
  const wordsOf = (block: Block) => (block.type === 'paragraph' ? block.text.map(({ text }) => text).join('') : '')
  for (const each of diffBody(texts(before), texts(after), language)) {
    if (each.kind === 'added') out.push({ what: `${nameOf(now.get(each.block.id))} added`, before: '', after: wordsOf(each.block) })
    else if (each.kind === 'removed') out.push({ what: `${nameOf(old.get(each.block.id))} removed`, before: wordsOf(each.block), after: '' })
    else {
      const [was, is] = 'before' in each ? [each.before, each.after] : [each.block, each.block]
      const [from, to] = [nameOf(old.get(was.id)), nameOf(now.get(is.id))]
      const moved = each.kind === 'moved'
      const reworded = 'changes' in each && each.changes.length > 0
      const what = [...(from === to ? [] : [`became ${to.toLowerCase()}`]), ...(moved ? ['moved'] : []), ...(reworded ? ['changed'] : [])]
      if (what.length) out.push({ what: `${from} ${what.join(' and ')}`, before: wordsOf(was), after: wordsOf(is) })
    }
  }
  return out
}

/** changes.html: a page for a person, of nothing but the changes. The words of the story are in its language, the rest is English. */
export function changesPage(headline: string, language: string, changes: readonly HandoffChange[]): string {
  const lang = `lang="${escapeAttribute(language)}" dir="${direction(language)}"`
  const text = (value: string) => escapeText(value).replaceAll('\n', '<br>\n')
  const marked = ({ before, after }: HandoffChange) =>
    wordParts(before, after, language).map(({ op, text: words }) => (op === 'same' ? text(words) : op === 'added' ? `<ins>${text(words)}</ins>` : `<del>${text(words)}</del>`)).join('')
  return (
    [
      '<!DOCTYPE html>',
      '<html lang="en" dir="ltr">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      '<meta name="robots" content="noindex">',
      '<title>Changed since the last handoff</title>',
      '</head>',
      '<body>',
      '<main>',
      '<h1>Changed since the last handoff</h1>',
      `<p ${lang}>${escapeLine(headline)}</p>`,
      '<dl>',
      ...changes.flatMap((change) => [`<dt>${escapeLine(change.what)}</dt>`, `<dd ${lang}>${marked(change)}</dd>`]),
      '</dl>',
      '</main>',
      '</body>',
      '</html>',
    ].join('\n') + '\n'
  )
}
