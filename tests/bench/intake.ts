import { performance } from 'node:perf_hooks'
import { intakeText } from '../../shared/intake'
import { stories } from '../intake/corpus'
import { measure, rawOf } from '../intake/measure'

/** Wire copy of about 1,000 words, made of the corpus’s own English stories. */
function thousandWords(): string {
  const paragraphs = stories.filter(({ language }) => language === 'en').flatMap(({ parts }) => parts.filter(([kind]) => kind === 'paragraph').map(([, text]) => text))
  const [first] = stories.filter(({ raw, language }) => raw && language === 'en')
  let text = rawOf(first!)
  for (let i = 0; text.split(/\s+/).length < 1000; i++) text += `\n\n${paragraphs[i % paragraphs.length]}`
  return text
}

/** Precision and recall of each part kind over the corpus, and the time that a text of 1,000 words takes. */
export function run(): Promise<string> {
  const { scores, misses } = measure(stories)
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`.padStart(9)
  const rows = scores.map(({ kind, examples, precision, recall }) => `${kind.padEnd(16)}${String(examples).padStart(8)}${percent(precision)}${percent(recall)}`)
  const wrong = misses.map(({ story, text, want, got }) => `  ${story}: “${text.trim().slice(0, 50)}” is ${want}, was taken for ${got}`)

  const text = thousandWords()
  for (let i = 0; i < 50; i++) intakeText(text)
  const times = Array.from({ length: 100 }, () => {
    const start = performance.now()
    intakeText(text)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return Promise.resolve([
    `Intake: ${stories.length} stories, ${scores.reduce((sum, { examples }) => sum + examples, 0)} parts`,
    `${'part'.padEnd(16)}${'examples'.padStart(8)}${'precision'.padStart(10)}${'recall'.padStart(8)}`,
    ...rows,
    ...(wrong.length ? ['Taken wrong:', ...wrong] : ['Nothing was taken wrong.']),
    `A text of ${text.split(/\s+/).length} words: ${times[50]!.toFixed(2)} ms (median of 100), ${times[98]!.toFixed(2)} ms at the 99th percentile`,
  ].join('\n'))
}
