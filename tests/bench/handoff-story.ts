import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'

const syllables = ['ba', 'cor', 'den', 'fel', 'gra', 'hol', 'in', 'ker', 'lo', 'mar', 'net', 'or', 'pal', 'quay', 'ris', 'so', 'ter', 'um', 'vel', 'wat']
const length = 100_000

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
}

/** A story as a desk writes one, of 100,000 words: typographic quotes, questions, links, bold words, lists, a pull quote now and then. */
export function longStory(seed: number): Article {
  const next = numbers(seed)
  const word = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join('')
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const paragraph = (i: number): Text => {
    if (i % 5) return [{ text: `${words(20)}, said the harbour’s “${words(3)}” office. ${words(16)}.` }]
    return [{ text: `${words(14)} ` }, { text: words(3), bold: true }, { text: ` ${words(11)} ` }, { text: words(3), link: { href: `https://example.org/${i}?a=1&b=2` } }, { text: ` ${words(14)}.` }]
  }
  const body: Block[] = []
  for (let i = 0; i * 45 < length; i++) {
    const text = paragraph(i)
    if (i % 12 === 0) body.push({ id: `q${i}`, type: 'question', text: [{ text: `${words(7)}?` }] })
    body.push({ id: `p${i}`, type: 'paragraph', text })
    if (i % 40 === 20) body.push({ id: `l${i}`, type: 'list', ordered: false, items: [{ id: `a${i}`, text: [{ text: words(6) }] }, { id: `b${i}`, text: [{ text: words(6) }] }] })
    if (i % 200 === 100) body.push({ id: `u${i}`, type: 'pullquote', text: [{ text: plain(text).split(' ').slice(4, 14).join(' ') }] })
  }
  return { ...createArticle({ now: '2026-03-02T09:00:00+05:30', id: '019a0c1e-7d00-7000-8000-000000000001' }), headline: { main: 'A long story' }, standfirst: 'It has no end.', body }
}
