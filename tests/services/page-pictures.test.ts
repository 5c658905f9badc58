import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createServices } from '../../electron/create-services'
import { plain } from '../../shared/text/spans'
import { memoryStore, tempFolder, valueOf } from './places'

const png = async (width: number, height: number, red: number) => new Uint8Array(await sharp({ create: { width, height, channels: 3, background: { r: red, g: 20, b: 60 } } }).png().toBuffer())

const first = 'The boats of the village did not leave the harbour on Monday, and the fish market stayed shut for the day.'
const second = 'Nobody said why, although the harbour master was asked three times by the crews who waited on the quay.'
const third = 'The market opens again on Wednesday, if there is any fish to sell, the director said.'

const page = (at: (name: string) => string) => `<!DOCTYPE html><html lang="en"><head><title>Boats stay in the harbour</title></head><body>
<header><a href="/"><img src="${at('logo.png')}" alt="Bay Mail"></a></header>
<article><h1>Boats stay in the harbour</h1><div class="author"><img src="${at('face.png')}" alt="Ann"> By Ann Doyle</div>
<figure><img src="${at('quay boats.png')}" alt="Three boats"><figcaption>The quay on Monday.</figcaption></figure>
<p>${first}</p><p>${second}</p><p><img src="${at('icon.png')}" alt=""></p><img src="${at('market.png')}" alt="The market"><p>${third}</p><img src="${at('gone.png')}" alt="Not saved">
<div class="related"><h3><a href="/2">Storm to come</a></h3><img src="${at('teaser.png')}" alt="Waves"></div></article>
<aside class="sidebar"><img src="${at('rail.png')}" alt="Advert"><h4>Trending</h4></aside></body></html>`

const files: [name: string, width: number, height: number][] = [['logo.png', 300, 90], ['face.png', 300, 300], ['quay boats.png', 400, 300], ['icon.png', 40, 40], ['market.png', 300, 200], ['teaser.png', 300, 200], ['rail.png', 300, 250]]

async function desk() {
  const folder = await tempFolder()
  return { folder, services: createServices({ dataFolder: join(folder, 'data'), library: join(folder, 'library'), store: memoryStore(), version: '1.0.0' }) }
}

const shown = [['Three boats', 'The quay on Monday.'], first, second, ['The market', ''], third]

it('the pictures of a saved page come with it: those of its article, and no signs, faces, teasers or advertisements', async () => {
  const { folder, services } = await desk()
  await mkdir(join(folder, 'in', 'Boats_files'), { recursive: true })
  for (const [i, [name, width, height]] of files.entries()) await writeFile(join(folder, 'in', 'Boats_files', name), await png(width, height, i * 30))
  const html = page((name) => `./Boats_files/${encodeURIComponent(name)}`)
  const read = valueOf(await services.reading.read({ name: 'Boats.html', bytes: new TextEncoder().encode(html) }))
  const { folder: story, result } = valueOf(await services.keepIntake(read, { beside: join(folder, 'in') }))
  const { body } = valueOf(await services.readFolder(story))
  expect(body.flatMap((block): unknown[] => (block.type === 'image' ? [[block.alt, block.caption]] : block.type === 'paragraph' ? [plain(block.text)] : []))).toEqual(shown)
  expect(await readdir(join(story, 'media'))).toHaveLength(2)
  expect(result.report.dropped).toContainEqual({ what: 'Picture “Not saved”', why: 'its file is not beside the page' })
  expect(result.report.dropped.map(({ what }) => what)).toEqual(expect.arrayContaining(['Picture “Bay Mail”', 'Picture “Waves”', 'Picture “Advert”']))
})

it.each([
  ['by their addresses', (name: string) => `https://bay.example/img/${encodeURIComponent(name)}`, (name: string) => `Content-Location: https://bay.example/img/${encodeURIComponent(name)}`],
  ['by their ids', (name: string) => `cid:${name.replace(/\W/g, '')}@page`, (name: string) => `Content-ID: <${name.replace(/\W/g, '')}@page>`],
])('the pictures of a web archive come with it, %s', async (_how, at, head) => {
  const { services } = await desk()
  const parts = await Promise.all(files.map(async ([name, width, height], i) => `------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${head(name)}\r\n\r\n${Buffer.from(await png(width, height, i * 30)).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`))
  const archive = `From: <Saved by Blink>\r\nSubject: Boats\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://bay.example/boats\r\n\r\n${Buffer.from(page(at)).toString('base64')}\r\n${parts.join('')}------B--\r\n`
  const { folder: story, result } = valueOf(await services.keepIntake(valueOf(await services.reading.read({ name: 'boats.mhtml', bytes: new TextEncoder().encode(archive) }))))
  const { body } = valueOf(await services.readFolder(story))
  expect(body.flatMap((block): unknown[] => (block.type === 'image' ? [[block.alt, block.caption]] : block.type === 'paragraph' ? [plain(block.text)] : []))).toEqual(shown)
  expect(await readdir(join(story, 'media'))).toHaveLength(2)
  expect(result.report.dropped.map(({ what }) => what).join('\n')).not.toContain('Attachment')
})

it('a page names no file outside its folder', async () => {
  const { folder, services } = await desk()
  await mkdir(join(folder, 'in'))
  await writeFile(join(folder, 'secret.png'), await png(400, 300, 9))
  for (const src of ['../secret.png', '%2e%2e/secret.png', '/etc/passwd', 'file:///etc/passwd', '..\\secret.png', 'http://bay.example/x.png']) {
    const html = page(() => src)
    const { folder: story } = valueOf(await services.keepIntake(valueOf(await services.reading.read({ name: 'x.html', bytes: new TextEncoder().encode(html) })), { beside: join(folder, 'in') }))
    expect(await readdir(story)).not.toContain('media')
  }
})
