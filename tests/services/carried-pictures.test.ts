import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createServices } from '../../electron/create-services'
import { intakeWith, type Copy } from '../../shared/intake'
import { plain } from '../../shared/text/spans'
import { memoryStore, tempFolder, valueOf } from './places'

const png = async (red: number) => new Uint8Array(await sharp({ create: { width: 90, height: 60, channels: 3, background: { r: red, g: 20, b: 60 } } }).png().toBuffer())

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Piece = string | { alt: string; bytes: Uint8Array } | { caption: string }

/** A Word document: a title, then paragraphs, pictures and captions in this order. */
function word(pieces: Piece[]): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const links: string[] = []
  const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const body = pieces.map((piece) => {
    if (typeof piece === 'string') return `<w:p><w:r><w:t>${piece}</w:t></w:r></w:p>`
    if ('caption' in piece) return `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>${piece.caption}</w:t></w:r></w:p>`
    const id = `p${links.length + 1}`
    files[`word/media/${id}.png`] = piece.bytes
    links.push(`<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`)
    return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${piece.alt}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  })
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${rels}"><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>${links.join('')}</Relationships>`),
    'word/styles.xml': strToU8(`<w:styles ${w}>${style('Title', 'Title')}${style('Caption', 'Caption')}</w:styles>`),
    'word/document.xml': strToU8(`<w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Boats stay in the harbour</w:t></w:r></w:p>${body.join('')}</w:body></w:document>`),
    ...files,
  })
}

/** The same as an OpenDocument text; a picture with its caption stands in a box inside the paragraph before it, as LibreOffice writes it. */
function odt(pieces: Piece[]): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  let body = ''
  pieces.forEach((piece, i) => {
    if (typeof piece === 'string') body += `<text:p>${piece}</text:p>`
    if (typeof piece !== 'object' || !('bytes' in piece)) return
    files[`Pictures/${i}.png`] = piece.bytes
    const image = `<draw:frame><draw:image xlink:href="Pictures/${i}.png"/><svg:desc>${piece.alt}</svg:desc></draw:frame>`
    const next = pieces[i + 1]
    const whole = typeof next === 'object' && 'caption' in next ? `<draw:frame><draw:text-box><text:p>${image}${next.caption}</text:p></draw:text-box></draw:frame>` : image
    body = body.endsWith('</text:p>') ? body.replace(/<\/text:p>$/, `${whole}</text:p>`) : `${body}<text:p>${whole}</text:p>`
  })
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(`<office:document-content><office:body><office:text><text:h text:outline-level="1">Boats stay in the harbour</text:h>${body}</office:text></office:body></office:document-content>`),
    'styles.xml': strToU8('<office:document-styles></office:document-styles>'),
    ...files,
  })
}

const first = 'The boats of the village did not leave the harbour on Monday, and the fish market stayed shut for the day.'
const second = 'Nobody said why, although the harbour master was asked three times by the crews who waited on the quay.'

async function desk() {
  const folder = await tempFolder()
  const services = createServices({ dataFolder: join(folder, 'data'), library: join(folder, 'library'), store: memoryStore(), version: '1.0.0' })
  return {
    services,
    async take(name: string, bytes: Uint8Array) {
      const kept = valueOf(await services.keepIntake(valueOf(await services.reading.read({ name, bytes }))))
      return { ...kept, article: valueOf(await services.readFolder(kept.folder)) }
    },
  }
}

it.each([['copy.docx', word], ['copy.odt', odt]] as const)('the pictures of %s come with it, in their places, with the words below them', async (name, make) => {
  const { take } = await desk()
  const { article, folder, result } = await take(name, make([first, { alt: 'Three boats', bytes: await png(200) }, { caption: 'The quay on Monday.' }, second, { alt: 'The market', bytes: await png(100) }]))
  expect(article.headline.main).toBe('Boats stay in the harbour')
  const shown = article.body.map((block) => (block.type === 'image' ? [block.alt, block.caption, block.size?.width] : block.type === 'paragraph' ? plain(block.text) : block.type))
  expect(shown).toEqual([first, ['Three boats', 'The quay on Monday.', 90], second, ['The market', '', 90]])
  expect(await readdir(join(folder, 'media'))).toHaveLength(2)
  expect(result.report.dropped).toEqual([])
  expect(article.removed).toEqual([])

  // Made anew from the copy, as the intake screen does: the pictures are still there.
  const copy = JSON.parse(JSON.stringify(result.copy)) as Copy
  const part = result.report.classified.find(({ text }) => text === second)!.part!
  expect(intakeWith(copy, { [part]: 'quote' }).body.map(({ type }) => type)).toEqual(['paragraph', 'image', 'quote', 'image'])
})

it('desk rules and a second reading lose no picture', async () => {
  const { services, take } = await desk()
  valueOf(await services.deskRules.edit({ kind: 'furniture', add: ['Harbour desk, do not cut'] }))
  const { article, folder } = await take('copy.docx', word([first, { alt: 'Three boats', bytes: await png(200) }, second, 'Harbour desk, do not cut']))
  expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'image', 'paragraph'])
  expect(await readdir(join(folder, 'media'))).toHaveLength(1)
})

it('a picture that is none is left out and named, its caption set aside, and the story comes whole', async () => {
  const { take } = await desk()
  const { article, folder, result } = await take('copy.docx', word([first, { alt: 'A chart', bytes: strToU8('<svg onload="alert(1)">') }, { caption: 'Catch by month.' }, second]))
  expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  expect(result.report.dropped).toEqual([{ what: 'Picture “Catch by month.”', why: expect.stringMatching(/./) }])
  expect(article.removed.map(({ text }) => text)).toEqual(['Catch by month.'])
  expect(await readdir(folder)).not.toContain('media')
})
