import { performance } from 'node:perf_hooks'
import { preflight } from '../../shared/preflight'
import { measure } from '../preflight/measure'
import { cleanStories } from '../preflight/stories'

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** A story of about so many words, of the corpus’s own English paragraphs. */
function storyOf(words: number) {
  const [first] = cleanStories
  const paragraphs = cleanStories.filter(({ article }) => article.language.startsWith('en')).flatMap(({ article }) => article.body)
  const body = []
  for (let i = 0, count = 0; count < words; i++) {
    const block = paragraphs[i % paragraphs.length]!
    body.push({ ...block, id: `p${i}` })
    count += JSON.stringify(block).split(/\s+/).length
  }
  return { ...first!.article, body }
}

/** Precision and recall of each check over the corpus, what clean stories are troubled with, and the time of a full run by length. */
export function run(): Promise<string> {
  const { stories, scores, numbers, names, clean, wrong } = measure()
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`.padStart(10)
  const row = ({ check, must, fired, precision, recall }: (typeof scores)[number]) => `${check.padEnd(20)}${String(must).padStart(6)}${String(fired).padStart(7)}${percent(precision)}${percent(recall)}`
  const times = [1000, 10_000, 100_000].map((words) => {
    const story = storyOf(words)
    // The worker lives as long as its window: it is measured as it runs, and not as it starts.
    for (let i = 0; i < (words > 50_000 ? 1 : 40); i++) preflight(structuredClone(story))
    return {
      words,
      // Copies, so that nothing is known of their texts before.
      time: median(
        Array.from({ length: words > 50_000 ? 3 : 15 }, () => {
          const fresh = structuredClone(story)
          const start = performance.now()
          preflight(fresh)
          return performance.now() - start
        }),
      ),
    }
  })
  return Promise.resolve(
    [
      `Preflight: ${stories} stories`,
      `${'check'.padEnd(20)}${'must'.padStart(6)}${'fired'.padStart(7)}${'precision'.padStart(10)}${'recall'.padStart(10)}`,
      ...scores.map(row),
      row(numbers),
      row(names),
      `${clean.stories} clean stories: ${clean.blocks} blocks (${(clean.blocks / clean.stories).toFixed(2)} a story), ${clean.warnings} warnings (${(clean.warnings / clean.stories).toFixed(2)} a story)`,
      ...(wrong.length ? ['Taken wrong:', ...wrong.map((line) => `  ${line}`)] : ['Nothing was taken wrong.']),
      ...times.map(({ words, time }) => `A full run on ${words.toLocaleString('en')} words: ${time.toFixed(1)} ms, ${((time / words) * 1000).toFixed(1)} ms for each 1,000`),
    ].join('\n'),
  )
}
