import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { createMedia, type Media } from '../../electron/services/pictures/media'
import { pictureBytes } from '../../shared/limits'
import { mediaAddress, mediaPlace } from '../../shared/media/address'
import { done, failed, type Outcome } from '../../shared/outcome'

const root = await mkdtemp(join(tmpdir(), 'galley-media-'))
afterAll(() => rm(root, { recursive: true, force: true }))

let at = 0
let folder = ''
let media: Media
const mediaFiles = async () => (await readdir(join(folder, 'media')).catch(() => [])).sort()
const service = (files: Files = nodeFiles) =>
  createMedia({
    disk: createDisk(files, async () => {}),
    cache: join(root, `cache-${at}`),
    folderOf: async (id) => (id === 'story' ? done(folder) : id === 'other' ? done(join(folder, 'other')) : failed('not-found', 'This story is not in the library.')),
  })
beforeEach(async () => {
  folder = join(root, `story-${++at}`)
  await mkdir(join(folder, 'other'), { recursive: true })
  media = service()
})

const picture = (width = 90, height = 60) => sharp({ create: { width, height, channels: 3, background: '#27a' } })
const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}
/** Sends a file as the screen does. */
async function send(bytes: Uint8Array, { of = media, piece = 700, size = bytes.length } = {}) {
  const begun = of.begin('story', size)
  if (!begun.ok) return begun
  const { upload } = begun.value
  for (let from = 0; from < bytes.length; from += piece) {
    const taken = of.append(upload, bytes.subarray(from, from + piece))
    if (!taken.ok) return taken
  }
  return of.finish(upload)
}

describe('a picture that is put in', () => {
  it('stands in the story’s folder under the name of its content, byte for byte, however it was cut into pieces', async () => {
    const bytes = await picture().jpeg().toBuffer()
    const kept = valueOf(await send(bytes, { piece: 97 }))
    expect(kept).toEqual({ media: `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.jpg`, size: { width: 90, height: 60 }, caption: '', credit: '', alt: '' })
    expect(await mediaFiles()).toEqual([kept.media])
    expect(await readFile(join(folder, 'media', kept.media))).toEqual(bytes)
  })

  it.each([
    ['png', 'png'],
    ['webp', 'webp'],
    ['gif', 'gif'],
    ['tiff', 'tif'],
    ['avif', 'avif'],
  ] as const)('is named by what it is: %s', async (format, ending) => {
    expect(valueOf(await send(await picture().toFormat(format).toBuffer())).media).toMatch(new RegExp(`^[0-9a-f]{16}\\.${ending}$`))
  })

  it('is there once when it comes twice, and mended when its file was cut short', async () => {
    const bytes = await picture().png().toBuffer()
    const { media: name } = valueOf(await send(bytes))
    const before = await stat(join(folder, 'media', name))
    expect(valueOf(await send(bytes)).media).toBe(name)
    expect((await stat(join(folder, 'media', name))).mtimeMs).toBe(before.mtimeMs)
    await truncate(join(folder, 'media', name), 20)
    valueOf(await send(bytes))
    expect(await readFile(join(folder, 'media', name))).toEqual(bytes)
    expect(await mediaFiles()).toEqual([name])
  })

  it('has its size as it is seen, and says whose it is and what it shows where its data do', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="d" xmlns:photoshop="p" xmlns:Iptc4xmpCore="i" photoshop:Credit="Coast &amp; Wire" Iptc4xmpCore:AltTextAccessibility="Two boats at a quay"><dc:creator><rdf:Seq><rdf:li>लीआ Brandt</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">ميناء يوم الاثنين</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>'
    const turned = await picture(90, 60).withMetadata({ orientation: 6 }).withXmp(xmp).jpeg().toBuffer()
    expect(valueOf(await send(turned))).toMatchObject({ size: { width: 60, height: 90 }, caption: 'ميناء يوم الاثنين', credit: 'लीआ Brandt/Coast & Wire', alt: 'Two boats at a quay' })
    const camera = await picture().withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA', Copyright: 'Coast Wire 2026' } }).jpeg().toBuffer()
    expect(valueOf(await send(camera))).toMatchObject({ caption: '', credit: 'Coast Wire 2026' })
    const agency = await picture().withExif({ IFD0: { ImageDescription: 'Boats in the harbour', Artist: 'Lea Brandt' } }).jpeg().toBuffer()
    expect(valueOf(await send(agency))).toMatchObject({ caption: 'Boats in the harbour', credit: 'Lea Brandt' })
  })
})

