import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { createDisk } from '../../electron/services/disk'
import { createExporting } from '../../electron/services/exporting'
import { exportBatch, type BatchInput } from '../../electron/services/exporting/batch'
import { createProfiles } from '../../electron/services/exporting/profiles'
import { builtIn, web } from '../../shared/exporting'
import { done, failed } from '../../shared/outcome'
import { p, story } from './fixtures/make'

const root = await fs.mkdtemp(join(tmpdir(), 'galley-batch-'))
afterAll(() => fs.rm(root, { recursive: true, force: true }))
const disk = createDisk()
const exporting = createExporting({ disk, version: '1.2.3' })
let at = 0
const place = async () => {
  const folder = join(root, String(++at))
  await fs.mkdir(folder)
  return folder
}
const uuid = (n: number) => `019a0c1e-7d00-7000-8000-${String(n).padStart(12, '0')}`
const text = p('Words.')
/** More than are on their way at once, so that a batch that is stopped has some left. */
const count = 24
const articles: Article[] = Array.from({ length: count }, (_, n) => story({ id: uuid(n), slug: `story-${n}`, headline: { main: n === 3 ? 'A <b> & "c"' : `Story ${n}` }, body: [text] }))
const stories = (all = articles): BatchInput['stories'] => all.map((article) => ({ id: article.id, label: article.slug, load: async () => done({ article, media: null }) }))
const run = async (input: Omit<BatchInput, 'profiles'> & Partial<BatchInput>) => exportBatch({ disk, exporting, version: '1.2.3' }, { profiles: [web], ...input })
async function tree(folder: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {}
  for (const entry of await fs.readdir(folder, { withFileTypes: true, recursive: true })) if (entry.isFile()) out[join(entry.parentPath, entry.name).slice(folder.length + 1)] = await fs.readFile(join(entry.parentPath, entry.name), 'utf8')
  return out
}

describe('a batch', () => {
  it('has a bundle for each story, and an index of all of them', async () => {
    const out = await place()
    const steps: number[] = []
    const result = await run({ stories: stories(), out, index: true, step: ({ done: now }) => steps.push(now) })
    expect(result).toMatchObject({ ok: true, value: { stopped: false, indexed: true, failed: [] } })
    expect((await fs.readdir(out)).sort()).toEqual(['index.html', 'index.json', 'manifest.json', ...articles.map(({ slug }) => slug)].sort())
    expect(steps.at(-1)).toBe(count)
    const index = JSON.parse(await fs.readFile(join(out, 'index.json'), 'utf8'))
    expect(index.bundles.map(({ page, story: { headline } }: { page: string; story: { headline: string } }) => [page, headline])).toEqual(articles.map(({ slug, headline }) => [`${slug}/page.html`, headline.main]))
    const html = await fs.readFile(join(out, 'index.html'), 'utf8')
    const report = await new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] }).validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(html).toContain('A &lt;b&gt; &amp; "c"')
    // The same batch elsewhere gives the same bytes.
    const other = await place()
    await run({ stories: stories(), out: other, index: true })
    expect(await tree(other)).toEqual(await tree(out))
  })

  it('gives each of several profiles a folder of its name', async () => {
    const out = await place()
    const result = await run({ stories: stories().slice(0, 2), out, profiles: [web, builtIn.plain!], index: true, zip: true })
    expect(result.ok && result.value.bundles.map(({ bundle }) => bundle.slice(out.length + 1))).toEqual(['web/story-0.zip', 'plain/story-0.zip', 'web/story-1.zip', 'plain/story-1.zip'])
    expect((await fs.readdir(out)).sort()).toEqual(['index.html', 'index.json', 'manifest.json', 'plain', 'web'])
  })

  it('goes on where it was stopped, and writes nothing anew that stands there just so', async () => {
    const out = await place()
    const stop = new AbortController()
    const first = await run({ stories: stories(), out, index: true, signal: stop.signal, step: ({ done: now }) => now >= 2 && stop.abort() })
    expect(first).toMatchObject({ ok: true, value: { stopped: true, indexed: false } })
    expect(await fs.readdir(out)).not.toContain('index.html')
    const before = await Promise.all((await fs.readdir(out)).map(async (name) => [name, (await fs.stat(join(out, name))).ino]))
    const second = await run({ stories: stories(), out, index: true })
    if (!second.ok) throw new Error(second.problem.message)
    expect(second.value.bundles.filter(({ same }) => same)).toHaveLength(before.length)
    for (const [name, inode] of before) expect((await fs.stat(join(out, String(name)))).ino).toBe(inode)
    // What changed is written, what somebody meddled with is refused and named, and the rest is left alone.
    await fs.appendFile(join(out, 'story-1', 'article.html'), ' ')
    const changed = articles.map((article, n) => (n === 0 ? { ...article, standfirst: 'New.' } : article))
    const third = await run({ stories: stories(changed), out, index: true })
    if (!third.ok) throw new Error(third.problem.message)
    expect(third.value.bundles.filter(({ same }) => !same).map(({ story: id }) => id)).toEqual([uuid(0)])
    expect(third.value.failed).toMatchObject([{ story: uuid(1), problem: { code: 'not-ours' } }])
    expect(await fs.readFile(join(out, 'index.html'), 'utf8')).toContain('Not exported')
  })

  it('writes a bundle anew whose waivers changed, as its manifest names them', async () => {
    const out = await place()
    const noted = (reason: string) => stories(articles.map((article) => ({ ...article, waivers: [{ check: 'tk', at: [], reason, by: 'Editor' }] })))
    await run({ stories: noted('Checked.'), out })
    const again = await run({ stories: noted('Checked twice.'), out })
    expect(again.ok && again.value.bundles.some(({ same }) => same)).toBe(false)
  })

  it('is not stopped by a story that cannot be exported', async () => {
    const out = await place()
    const bad = { id: uuid(99), label: 'lost', load: async () => failed('damaged', 'Its file is damaged.') }
    const headless = { id: uuid(98), label: 'x', load: async () => done({ article: story({ id: uuid(98), slug: 'headless', headline: { main: '' } }), media: null }) }
    const result = await run({ stories: [bad, headless, ...stories().slice(0, 1)], out })
    expect(result).toMatchObject({ ok: true, value: { bundles: [{ story: uuid(0) }], failed: [{ headline: 'lost' }, { story: uuid(98) }] } })
  })

  it('replaces no index that is not Galley’s, and writes nothing then', async () => {
    const out = await place()
    await fs.writeFile(join(out, 'index.html'), 'mine')
    expect(await run({ stories: stories(), out, index: true })).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
    expect(await fs.readdir(out)).toEqual(['index.html'])
  })
})

