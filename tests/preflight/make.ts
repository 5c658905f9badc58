import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import type { Text } from '../../shared/text/spans'

let made = 0
const id = () => `b${made++}`
const spans = (text: string | Text): Text => (typeof text === 'string' ? (text ? [{ text }] : []) : text)

export const p = (text: string | Text): Block => ({ id: id(), type: 'paragraph', text: spans(text) })
export const h2 = (text: string): Block => ({ id: id(), type: 'heading', level: 2, text: spans(text) })
export const h3 = (text: string): Block => ({ id: id(), type: 'heading', level: 3, text: spans(text) })
export const q = (text: string): Block => ({ id: id(), type: 'question', text: spans(text) })
export const quote = (text: string, cite?: string): Block => ({ id: id(), type: 'quote', text: spans(text), ...(cite ? { cite } : {}) })
export const pull = (text: string): Block => ({ id: id(), type: 'pullquote', text: spans(text) })
export const related = (text: string, url?: string): Block => ({ id: id(), type: 'related', text: spans(text), ...(url ? { url } : {}) })
export const list = (...items: string[]): Block => ({ id: id(), type: 'list', ordered: false, items: items.map((text) => ({ id: id(), text: spans(text) })) })
export const image = (more: Partial<Extract<Block, { type: 'image' }>>): Block => ({ id: id(), type: 'image', media: '0123456789abcdef.jpg', alt: 'Two trams at a stop', decorative: false, caption: 'Trams at the depot on Monday.', credit: 'A. Marlow', ...more })
export const table = (header: boolean, ...rows: string[][]): Block => ({ id: id(), type: 'table', rows: rows.map((cells, i) => ({ header: header && i === 0, cells: cells.map((text) => ({ text: spans(text) })) })) })
export const held = (...blocks: Block[]): Block => ({ id: id(), type: 'held', blocks: blocks as Extract<Block, { type: 'held' }>['blocks'] })
export const linked = (before: string, text: string, href: string, after = ''): Block => p([{ text: before }, { text, link: { href } }, ...(after ? [{ text: after }] : [])])

/** A story with nothing in its head to find fault with. */
export const story = (body: Block[], more: Partial<Article> = {}): Article => ({
  ...createArticle({ now: '2026-11-22T10:00:00.000Z', id: '019e0000-0000-7000-8000-000000000000' }),
  headline: { main: 'Tram drivers end their strike' },
  standfirst: 'Depots open again on Tuesday after a week without trams.',
  bylines: [{ name: 'Anna Marlow' }],
  body,
  ...more,
})
export const headline = (main: string, body: Block[] = [p('The drivers voted on Monday night.')], more: Partial<Article> = {}): Article => story(body, { headline: { main }, ...more })
