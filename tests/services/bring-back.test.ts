import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createServices } from '../../electron/create-services'
import { web } from '../../shared/exporting'
import { plain } from '../../shared/text/spans'
import { memoryStore, story, tempFolder, valueOf } from './places'

const png = (red: number) => sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 20, b: 60 } } }).png().toBuffer()

async function desk() {
  const folder = await tempFolder()
  const services = createServices({ dataFolder: join(folder, 'data'), library: join(folder, 'library'), store: memoryStore(), version: '1.0.0' })
  const take = async (path: string, beside?: string) => {
    const read = valueOf(await services.reading.read({ name: basename(path), bytes: await readFile(path) }))
    const kept = valueOf(await services.keepIntake(read, beside === undefined ? {} : { beside }))
    return { ...kept, article: valueOf(await services.readFolder(kept.folder)) }
  }
  return { folder, services, take }
}

it('a handoff comes back with its pictures, their words and places', async () => {
  const { folder, services, take } = await desk()
  const media = join(folder, 'media')
  await mkdir(media)
  const article = story('Boats stay in the harbour', {
    body: [
      { id: 'a', type: 'paragraph', text: [{ text: 'The boats did not leave.' }] },
      { id: 'b', type: 'image', media: '0123456789abcdef.png', alt: 'Three boats at a quay', decorative: false, caption: 'The quay on Monday.', credit: 'Lea Brandt' },
      { id: 'c', type: 'paragraph', text: [{ text: 'Nobody said why.' }] },
    ],
  })
  await writeFile(join(media, '0123456789abcdef.png'), await png(200))
  const out = join(folder, 'out')
  await mkdir(out)
  const { bundle } = valueOf(await services.exporting.exportStory({ article, media, out, force: true }))
  for (const page of ['page.html', 'article.html']) {
    const back = await take(join(bundle, page), bundle)
    expect(back.article.body.map((block) => (block.type === 'image' ? [block.alt, block.caption, block.credit, block.size] : block.type === 'paragraph' ? plain(block.text) : block.type))).toEqual([
      'The boats did not leave.',
      ['Three boats at a quay', 'The quay on Monday.', 'Lea Brandt', { width: 900, height: 600 }],
      'Nobody said why.',
    ])
    const [name] = await readdir(join(back.folder, 'media'))
    expect(back.article.body[1]).toMatchObject({ media: name })
    expect(back.result.report.dropped).toEqual([])
  }
  const { bundle: zip } = valueOf(await services.exporting.exportStory({ article, media, out, force: true, zip: true }))
  const zipped = await take(zip)
  expect(zipped.article.body.map(({ type }) => type)).toEqual(['paragraph', 'image', 'paragraph'])
  expect(await readdir(join(zipped.folder, 'media'))).toHaveLength(1)
  // Only the page was given: the words are there, and it is said why the picture is not.
  const alone = await take(join(bundle, 'page.html'))
  expect(alone.article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  expect(alone.result.report.dropped).toEqual([{ what: 'Picture “The quay on Monday.”', why: 'its file lies beside the page, and only the page was given' }])
})

it('a handoff by a profile of the desk’s own comes back by its names', async () => {
  const { folder, services, take } = await desk()
  const classes = Object.fromEntries(Object.keys(web.classes).map((key) => [key, `c-${key}`]))
  valueOf(await services.profiles.save(JSON.stringify({ ...web, name: 'coast', classes }), null))
  const profile = valueOf(await services.profiles.find('coast'))
  const article = story('Boats stay in the harbour', {
    keywords: ['boats'],
    body: [
      { id: 'a', type: 'paragraph', text: [{ text: 'The boats did not leave.' }] },
      { id: 'b', type: 'related', text: [{ text: 'The quay that nobody wanted' }], url: 'https://example.org/quay' },
      { id: 'c', type: 'question', text: [{ text: 'Why not' }] },
      { id: 'd', type: 'paragraph', text: [{ text: 'Nobody said.' }] },
    ],
  })
  const media = join(folder, 'media')
  await mkdir(media)
  const out = join(folder, 'out')
  await mkdir(out)
  const { bundle } = valueOf(await services.exporting.exportStory({ article, media, out, profile, force: true }))
  const { bundle: zip } = valueOf(await services.exporting.exportStory({ article, media, out, profile, force: true, zip: true }))
  for (const page of [join(bundle, 'page.html'), join(bundle, 'article.html'), zip]) {
    const back = await take(page)
    expect(back.article.body.map(({ type }) => type)).toEqual(['paragraph', 'related', 'question', 'paragraph'])
    expect(back.article.headline.main).toBe('Boats stay in the harbour')
    expect(back.article.keywords).toEqual(page.endsWith('article.html') ? [] : ['boats'])
  }
})

it.each([
  ['is not there', async () => undefined, 'its file is not beside the page'],
  ['is no picture', async (path: string) => writeFile(path, '<script>alert(1)</script>'), /./],
  ['leads out of the folder', async (path: string) => symlink('/etc/hostname', path), 'its address leads out of the folder of the page'],
] as const)('a picture whose file %s is left out and named, and the story comes whole', async (_, make, why) => {
  const { folder, take } = await desk()
  await mkdir(join(folder, 'media'))
  await make(join(folder, 'media', 'a-800.webp'))
  const page = join(folder, 'article.html')
  await writeFile(page, '<article lang="en" dir="ltr">\n<p>The boats did not leave.</p>\n<figure>\n<img src="media/a-800.webp" alt="Boats" width="800" height="600" decoding="async">\n<figcaption>The quay.</figcaption>\n</figure>\n<p>Nobody said why.</p>\n</article>\n')
  const back = await take(page, folder)
  expect(back.article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  expect(back.result.report.dropped).toEqual([{ what: 'Picture “The quay.”', why: typeof why === 'string' ? why : expect.stringMatching(why) }])
  expect(await readdir(back.folder)).not.toContain('media')
})
