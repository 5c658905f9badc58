import { mkdir, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createDisk } from '../../electron/services/disk'
import { createExporting } from '../../electron/services/exporting'
import { exportBatch, type BatchStory } from '../../electron/services/exporting/batch'
import { web } from '../../shared/exporting'
import { done } from '../../shared/outcome'
import { valueOf } from '../journal/story'
import { storyOf } from './stories'

const count = 1000
const version = 'bench'

const storiesOf = (from: number, to: number): BatchStory[] =>
  Array.from({ length: to - from }, (_, i) => {
    const article = { ...storyOf(600), slug: `story-${from + i}`, id: `019a0c1e-7d00-7000-8000-${String(from + i).padStart(12, '0')}` }
    return { id: article.id, label: article.slug, load: async () => done({ article, media: null }) }
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

const megabytes = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

/** A thousand handoffs without pictures, against writing the same bytes; and whether memory grows with the batch. */
export async function runBatch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  try {
    const disk = createDisk()
    const deps = { disk, version, exporting: createExporting({ disk, version }) }
    const out = join(folder, 'out')
    await mkdir(out)
    const batch = async (stories: BatchStory[]) => {
      const { bundles, failed } = valueOf(await exportBatch(deps, { stories, out, profiles: [web], force: true }))
      if (failed.length || bundles.length !== stories.length) throw new Error(`The batch failed: ${failed[0]?.problem.message}`)
    }
    const start = performance.now()
    await batch(storiesOf(0, count / 4))
    const early = megabytes()
    await batch(storiesOf(count / 4, count))
    const late = megabytes()
    const ours = performance.now() - start
    const synced = await writePlain(out, join(folder, 'synced'), true)
    const bare = await writePlain(out, join(folder, 'bare'), false)
    return [
      `${count} handoffs of 600 words without pictures: ${(ours / 1000).toFixed(1)} s`,
      `  ${(ours / synced).toFixed(1)} × writing and syncing the same bytes (${(synced / 1000).toFixed(1)} s)`,
      `  ${(ours / bare).toFixed(1)} × writing them into the system's memory alone (${(bare / 1000).toFixed(1)} s)`,
      `  memory after ${count / 4}: ${early.toFixed(0)} MB, after ${count}: ${late.toFixed(0)} MB`,
    ].join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
