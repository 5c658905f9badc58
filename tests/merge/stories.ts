import fc from 'fast-check'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import type { Text } from '../../shared/text/spans'
import { anyBlock, anyText } from '../editor/bodies'

export const p = (id: string, ...text: (string | Text[number])[]): Block => ({
  id, type: 'paragraph', text: text.filter(Boolean).map((each) => (typeof each === 'string' ? { text: each } : each)),
})

const empty = createArticle({ id: '01990000-0000-7000-8000-000000000001', now: '2026-11-22T08:00:00Z' })

export const story = (body: Block[], head: Partial<Article> = {}): Article => ({ ...empty, body, ...head })

/** "one two three": a paragraph for each word, whose id is the word. */
export const order = (ids: string): Article => story(ids.split(' ').filter(Boolean).map((id) => p(id, `Text of ${id}.`)))
export const ids = (article: Pick<Article, 'body'>): string => article.body.map(({ id }) => id).join(' ')

const some = fc.constantFrom('', 'Rain floods market', 'Rain floods the market', 'Bridge closed', 'वर्षा')
const head: fc.Arbitrary<Partial<Article>> = fc.record(
  {
    kicker: fc.option(some, { nil: null }),
    headline: fc.record({ main: some, short: some }, { requiredKeys: ['main'] }),
    standfirst: some,
    deskNotes: some,
    bylines: fc.array(fc.record({ name: some }), { maxLength: 2 }),
    source: fc.option(fc.record({ agency: some, brand: some }, { requiredKeys: [] }), { nil: null }),
    keywords: fc.uniqueArray(fc.constantFrom('rain', 'floods', 'city'), { maxLength: 3 }),
    status: fc.constantFrom('draft', 'review', 'approved'),
    targetWords: fc.option(fc.constantFrom(300, 600), { nil: null }),
    updatedAt: fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z', '2026-11-22T10:30:00+05:30'),
    laterField: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Article>>

const bodyOf = (maxLength: number) => fc.uniqueArray(anyBlock, { selector: ({ id }) => id, maxLength })
export const anyStory: fc.Arbitrary<Article> = fc.tuple(bodyOf(7), head).map(([body, fields]) => story(body, fields))

/** One thing that somebody does to a story. */
type Edit =
  | { do: 'remove' | 'type' | 'split'; at: number }
  | { do: 'move'; at: number; to: number }
  | { do: 'insert'; at: number; block: Block }
  | { do: 'word'; at: number; word: string; place: number }
  | { do: 'retext'; at: number; text: Text }
  | { do: 'head'; fields: Partial<Article> }

const at = fc.nat(20)
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constantFrom('remove' as const, 'type' as const), at }),
  fc.record({ do: fc.constant('move' as const), at, to: at }),
  fc.record({ do: fc.constant('insert' as const), at, block: anyBlock }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('word' as const), at, word: fc.stringMatching(/^[a-z]{6}$/), place: at }) },
  fc.record({ do: fc.constant('retext' as const), at, text: anyText }),
  fc.record({ do: fc.constant('head' as const), fields: head }),
)

function apply(article: Article, edit: Edit): Article {
  if (edit.do === 'head') return { ...article, ...edit.fields }
  const body = [...article.body]
  const place = body.length ? edit.at % body.length : 0
  const block = body[place]
  if (edit.do === 'insert') {
    if (!body.some(({ id }) => id === edit.block.id)) body.splice(place, 0, edit.block)
  } else if (!block) return article
  else if (edit.do === 'remove') body.splice(place, 1)
  else if (edit.do === 'move') body.splice(edit.to % body.length, 0, ...body.splice(place, 1))
  else if (Array.isArray(block.text)) {
    const text = block.text as Text
    if (edit.do === 'type') body[place] = { id: block.id, type: block.type === 'question' ? 'paragraph' : 'question', text }
    else if (edit.do === 'retext') body[place] = { ...block, text: edit.text }
    else if (edit.do === 'word') {
      const words = text.flatMap((span) => span.text.split(/(?<= )/).map((part) => ({ ...span, text: part })))
      words.splice(edit.place % (words.length + 1), 0, { text: `${edit.word} ` })
      body[place] = { ...block, text: words }
    }
  }
  return { ...article, body }
}

const edited = (base: Article) => fc.array(anyEdit, { maxLength: 4 }).map((edits) => edits.reduce(apply, base))

/** A story and what two people made of it. */
export const threeSides: fc.Arbitrary<{ base: Article; mine: Article; theirs: Article }> = anyStory.chain((base) =>
  fc.record({ base: fc.constant(base), mine: edited(base), theirs: edited(base) }),
)
