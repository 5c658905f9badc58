import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { formatNames, renderBundle, renderFragment, renderPage, web } from '../../shared/exporting'
import { plain, type Text } from '../../shared/text/spans'
import { runBatch } from './batch'

const syllables = ['ba', 'cor', 'den', 'fel', 'gra', 'hol', 'in', 'ker', 'lo', 'mar', 'net', 'or', 'pal', 'quay', 'ris', 'so', 'ter', 'um', 'vel', 'wat']
const length = 100_000
const rounds = 15

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
}

/** A story as a desk writes one, of 100,000 words: typographic quotes, questions, links, bold words, lists, a pull quote now and then. */
function longStory(seed: number): Article {
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

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Made flat as for a file: a string that was only put together has not been written yet. */
const flat = (text: string) => text.charCodeAt(1)

/**
 * How long each form of a 100,000-word handoff takes, as a multiple of JSON.stringify of the same
 * story: the shortest of several runs of each, by turns, so that a busy machine slows both. Each run
 * has a story of its own, so that no memory helps.
 */
export async function run(): Promise<string> {
  const works: [string, (story: Article) => unknown][] = [
    ['fragment', (story) => flat(renderFragment(story))],
    ['page', (story) => flat(renderPage(story))],
    ...formatNames.map((name): [string, (story: Article) => unknown] => [`format ${name}`, (story) => renderBundle(story, web, { formats: [name] })]),
    ['all formats', (story) => renderBundle(story)],
  ]
  const stories = Array.from({ length: rounds }, (_, i) => longStory(i + 1))
  const lines = works.map(([name, work]) => {
    let [json, time] = [Infinity, Infinity]
    for (const story of stories) {
      const [one, other] = [structuredClone(story), structuredClone(story)]
      json = Math.min(json, timed(() => flat(JSON.stringify(one))))
      time = Math.min(time, timed(() => work(other)))
    }
    return `${name.padEnd(16)} ${(time / json).toFixed(1).padStart(5)} × JSON.stringify (${time.toFixed(1)} ms against ${json.toFixed(1)})`
  })
  return ['Handoff of a 100,000-word story', ...lines, await runBatch()].join('\n')
}