describe('a picture that is not taken', () => {
  const bomb = () => {
    const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    bytes.writeUInt32BE(60_000, 16)
    bytes.writeUInt32BE(60_000, 20)
    return bytes
  }
  const table: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['a drawing that may hold programs', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /SVG.*Save it as PNG/],
    ['a page under a picture’s name', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /not a picture that Galley knows/],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), /PDF/],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEIC.*Save it as JPEG/],
    ['a picture that ends in the middle', async () => (await picture(900, 600).jpeg().toBuffer()).subarray(0, 2000), /damaged.*from the original/],
    ['a picture of 3.6 gigapixels', bomb, /million pixels/],
  ]
  it.each(table)('%s: in words, and nothing is written', async (_, make, words) => {
    const outcome = await send(await make())
    expect(outcome.ok ? '' : outcome.problem.message).toMatch(words)
    expect(await mediaFiles()).toEqual([])
  })

  it('is one that did not come in whole, or of which more came than it has', async () => {
    const bytes = await picture().jpeg().toBuffer()
    const [less, more] = [await send(bytes, { size: bytes.length + 1 }), await send(bytes, { size: bytes.length - 1 })]
    expect([less.ok, more.ok]).toEqual([false, false])
    expect(await mediaFiles()).toEqual([])
    expect([media.begin('story', 0), media.begin('story', pictureBytes + 1)].map((each) => !each.ok && each.problem.code)).toEqual(['empty-file', 'too-large'])
  })

  it('is one that was stopped, on its way or while it is looked at', async () => {
    const bytes = await picture(2000, 2000).png().toBuffer()
    const { upload } = valueOf(media.begin('story', bytes.length))
    media.append(upload, bytes)
    const finishing = media.finish(upload)
    media.cancel(upload)
    expect(await finishing).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(media.append(upload, bytes)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(await mediaFiles()).toEqual([])
  })

  it('has no place on a full disk: the folder is as it was, and the same picture goes in when there is room', async () => {
    let full = true
    const files: Files = {
      ...nodeFiles,
      open: (async (path: string, ...rest: [string]) => {
        const handle = await nodeFiles.open(path, ...rest)
        if (full && path.startsWith(folder)) handle.write = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
        return handle
      }) as Files['open'],
    }
    const there = service(files)
    const bytes = await picture().jpeg().toBuffer()
    expect(await send(bytes, { of: there })).toMatchObject({ ok: false, problem: { code: 'no-space' } })
    expect(await mediaFiles()).toEqual([])
    full = false
    expect((await send(bytes, { of: there })).ok).toBe(true)
  })

  it('is not written through a link in the place of the media folder', async () => {
    const outside = join(root, `outside-${at}`)
    await mkdir(outside)
    await symlink(outside, join(folder, 'media'))
    expect(await send(await picture().jpeg().toBuffer())).toMatchObject({ ok: false, problem: { code: 'denied' } })
    expect(await readdir(outside)).toEqual([])
  })

  it('is refused before there is too much of it in memory', () => {
    const begun = Array.from({ length: 5 }, () => media.begin('story', pictureBytes))
    expect(begun.map(({ ok }) => ok)).toEqual([true, true, false, false, false])
    media.cancel(valueOf(begun[0]!).upload)
    expect(media.begin('story', pictureBytes).ok).toBe(true)
  })
})

