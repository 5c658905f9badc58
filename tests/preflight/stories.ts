/// <reference types="vite/client" />
import { createArticle } from '../../shared/article/create'
import { parseDateline } from '../../shared/article/dateline'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'

/*
 * Stories as desks write them, in stories/*.txt, and the same ones with an error planted, in planted*.txt. None of the
 * clean ones was written to please a check: they are what a check must leave alone.
 *
 *   === name | language          ? a question          ## a section head
 *   # headline  > standfirst  @ bylines  : dateline    other lines are paragraphs
 */

const files = import.meta.glob<string>('./stories/*.txt', { query: '?raw', import: 'default', eager: true })
const isPlanted = (name: string) => name.startsWith('./stories/planted')

export interface DeskStory {
  name: string
  article: Article
  /** The checks that must fire; none for a clean story. */
  fires: string[]
  /** For a planted error, what was changed. */
  change?: string
  /** For a planted error, its words: a finding must stand in a text that has some of them. */
  planted?: string[]
}

function read(language: string, lines: readonly string[]): Article {
  let next = 0
  const id = () => `b${next++}`
  const body: Block[] = []
  const head: Partial<Article> = {}
  for (const line of lines) {
    const [, mark, text] = /^(#{1,2}|[>@:?]) (.*)$/.exec(line) ?? [null, '', line]
    const spans = [{ text: text! }]
    if (mark === '#') head.headline = { main: text! }
    else if (mark === '>') head.standfirst = text!
    else if (mark === '@') head.bylines = text!.split(', ').map((name) => ({ name }))
    else if (mark === ':') head.dateline = parseDateline(text!)
    else if (mark === '?') body.push({ id: id(), type: 'question', text: spans })
    else if (mark === '##') body.push({ id: id(), type: 'heading', level: 2, text: spans })
    else body.push({ id: id(), type: 'paragraph', text: spans })
  }
  return { ...createArticle({ now: '2026-11-12T08:00:00.000Z', language, id: '019e0000-0000-7000-8000-000000000000' }), ...head, body }
}

const sources = Object.keys(files)
  .filter((name) => !isPlanted(name))
  .flatMap((name) => files[name]!.split(/^=== /m).slice(1))
  .map((part) => {
    const [title, ...lines] = part.split('\n')
    const [name, language] = title!.split(' | ')
    return { name: name!, language: language!, lines: lines.filter(Boolean) }
  })

export const cleanStories: DeskStory[] = sources.map(({ name, language, lines }) => ({ name, article: read(language, lines), fires: [] }))

/** `story | check, check | from => to | from => to`: the story with each `from` replaced where it first stands. */
export const plantedStories: DeskStory[] = Object.keys(files)
  .filter(isPlanted)
  .flatMap((name) => files[name]!.split('\n'))
  .filter((line) => line && !line.startsWith('--'))
  .map((line) => {
    const [name, fires, ...changes] = line.split(' | ')
    const source = sources.find((one) => one.name === name)
    if (!source) throw new Error(`no story is called ${name}`)
    let text = source.lines.join('\n')
    const planted: string[] = []
    for (const change of changes) {
      const [from, to] = change.split(' => ')
      if (!text.includes(from!)) throw new Error(`${name} does not say ${from}`)
      planted.push(...to!.split('\\n').map((line) => line.replace(/^(?:#{1,2}|[>@:?]) /, '')).filter(Boolean))
      text = text.replace(from!, () => to!.replaceAll('\\n', '\n'))
    }
    return { name: name!, article: read(source.language, text.split('\n').filter(Boolean)), fires: fires!.split(', '), change: changes.join(' | '), planted }
  })
