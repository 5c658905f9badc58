import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { createDisk } from '../../electron/services/disk'
import { createExporting, type ExportInput } from '../../electron/services/exporting'
import { exportBatch } from '../../electron/services/exporting/batch'
import { paperOf, placeOf } from '../../electron/services/exporting/targets/paper'
import type { PdfPrinter } from '../../electron/services/exporting/targets/pdf'
import { createPictures } from '../../electron/services/pictures'
import { web } from '../../shared/exporting'
import { done, failed, type Outcome } from '../../shared/outcome'
import { p, story } from './fixtures/make'

const root = await fs.mkdtemp(join(tmpdir(), 'galley-pdf-test-'))
afterAll(() => fs.rm(root, { recursive: true, force: true }))
let at = 0

/** A place to export into, and a printer that notes what it was given. */
async function desk(print: (html: string) => Outcome<Uint8Array> = (html) => done(new TextEncoder().encode(`%PDF-1.7 ${html}`))) {
  const home = join(root, String(++at))
  const [out, room] = [join(home, 'out'), join(home, 'room')]
  await fs.mkdir(out, { recursive: true })
  await fs.mkdir(room)
  const seen: { html: string; files: string[] }[] = []
  const printer: PdfPrinter = {
    room: async () => room,
    print: async (page) => {
      const html = await fs.readFile(page, 'utf8')
      seen.push({ html, files: await fs.readdir(join(page, '..', 'media')).catch(() => []) })
      return print(html)
    },
  }
  const disk = createDisk()
  const exporting = createExporting({ disk, version: '1.2.3', pictures: createPictures({ disk }), printer })
  const run = (input: Partial<ExportInput> = {}) => exporting.exportStory({ article: story({ body: [p('Words of the story.')] }), out, pdf: true, ...input })
  return { out, room, seen, run, exporting, disk, names: async () => (await fs.readdir(out)).sort() }
}

describe('a PDF of the page', () => {
  it('is one file by the name of the bundle, made of the page with its pictures, and nothing else stays', async () => {
    const { out, room, seen, run, names } = await desk()
    const media = join(root, `media-${at}`)
    await fs.mkdir(media)
    const pictures = ['0000000000000001.png', '0000000000000002.png']
    for (const [i, name] of pictures.entries()) await fs.writeFile(join(media, name), await sharp({ create: { width: 40 + i, height: 20, channels: 3, background: 'red' } }).png().toBuffer())
    const said = p('He wrote <img loading="lazy"> and loading="lazy".')
    const body = [said, ...pictures.map((name, i) => ({ id: `i${i}`, type: 'image' as const, media: name, alt: 'Red', decorative: false, caption: '', credit: '' }))]
    const exported = await run({ article: story({ body }), media })
    expect(exported).toMatchObject({ ok: true, value: { bundle: join(out, 'fixture.pdf'), same: false } })
    expect(await names()).toEqual(['fixture.pdf'])
    expect(await fs.readFile(join(out, 'fixture.pdf'), 'utf8')).toMatch(/^%PDF-1.7 <!DOCTYPE html>/)
    expect(exported.ok && exported.value.files).toEqual([{ name: 'fixture.pdf', size: (await fs.stat(join(out, 'fixture.pdf'))).size }])
    // A printer scrolls to no picture: each is there at once. The words of the story are as they were.
    expect(seen[0]!.files.length).toBeGreaterThan(1)
    expect(seen[0]!.html.match(/<img [^>]*>/g)).toHaveLength(2)
    expect(seen[0]!.html).not.toMatch(/<img [^>]*loading=/)
    expect(seen[0]!.html).toContain('He wrote &lt;img loading="lazy"&gt; and loading="lazy".')
    expect(await fs.readdir(room)).toEqual([])
  })

  it('is for the paper of the place, with a style that the page’s own policy lets in', async () => {
    const { seen, run } = await desk()
    await run()
    const html = seen[0]!.html
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => createHash('sha256').update(style!).digest('base64'))
    expect(styles).toHaveLength(2)
    expect(/style-src ([^;]*);/.exec(html)?.[1]).toBe(styles.map((hash) => `'sha256-${hash}'`).join(' '))
    expect(html).toMatch(/@page \{ size: (A4|letter);/)
  })

  it.each([
    ['en_US.UTF-8', 'letter'], ['en-US', 'letter'], ['es_MX', 'letter'], ['en', 'letter'], ['fr_CA@euro', 'letter'],
    ['en_IN.UTF-8', 'A4'], ['hi', 'A4'], ['de-DE', 'A4'], ['ar_LB', 'A4'], ['C.UTF-8', 'A4'], ['POSIX', 'A4'], ['', 'A4'], [undefined, 'A4'], ['not a locale', 'A4'],
  ])('on a machine of %s is on %s', (locale, paper) => {
    expect(paperOf(locale)).toBe(paper)
  })

  it('asks the environment for the place first, the paper’s own setting before the language', () => {
    expect([placeOf({ LC_PAPER: 'de_DE', LANG: 'en_US' }), placeOf({ LC_ALL: 'en_IN', LC_PAPER: 'de_DE' }), placeOf({ LANG: '' }, 'hi-IN')]).toEqual(['de_DE', 'en_IN', 'hi-IN'])
  })

  it('never replaces a file: the next one gets the next name', async () => {
    const { out, run, names } = await desk()
    await fs.writeFile(join(out, 'fixture.pdf'), 'somebody’s own')
    const exported = await run()
    expect(exported.ok && exported.value.bundle).toBe(join(out, 'fixture-2.pdf'))
    expect(await names()).toEqual(['fixture-2.pdf', 'fixture.pdf'])
    expect(await fs.readFile(join(out, 'fixture.pdf'), 'utf8')).toBe('somebody’s own')
  })

  it('is not there at all where nothing can print it, and what was to be printed is gone too', async () => {
    const { out, room, run, names } = await desk(() => failed('not-found', 'A PDF needs a browser.'))
    expect(await run()).toEqual(failed('not-found', 'A PDF needs a browser.'))
    expect([await names(), await fs.readdir(room)]).toEqual([[], []])
    expect(await run({ out: join(out, 'new') })).toMatchObject({ ok: false })
    expect(await names()).toEqual([])
    expect(await createExporting({ disk: createDisk(), version: '1.2.3' }).exportStory({ article: story({ body: [p('Words.')] }), out, pdf: true })).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })

  it('is held back by what holds a handoff back', async () => {
    const { seen, run } = await desk()
    expect(await run({ article: story({ headline: { main: '' }, body: [p('Words.')] }) })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(seen).toEqual([])
  })

  it('comes for each story of a batch', async () => {
    const { out, exporting, disk, names } = await desk()
    const stories = ['one', 'two', 'three'].map((slug, n) => {
      const article = story({ slug, id: `019a0c1e-7d00-7000-8000-00000000000${n}`, body: [p('Words.')] })
      return { id: article.id, label: slug, load: async () => done({ article, media: null }) }
    })
    const result = await exportBatch({ disk, exporting, version: '1.2.3' }, { stories, out, profiles: [web], pdf: true })
    expect(result).toMatchObject({ ok: true, value: { failed: [], stopped: false } })
    expect(await names()).toEqual(['one.pdf', 'three.pdf', 'two.pdf'])
  })
})