describe('what the screen shows', () => {
  it('is small, upright and of one type, and holds nothing that a camera wrote', async () => {
    const large = await picture(4000, 2000).withMetadata({ orientation: 6 }).withExif({ IFD0: { Model: 'CAMERA-X' } }).jpeg().toBuffer()
    const { media: name } = valueOf(await send(large))
    const shown = valueOf(await media.show('story', name))
    const { format, width, height, exif, orientation } = await sharp(shown.bytes).metadata()
    expect([format, width, height, exif, orientation]).toEqual(['webp', 800, 1600, undefined, undefined])
    expect(shown.size).toEqual({ width: 2000, height: 4000 })
  })

  it('is never larger than the picture', async () => {
    const { media: name } = valueOf(await send(await picture(30, 20).png().toBuffer()))
    expect(await sharp(valueOf(await media.show('story', name)).bytes).metadata()).toMatchObject({ width: 30, height: 20 })
  })

  it('is kept outside the story, made anew for another file, and gone with its file', async () => {
    const { media: name } = valueOf(await send(await picture().jpeg().toBuffer()))
    const first = valueOf(await media.show('story', name))
    expect(valueOf(await service().show('story', name)).tag).toBe(first.tag)
    expect(await readdir(folder)).toEqual(['media', 'other'])
    await writeFile(join(folder, 'media', name), await picture(40, 40).png().toBuffer())
    expect(valueOf(await media.show('story', name)).size).toEqual({ width: 40, height: 40 })
    await rm(join(folder, 'media', name))
    expect(await media.look('story', [name])).toEqual(done([{ media: name, size: null, fault: { missing: true, words: expect.stringContaining('not in the story’s media folder') } }]))
  })

  it('is told as broken where the file is damaged, a folder or a link out of the story', async () => {
    await mkdir(join(folder, 'media'))
    await writeFile(join(folder, 'media', '0000000000000001.jpg'), 'no picture')
    await mkdir(join(folder, 'media', '0000000000000002.jpg'))
    await writeFile(join(root, 'secret.png'), await picture().png().toBuffer())
    await symlink(join(root, 'secret.png'), join(folder, 'media', '0000000000000003.png'))
    const looked = valueOf(await media.look('story', ['0000000000000001.jpg', '0000000000000002.jpg', '0000000000000003.png']))
    expect(looked.map(({ size, fault }) => [size, fault?.missing])).toEqual([[null, false], [null, true], [null, true]])
  })

  it('is made again where what was kept of it is damaged', async () => {
    const { media: name } = valueOf(await send(await picture().jpeg().toBuffer()))
    for (const file of await readdir(join(root, `cache-${at}`))) await writeFile(join(root, `cache-${at}`, file), 'nonsense')
    expect(valueOf(await service().show('story', name)).size).toEqual({ width: 90, height: 60 })
  })
})

describe('the address of a picture', () => {
  it('names a story and a picture by their ids, and nothing else', () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
    fc.assert(fc.property(fc.uuid(), hex(16), fc.stringMatching(/^[a-z0-9]{1,5}$/), (story, name, ending) => {
      expect(mediaPlace(mediaAddress(story, `${name}.${ending}`))).toEqual({ story, media: `${name}.${ending}` })
    }))
    fc.assert(fc.property(fc.string(), fc.string(), (story, name) => {
      const place = mediaPlace(`/media/${story}/${name}`)
      expect(place === null || !/[/\\%]|\.\./.test(place.story + place.media)).toBe(true)
    }))
  })
})

it('pictures go along into another story, and what is not there stays missing', async () => {
  const { media: name } = valueOf(await send(await picture().jpeg().toBuffer()))
  valueOf(await media.copy('story', 'other', [name, 'feedfeedfeedfeed.png']))
  expect(await readdir(join(folder, 'other', 'media'))).toEqual([name])
  expect((await media.copy('nowhere', 'other', [name])).ok).toBe(false)
})

it('a hundred megapixels are taken in the memory of a few', { timeout: 120_000 }, async () => {
  const bytes = await sharp({ create: { width: 12_500, height: 8_000, channels: 3, background: '#246' } }).png({ compressionLevel: 1 }).toBuffer()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  const kept = await send(bytes, { piece: 512 * 1024 })
  clearInterval(watch)
  expect(valueOf(kept).size).toEqual({ width: 12_500, height: 8_000 })
  // Decoded whole it would be 300 MB.
  expect((most - before) / 1024 / 1024).toBeLessThan(150)
})
