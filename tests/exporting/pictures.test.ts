import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, BlockOf } from '../../shared/blocks'
import { createDisk } from '../../electron/services/disk'
import { createExporting } from '../../electron/services/exporting'
import { createPictures } from '../../electron/services/pictures'
import { cut, web, widthsFor, type Profile } from '../../shared/exporting'
import { p, story } from './fixtures/make'

const root = await mkdtemp(join(tmpdir(), 'galley-pictures-'))
const media = join(root, 'media')
beforeAll(() => mkdir(media, { recursive: true }))
afterAll(() => rm(root, { recursive: true, force: true }))

const name = (bytes: Uint8Array | string, ext = 'jpg') => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ext}`
async function keep(bytes: Uint8Array | string, ext?: string): Promise<string> {
  await writeFile(join(media, name(bytes, ext)), bytes)
  return name(bytes, ext)
}
const image = (of: string, more: Partial<BlockOf<'image'>> = {}): Block => ({ id: `i-${of}`, type: 'image', media: of, alt: 'Boats', decorative: false, caption: 'The harbour', credit: 'Lea Brandt', ...more })
/** A picture whose left half is red and whose right half is blue. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c00000' } }).composite([{ input: { create: { width: width >> 1, height, channels: 3, background: '#0000c0' } }, left: width - (width >> 1), top: 0 }])

const words = p('Words.')
let at = 0
async function exported(body: Block[], more: { profile?: Profile; zip?: boolean; signal?: AbortSignal; step?: (done: number, total: number) => void } = {}) {
  const out = join(root, `out-${++at}`)
  await mkdir(out)
  const exporting = createExporting({ disk: createDisk(), version: '1.2.3', pictures: createPictures({ disk: createDisk() }) })
  const outcome = await exporting.exportStory({ article: story({ body: [...body, words] }), media, out, ...more })
  const bundle = join(out, 'fixture')
  const read = (file: string) => readFile(join(bundle, file), 'utf8')
  return { outcome, out, bundle, read, files: outcome.ok ? outcome.value.files.map((file) => file.name) : [] }
}
const filesOf = async (bundle: string) => Promise.all((await readdir(join(bundle, 'media'))).map(async (file) => ({ file, ...(await sharp(await readFile(join(bundle, 'media', file))).metadata()) })))

describe('the picture of a story', () => {
  it('is in the bundle in every width and shape, named by its bytes, and the page names each file that is there', async () => {
    const { bundle, read, files } = await exported([image(await keep(await halves(2400, 1200).jpeg().toBuffer()))], { profile: { ...web, baseUrl: 'https://example.org/n/' } })
    const html = await read('article.html')
    for (const [, src] of html.matchAll(/(?:src="|srcset="|, )(media\/[^ "]+)/g)) expect(files).toContain(src)
    expect(html).toMatch(/<img src="media\/[0-9a-f]{16}-1600\.webp" alt="Boats" width="1600" height="800" srcset="media\/[^ ]+ 480w, [^"]+ 1600w" sizes="/)
    const found = await filesOf(bundle)
    expect(found.map(({ format, width, height }) => `${format} ${width}x${height}`).sort()).toEqual(['jpeg 1200x1200', 'jpeg 1200x675', 'jpeg 1200x900', 'webp 1200x600', 'webp 1600x800', 'webp 480x240', 'webp 800x400'])
    for (const { file } of found) expect(file.slice(0, 16)).toBe(createHash('sha256').update(await readFile(join(bundle, 'media', file))).digest('hex').slice(0, 16))
    const data = JSON.parse(await read('article.jsonld'))
    expect(data.image.map(({ width, height, url }: { width: number; height: number; url: string }) => [width, height, url.startsWith('https://example.org/n/fixture/media/')])).toEqual([[1600, 800, true], [1200, 675, true], [1200, 900, true], [1200, 1200, true]])
    expect(await read('page.html')).toMatch(/<meta property="og:image" content="https:\/\/example\.org\/n\/fixture\/media\/[0-9a-f]{16}-16x9-1200\.jpg">\n<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="675">\n<meta property="og:image:alt" content="Boats">/)
    const [picture] = JSON.parse(await read('article.ninjs.json')).associations
    expect(picture).toMatchObject({ type: 'picture', by: 'Lea Brandt' })
    expect(picture.renditions.map((one: { name: string }) => one.name)).toEqual(['480w', '800w', '1200w', '1600w', 'crop-16x9', 'crop-4x3', 'crop-1x1'])
    const manifest = JSON.parse(await read('manifest.json'))
    expect(manifest.files.filter((file: { type: string }) => file.type.startsWith('image/'))).toHaveLength(7)
  })

  it('is never enlarged', async () => {
    const { bundle } = await exported([image(await keep(await halves(600, 300).jpeg().toBuffer()))])
    expect((await filesOf(bundle)).map(({ width, height }) => `${width}x${height}`).sort()).toEqual(['300x300', '400x300', '480x240', '533x300', '600x300'])
    fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('16:9', '4:3', '1:1'), (width, height, x, y, ratio) => {
      const part = cut({ width, height }, ratio, { x, y })
      return part.left >= 0 && part.top >= 0 && part.left + part.width <= width && part.top + part.height <= height && part.to.width <= part.width && part.to.height <= part.height && part.to.width >= 1 && part.to.height >= 1
    }))
    expect(widthsFor(700, [480, 800, 1200])).toEqual([480, 700])
  })

  it('stands upright whatever its orientation says, in newer types with a fallback where a profile wants them', async () => {
    const turned = await halves(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { bundle, read } = await exported([image(await keep(turned))], { profile: { ...web, pictures: { ...web.pictures, widths: [100], formats: ['avif', 'jpeg'], crops: [] } } })
    const files = await filesOf(bundle)
    expect(files.map(({ format, width, height, orientation }) => [format, width, height, orientation]).sort()).toEqual([['heif', 100, 200, undefined], ['jpeg', 100, 200, undefined]])
    expect(await read('article.html')).toMatch(/<figure>\n<picture>\n<source type="image\/avif" srcset="media\/[0-9a-f]{16}-100\.avif 100w" sizes="[^"]+">\n<img src="media\/[0-9a-f]{16}-100\.jpg"[^>]*>\n<\/picture>/)
  })

  it('is cut around its focal point', async () => {
    const of = await keep(await halves(2000, 400).png().toBuffer(), 'png')
    const colour = async (focal: { x: number; y: number }) => {
      const { bundle } = await exported([image(of, { focal })], { profile: { ...web, pictures: { ...web.pictures, widths: [480], crops: ['1:1'] } } })
      const crop = (await readdir(join(bundle, 'media'))).find((file) => file.includes('-1x1-'))!
      const { channels } = await sharp(await readFile(join(bundle, 'media', crop))).stats()
      return channels[0]!.mean > channels[2]!.mean ? 'red' : 'blue'
    }
    expect([await colour({ x: 0.05, y: 0.5 }), await colour({ x: 0.95, y: 0.5 })]).toEqual(['red', 'blue'])
  })

  it('keeps whose it is, and loses where and with what it was taken', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Coast &amp; Wire" xmlns:aux="x" aux:SerialNumber="SN-998877"><dc:creator><rdf:Seq><rdf:li>लीआ Brandt</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
    const original = await halves(900, 600).withXmp(xmp).withExif({ IFD0: { Copyright: 'Coast Wire 2026', Model: 'CAMERA-X' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } }).jpeg().toBuffer()
    expect(original.toString('latin1')).toContain('SN-998877')
    const { bundle } = await exported([image(await keep(original))])
    for (const { file, xmpAsString, exif } of await filesOf(bundle)) {
      const bytes = await readFile(join(bundle, 'media', file), 'latin1')
      expect(bytes).not.toMatch(/SN-998877|CAMERA-X|GPS/)
      expect(exif).toBeUndefined()
      expect(xmpAsString).toContain('<rdf:li>लीआ Brandt</rdf:li>')
      expect(xmpAsString).toContain('Coast &amp; Wire')
      expect(xmpAsString).toContain('Coast Wire 2026')
    }
  })

  it('keeps its colours: another colour space becomes sRGB, and transparency white in JPEG', async () => {
    const wide = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#00ff00' } }).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer()
    const clear = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    const cmyk = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#ff8000' } }).toColourspace('cmyk').jpeg().toBuffer()
    const profile: Profile = { ...web, pictures: { ...web.pictures, formats: ['jpeg'], widths: [100], crops: [] } }
    const pixel = async (bytes: Buffer, ext: string) => {
      const { bundle } = await exported([image(await keep(bytes, ext))], { profile })
      const [file] = await filesOf(bundle)
      expect(file).toMatchObject({ space: 'srgb', hasProfile: false })
      return [...(await sharp(await readFile(join(bundle, 'media', file!.file))).extract({ left: 50, top: 50, width: 1, height: 1 }).raw().toBuffer())]
    }
    const near = (found: number[], wanted: number[]) => expect(Math.max(...found.map((value, i) => Math.abs(value - wanted[i]!)))).toBeLessThan(45)
    near(await pixel(wide, 'jpg'), [0, 255, 0])
    near(await pixel(clear, 'png'), [255, 255, 255])
    near(await pixel(cmyk, 'jpg'), [255, 128, 0])
  })

  it('gives the same bytes in every run, in a folder and in a zip', async () => {
    const block = image(await keep(await halves(1300, 900).jpeg().toBuffer()), { focal: { x: 0.2, y: 0.7 } })
    const [one, other] = [await exported([block]), await exported([block])]
    expect(await other.read('manifest.json')).toBe(await one.read('manifest.json'))
    const zips = await Promise.all([exported([block], { zip: true }), exported([block], { zip: true })])
    expect(await readFile(join(zips[0].out, 'fixture.zip'))).toEqual(await readFile(join(zips[1].out, 'fixture.zip')))
  })

  it('of a hundred megapixels is made', { timeout: 60_000 }, async () => {
    const huge = await sharp({ create: { width: 12_500, height: 8_000, channels: 3, background: '#246' } }).jpeg().toBuffer()
    const { bundle } = await exported([image(await keep(huge))])
    expect((await filesOf(bundle)).some(({ width, height }) => width === 1600 && height === 1024)).toBe(true)
  })
})

describe('a picture that cannot be shown', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  /** A PNG that says it is 60,000 pixels wide and high. */
  const bomb = () => {
    const bytes = Buffer.from(png)
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    return bytes
  }
  const table: [string, () => Promise<Uint8Array | string> | Uint8Array | string, string][] = [
    ['an SVG under a picture’s name', () => svg, 'SVG'],
    ['a page under a picture’s name', () => '<!doctype html><script>alert(1)</script>', 'not a picture that Galley knows'],
    ['an empty file', () => '', 'empty'],
    ['a truncated JPEG', async () => (await halves(900, 600).jpeg().toBuffer()).subarray(0, 2000), 'damaged'],
    ['noise behind a JPEG’s first bytes', () => Buffer.from([0xff, 0xd8, 0xff, ...Array.from({ length: 500 }, (_, i) => (i * 37) % 256)]), 'damaged'],
    ['a PNG of 3.6 gigapixels', bomb, 'million pixels'],
    ['a HEIC picture', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
    ['a PDF', () => '%PDF-1.7\n', 'PDF'],
  ]
  it.each(table)('%s is left out in words, and the export is whole', async (_, make, words) => {
    const good = await keep(await halves(300, 300).jpeg().toBuffer())
    const bad = await keep(await make())
    const { outcome, read } = await exported([image(bad, { caption: 'The broken one' }), image(good)])
    if (!outcome.ok) throw new Error(outcome.problem.message)
    const said = outcome.value.leftOut.find(({ what }) => what === 'Picture “The broken one”')
    expect(said?.why).toContain(words)
    expect(JSON.parse(await read('manifest.json')).leftOut).toContainEqual(said)
    expect((await read('article.html')).match(/<img /g)).toHaveLength(1)
  })

  it('is one that is not there, or a link out of the story', async () => {
    const good = await halves(300, 300).jpeg().toBuffer()
    await writeFile(join(root, 'outside.jpg'), good)
    await symlink(join(root, 'outside.jpg'), join(media, 'feedfeedfeedfeed.jpg'))
    const { outcome, files } = await exported([image('feedfeedfeedfeed.jpg'), image('0123456789abcdef.jpg')])
    expect(outcome.ok && outcome.value.leftOut.filter(({ what }) => what.startsWith('Picture')).length).toBe(2)
    expect(files.some((file) => file.startsWith('media/'))).toBe(false)
  })
})

describe('an export with pictures', () => {
  it('tells how far it is, and stopped it leaves nothing', async () => {
    const of = await keep(await halves(1300, 900).jpeg().toBuffer())
    const steps: [number, number][] = []
    await exported([image(of)], { step: (done, total) => steps.push([done, total]) })
    expect(steps.at(-1)).toEqual([7, 7])
    expect(steps.every(([done], i) => !i || done >= steps[i - 1]![0])).toBe(true)
    const stop = new AbortController()
    const { outcome, out } = await exported([image(of)], { signal: stop.signal, step: (done) => done >= 2 && stop.abort() })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(await readdir(out)).toEqual([])
  })
})
