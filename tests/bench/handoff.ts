import type { Article } from '../../shared/article/types'
import { formatNames, renderBundle, renderFragment, renderPage, web } from '../../shared/exporting'
import { runBatch } from './batch'
import { longStory } from './handoff-story'

const rounds = 15

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
export function runForms(): string {
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
  return ['Handoff of a 100,000-word story', ...lines].join('\n')
}

export const run = async (): Promise<string> => `${runForms()}\n${await runBatch()}`
