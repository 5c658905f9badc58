import { mkdir, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createDisk } from '../../electron/services/disk'
import { createExporting } from '../../electron/services/exporting'
import { exportBatch, type BatchStory } from '../../electron/services/exporting/batch'
import { web } from '../../shared/exporting'
import { done } from '../../shared/outcome'
import { valueOf } from '../journal/story'
import { storyOf } from './stories'

const rounds = 8
const perRound = 125
/** How many stories are behind when memory is first looked at, and at the end. */
const [early, late] = [1000, 4000]
const version = 'bench'

const storiesOf = (from: number, to: number): BatchStory[] =>
  Array.from({ length: to - from }, (_, i) => {
    const at = from + i
    const id = `019a0c1e-7d00-7000-8000-${String(at).padStart(12, '0')}`
    return { id, label: `story-${at}`, load: async () => done({ article: { ...storyOf(600), slug: `story-${at}`, id }, media: null }) }
  })

/** The same bytes in the same places, each file synced as the export does, and nothing thought about. */
async function writePlain(from: string, to: string, sync: boolean): Promise<number> {
  const files: { path: string; bytes: Buffer }[] = []
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.push({ path: join(to, relative(from, path)), bytes: await readFile(path) })
  }
  const start = performance.now()
  let next = 0
  const worker = async () => {
    for (let file = files[next++]; file; file = files[next++]) {
      await mkdir(dirname(file.path), { recursive: true })
      const handle = await open(file.path, 'wx')
      await handle.writeFile(file.bytes)
      if (sync) await handle.sync()
      await handle.close()
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return performance.now() - start
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)

/** Megabytes that are held once garbage is gone. */
function held(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}

/** A thousand handoffs without pictures, against writing the same bytes; and whether memory grows with the batch. */
export async function runBatch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  try {
    const disk = createDisk()
    const deps = { disk, version, exporting: createExporting({ disk, version }) }
    const batch = async (out: string, stories: BatchStory[], step?: (done: number) => void) => {
      await mkdir(out)
      const start = performance.now()
      const { bundles, failed } = valueOf(await exportBatch(deps, { stories, out, profiles: [web], force: true, step: ({ done: count }) => step?.(count) }))
      if (failed.length || bundles.length !== stories.length) throw new Error(`The batch failed: ${failed[0]?.problem.message}`)
      return performance.now() - start
    }
    // By turns, so that whatever else the machine does slows each alike.
    const [ours, synced, bare]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < rounds; round++) {
      const out = join(folder, `out-${round}`)
      ours.push(await batch(out, storiesOf(round * perRound, (round + 1) * perRound)))
      synced.push(await writePlain(out, join(folder, `synced-${round}`), true))
      bare.push(await writePlain(out, join(folder, `bare-${round}`), false))
    }
    const against = (others: number[]) => `${median(ours.map((time, i) => time / others[i]!)).toFixed(1)} ×`
    const seconds = (times: number[]) => `${(sum(times) / 1000).toFixed(1)} s`
    // Looked at from within, with the batch’s own results: what grows with it is seen.
    const memory = new Map<number, number>()
    await batch(join(folder, 'memory'), storiesOf(0, late), (count) => {
      if (!memory.has(count) && (count === early || count === late)) memory.set(count, held())
    })
    const [before, after] = [memory.get(early)!, memory.get(late)!]
    return [
      `${rounds * perRound} handoffs of 600 words without pictures: ${seconds(ours)}`,
      `  ${against(synced)} writing and syncing the same bytes (${seconds(synced)}; the median of ${rounds} rounds)`,
      `  ${against(bare)} writing them into the system’s memory alone (${seconds(bare)})`,
      `  memory after ${late} stories is ${(after / before).toFixed(2)} × that after ${early} (${after.toFixed(1)} MB against ${before.toFixed(1)} MB)`,
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