describe('a desk’s own profiles', () => {
  const open = async () => {
    let kept: unknown
    const folder = join(await place(), 'profiles')
    return { folder, profiles: createProfiles({ disk, folder, active: { get: () => kept, set: (names) => ((kept = names), true) } }) }
  }
  const json = (change: object) => JSON.stringify({ ...web, name: 'desk', ...change })

  it('are kept, listed, renamed, used, sent and removed; the built-in ones stay', async () => {
    const { profiles, folder } = await open()
    expect(await profiles.save(json({}), null)).toEqual(done({ name: 'desk' }))
    expect(await profiles.save(json({}), null)).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(await profiles.save(json({ name: 'web' }), null)).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(await profiles.setActive(['desk', 'plain'])).toEqual(done({ active: ['desk', 'plain'] }))
    expect(await profiles.save(json({ name: 'coast' }), 'desk')).toEqual(done({ name: 'coast' }))
    expect(await profiles.activeNames()).toEqual(['coast', 'plain'])
    expect(await profiles.find('coast')).toMatchObject({ ok: true, value: { name: 'coast' } })
    const out = await place()
    expect(await profiles.exportTo('coast', out)).toEqual(done({ path: join(out, 'coast.profile.json') }))
    await fs.writeFile(join(out, 'coast.profile.json'), 'mine')
    expect(await profiles.exportTo('coast', out)).toMatchObject({ ok: false })
    expect(await profiles.remove('web')).toMatchObject({ ok: false })
    expect(await profiles.remove('coast')).toMatchObject({ ok: true })
    expect(await profiles.activeNames()).toEqual(['plain'])
    expect(await fs.readdir(folder)).toEqual([])
    expect(await profiles.setActive(['coast'])).toMatchObject({ ok: false })
  })

  it('that are wrong are named with the path of every wrong key, and are not kept', async () => {
    const { profiles, folder } = await open()
    expect(profiles.check(json({ colour: 'red', pictures: { ...web.pictures, quality: 900 }, utm: { source: 'a b', medium: 'x' } })).faults.map(({ path }) => path).sort()).toEqual(['colour', 'pictures.quality', 'utm.source'])
    expect(profiles.check('{').faults).toHaveLength(1)
    expect(await profiles.save(json({ pictures: { ...web.pictures, widths: [800, 400] } }), null)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('“pictures.widths”') } })
    await fs.mkdir(folder, { recursive: true })
    await fs.writeFile(join(folder, 'profile-broken.json'), '{"name":1}')
    const listed = await profiles.list()
    expect(listed.ok && listed.value.profiles.find(({ name }) => name === 'broken')?.fault).toContain('“')
  })
})
