import type { Block } from '../../../../shared/blocks'
import { newBlockId } from '../../../../shared/text/id'
import { plain, slice, tidy, type Text } from '../../../../shared/text/spans'

/*
 * The blocks in a fact box or in held text as lines that one writes: a list's items begin with "- " or "1. ", a section
 * head with "## ", a question with "? ", a quotation with "> ". What is not touched keeps its marks, links and ids.
 */

/** A line break inside a block, which is no line of its own here. */
const breakSign = '⏎'

interface Line {
  text: Text
  /** The block that it is, or the list that it is an item of. */
  of: Block
  /** The item's id. */
  item: string | null
}

type Starting = Extract<Block, { type: 'heading' | 'question' | 'quote' | 'list' }>

function startOf(block: Block): string {
  if (block.type === 'list') return block.ordered ? '1. ' : '- '
  if (block.type === 'heading') return block.level === 2 ? '## ' : '### '
  return block.type === 'question' ? '? ' : block.type === 'quote' ? '> ' : ''
}

/** True for blocks that are nothing but lines of text: others cannot be written so. */
export const areLines = (blocks: readonly Block[]): boolean => blocks.every((block) => ['paragraph', 'heading', 'question', 'quote', 'pullquote', 'related', 'list'].includes(block.type))

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    const start: Text = startOf(block) ? [{ text: startOf(block) }] : []
    const shown = (text: Text): Text => [...start, ...text.map((span) => ({ ...span, text: span.text.replaceAll('\n', breakSign) }))]
    if (block.type === 'list') return block.items.map((item) => ({ text: shown(item.text), of: block, item: item.id }))
    return 'text' in block ? [{ text: shown(block.text as Text), of: block, item: null }] : []
  })
}

/** The lines as one writes them. */
export const linesText = (blocks: readonly Block[]): string => linesOf(blocks).map(({ text }) => plain(text)).join('\n')

/** A text with one stretch of it written anew, so that it reads as asked: what stays keeps its marks, what is new has those of its place. */
export function rewritten(old: Text, next: string): Text {
  const before = plain(old)
  let start = 0
  while (start < before.length && start < next.length && before[start] === next[start]) start++
  let end = 0
  while (end < before.length - start && end < next.length - start && before[before.length - 1 - end] === next[next.length - 1 - end]) end++
  const put = next.slice(start, next.length - end)
  // Letters typed inside a word that is bold are bold; a link does not grow.
  const [beside] = start > 0 ? slice(old, start - 1, start) : []
  const { link: _link, ...marks } = beside ?? { text: '' }
  return tidy([...slice(old, 0, start), ...(put ? [{ ...marks, text: put }] : []), ...slice(old, before.length - end)])
}

function splitLines(text: Text): Text[] {
  const lines: Text[] = [[]]
  for (const span of text) {
    span.text.split('\n').forEach((part, at) => {
      if (at) lines.push([])
      if (part) lines.at(-1)!.push({ ...span, text: part })
    })
  }
  return lines
}

const starts = /^(- |\* |1\. |## |### |\? |> )/

/**
 * The blocks for lines as they were written anew.
 * @param blocks what stood there
 * @param next the lines now
 * @param kinds which starts make another block; others are text
 */
export function blocksFrom(blocks: readonly Block[], next: string, kinds: 'lists' | 'all'): Block[] {
  const before = linesOf(blocks)
  const old: Text = before.flatMap(({ text }, at): Text => (at ? [{ text: '\n' }, ...text] : text))
  const lines = splitLines(rewritten(old, next))
  const was = plain(old).split('\n')
  const now = lines.map(plain)
  let head = 0
  while (head < was.length && head < now.length && was[head] === now[head]) head++
  let tail = 0
  while (tail < was.length - head && tail < now.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++

  const out: Block[] = []
  const used = new Set<string>()
  const own = (id: string | undefined): string => {
    const mine = id !== undefined && !used.has(id) ? id : newBlockId()
    used.add(mine)
    return mine
  }
  lines.forEach((line, at) => {
    const from = at < head ? before[at] : at >= now.length - tail ? before[was.length - (now.length - at)] : at < was.length - tail ? before[at] : undefined
    const [start = ''] = starts.exec(now[at]!) ?? []
    const wanted = kinds === 'all' || /^(- |\* |1\. )$/.test(start) ? start : ''
    const text = tidy(slice(line, wanted.length)).map((span) => ({ ...span, text: span.text.replaceAll(breakSign, '\n') }))
    if (/^(- |\* |1\. )$/.test(wanted)) {
      const ordered = wanted === '1. '
      const item = { id: own(from?.item ?? undefined), text }
      const last = out.at(-1)
      if (last?.type === 'list' && last.ordered === ordered) last.items.push(item)
      else out.push({ ...(from?.of.type === 'list' ? from.of : {}), id: own(from?.of.type === 'list' ? from.of.id : undefined), type: 'list', ordered, items: [item] })
      return
    }
    const same = from && from.of.type !== 'list' && startOf(from.of) === wanted ? (from.of as Exclude<Block, Starting> | Starting) : null
    const id = own(from && from.of.type !== 'list' ? from.of.id : undefined)
    if (same && 'text' in same) out.push({ ...same, id, text } as Block)
    else if (wanted === '## ' || wanted === '### ') out.push({ id, type: 'heading', level: wanted === '## ' ? 2 : 3, text })
    else if (wanted === '? ') out.push({ id, type: 'question', text })
    else if (wanted === '> ') out.push({ id, type: 'quote', text })
    else out.push({ id, type: 'paragraph', text })
  })
  return out
}
