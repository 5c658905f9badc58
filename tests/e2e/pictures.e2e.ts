import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Block } from '../../shared/blocks'
import { expect, screen, test, type Galley } from './galley'

interface File {
  name: string
  mimeType: string
  buffer: Buffer
}

const jpeg = async (name: string, background: string, width = 900, height = 600): Promise<File> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width, height, channels: 3, background } }).jpeg().toBuffer(),
})

/** A story of three lines, and the ways that pictures come into it. */
async function withStory(page: Page, galley: Galley) {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Boats are back')
  await app.body.click()
  await page.keyboard.type('One.\nTwo.\nThree.')
  const pictures = page.getByRole('group', { name: /^Picture/ })
  const choose = async (files: File | File[], press: () => Promise<unknown> = () => page.getByRole('button', { name: 'Picture…' }).click()) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
    await chooser.setFiles(files)
  }
  /** Drops files on a block, on its upper or its lower half. */
  const drop = (files: File[], block: number, half: 'upper' | 'lower') =>
    page.evaluate(
      ({ files: given, block: at, half: where }) => {
        const data = new DataTransfer()
        for (const { name, type, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }))
        const element = document.querySelector('.story-body')!.children[at]!
        const box = element.getBoundingClientRect()
        const event = (kind: string) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: box.left + 40, clientY: where === 'upper' ? box.top + 3 : box.bottom - 3 })
        element.dispatchEvent(event('dragenter'))
        element.dispatchEvent(event('dragover'))
        const line = [...document.querySelectorAll<HTMLElement>('.block-target')].some(({ hidden }) => !hidden)
        element.dispatchEvent(event('drop'))
        return line
      },
      { files: files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, base64: buffer.toString('base64') })), block, half },
    )
  /** What stands in the body, block by block: the first word of a text, or the colour of a picture. */
  const body = () => galley.story().body.map((block: Block) => (block.type === 'image' ? block.media : block.type === 'paragraph' ? (block.text[0]?.text ?? '') : block.type))
  const media = () => {
    try {
      return readdirSync(join(galley.library, galley.folders()[0]!, 'media'))
    } catch {
      return []
    }
  }
  return { app, pictures, choose, drop, body, media, picturesNow: () => galley.story().body.filter((block) => block.type === 'image') }
}

test('a picture is chosen, told of, undone and redone', async ({ page, galley, errors }) => {
  const { pictures, choose, body, media, picturesNow, app } = await withStory(page, galley)
  await choose(await jpeg('harbour.jpg', '#27a'))
  await expect(pictures).toHaveCount(1)
  // It is chosen: Tab goes into its fields, Enter and the arrows from one to the next, Esc back to it.
  await expect(app.body).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(pictures.getByRole('textbox', { name: 'Caption' })).toBeFocused()
  await page.keyboard.type('The harbour on Monday')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lea Brandt')
  await page.keyboard.press('ArrowDown')
  await expect(pictures.getByText('Alt text is missing')).toBeVisible()
  await page.keyboard.type('Three boats at a quay')
  await expect(pictures.getByText('21 of 150')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.body).toBeFocused()
  await galley.writes('Three boats at a quay')
  expect(picturesNow()).toMatchObject([{ caption: 'The harbour on Monday', credit: 'Lea Brandt', alt: 'Three boats at a quay', decorative: false, size: { width: 900, height: 600 } }])
  expect(media()).toEqual([(picturesNow()[0] as { media: string }).media])

  for (const _ of ['alt', 'credit', 'caption', 'the picture']) await page.keyboard.press('ControlOrMeta+Z')
  await expect(pictures).toHaveCount(0)
  await expect.poll(body).toEqual(['One.', 'Two.', 'Three.'])
  expect(media()).toHaveLength(1)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(pictures.getByRole('textbox', { name: 'Alt text' })).toHaveValue('Three boats at a quay')
  await expect(pictures.locator('.picture-stage img')).toHaveJSProperty('complete', true)
  expect(errors).toEqual([])
})

test('pictures are dropped between two blocks, several at once and each a step of its own', async ({ page, galley }) => {
  const { pictures, drop, body } = await withStory(page, galley)
  expect(await drop([await jpeg('a.jpg', '#a22'), await jpeg('b.jpg', '#2a2')], 1, 'upper')).toBe(true)
  await expect(pictures).toHaveCount(2)
  await expect(page.locator('.drop-zone')).toBeHidden()
  await expect(page.locator('.block-target:visible')).toHaveCount(0)
  await expect.poll(() => body().map((each) => (each.endsWith('.jpg') ? 'picture' : each))).toEqual(['One.', 'picture', 'picture', 'Two.', 'Three.'])
  await expect(page.getByText('Lead picture')).toHaveCount(1)
  const [first, second] = body().slice(1)
  await pictures.nth(1).getByRole('button', { name: 'Make it the lead' }).click()
  await expect.poll(body).toEqual(['One.', second, first, 'Two.', 'Three.'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(body).toEqual(['One.', first, second, 'Two.', 'Three.'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(pictures).toHaveCount(1)
  // What is no picture is for a new story, wherever it is dropped.
  await drop([{ name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from('A headline\n\nAnd a line of text.') }], 0, 'lower')
  await expect(screen(page).field('Headline')).toHaveValue('A headline')
})

test('a picture is pasted, and the picture of copied words is not', async ({ page, galley }) => {
  const { app, pictures, body } = await withStory(page, galley)
  const png = (await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b5b' } }).png().toBuffer()).toString('base64')
  const copy = (html: string | null) =>
    page.evaluate(
      async ({ base64, text }) => {
        const picture = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: 'image/png' })
        const of = (type: string, words: string) => new Blob([words], { type })
        await navigator.clipboard.write([new ClipboardItem(text ? { 'image/png': picture, 'text/html': of('text/html', `<p>${text}</p>`), 'text/plain': of('text/plain', text) } : { 'image/png': picture })])
      },
      { base64: png, text: html },
    )
  await copy(null)
  await app.body.getByText('Two.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(pictures).toHaveCount(1)
  await expect.poll(() => body().map((each) => (each.endsWith('.png') ? 'picture' : each))).toEqual(['One.', 'Two.', 'picture', 'Three.'])
  await copy('Words from a page.')
  await app.body.getByText('Three.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ControlOrMeta+V')
  await galley.writes('Words from a page.')
  await expect(pictures).toHaveCount(1)
})

test('a picture that is copied into another story brings its file along', async ({ page, galley }) => {
  const { app, pictures, choose } = await withStory(page, galley)
  await choose(await jpeg('harbour.jpg', '#27a'))
  await pictures.getByRole('textbox', { name: 'Caption' }).fill('The harbour')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+C')
  await galley.writes('The harbour')
  await app.newStory.click()
  await app.field('Headline').fill('Another story')
  await app.body.click()
  await page.keyboard.type('Words. ')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(pictures.getByRole('textbox', { name: 'Caption' })).toHaveValue('The harbour')
  await expect.poll(() => pictures.locator('.picture-stage img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
  const files = galley.folders().map((folder) => readdirSync(join(galley.library, folder, 'media')))
  expect(files[0]).toHaveLength(1)
  expect(files[1]).toEqual(files[0])
})

test('a picture is asked for by "/", stands where the line was, and is replaced with its words kept', async ({ page, galley }) => {
  const { app, pictures, choose, body, picturesNow } = await withStory(page, galley)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/pict')
  await choose(await jpeg('one.jpg', '#27a'), () => page.keyboard.press('Enter'))
  await expect(pictures).toHaveCount(1)
  await expect.poll(() => body().length).toBe(5)
  expect(body()).toEqual(['One.', 'Two.', 'Three.', expect.stringContaining('.jpg'), ''])
  await pictures.getByRole('textbox', { name: 'Caption' }).fill('The quay')
  await pictures.getByRole('button', { name: 'Focal point' }).click()
  const point = pictures.getByRole('slider', { name: 'Focal point' })
  await pictures.locator('.picture-focal').click({ position: { x: 60, y: 60 } })
  await expect(point).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(point).toHaveAttribute('aria-valuetext', /^10 % from the left, 2\d % from the top$/)
  await galley.writes('"focal"')
  const [before] = picturesNow()
  await choose(await jpeg('two.jpg', '#a72', 300, 500), () => pictures.getByRole('button', { name: 'Replace…' }).click())
  await expect.poll(() => (picturesNow()[0] as { media?: string }).media).not.toBe((before as { media?: string }).media)
  expect(picturesNow()[0]).toMatchObject({ id: before!.id, caption: 'The quay', size: { width: 300, height: 500 } })
  expect(picturesNow()[0]).not.toHaveProperty('focal')
  await app.body.press('ControlOrMeta+Z')
  await expect.poll(() => picturesNow()[0]).toMatchObject({ media: (before as { media: string }).media, focal: { x: expect.any(Number), y: expect.any(Number) } })
})

test('a picture whose file is gone or broken is told of plainly, and chosen again', async ({ page, galley }) => {
  const { pictures, choose, media, picturesNow } = await withStory(page, galley)
  const file = await jpeg('harbour.jpg', '#27a')
  await choose(file)
  await expect(pictures).toHaveCount(1)
  await pictures.getByRole('textbox', { name: 'Caption' }).fill('The harbour')
  await galley.writes('The harbour')
  rmSync(join(galley.library, galley.folders()[0]!, 'media', media()[0]!))
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'This picture’s file is not in the story’s folder any more' })).toBeVisible()
  const box = await pictures.locator('.picture-stage').boundingBox()
  // Nor does a letter typed into the description move what is below it.
  await page.setViewportSize({ width: 480, height: 860 })
  const tools = () => pictures.getByText('Only decoration').boundingBox()
  const before = await tools()
  await pictures.getByRole('textbox', { name: 'Alt text' }).fill('B')
  await expect(pictures.getByText('1 of 150')).toBeVisible()
  expect(await tools()).toEqual(before)
  await page.setViewportSize({ width: 1360, height: 860 })
  await choose(file, () => pictures.getByRole('button', { name: 'Choose it again…' }).click())
  await expect(pictures.locator('.picture-stage img')).toBeVisible()
  // Nothing around it has moved.
  expect(await pictures.locator('.picture-stage').boundingBox()).toEqual(box)
  expect(picturesNow()).toMatchObject([{ caption: 'The harbour' }])

  await choose({ name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') })
  const refused = page.getByRole('list', { name: 'Pictures on their way' })
  await expect(refused).toContainText('drawing.jpg')
  await expect(refused).toContainText('Save it as PNG')
  await refused.getByRole('button', { name: 'Dismiss' }).click()
  await expect(refused).toBeHidden()
  await expect(pictures).toHaveCount(1)
})

test('a large picture comes in while one writes on, or is stopped', async ({ page, galley }) => {
  test.setTimeout(180_000)
  const { app, pictures, choose, body, media } = await withStory(page, galley)
  const noise = await sharp({ create: { width: 5000, height: 3400, channels: 3, background: '#246', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 92 }).toBuffer()
  const large = { name: 'large.jpg', mimeType: 'image/jpeg', buffer: noise }
  const tray = page.getByRole('list', { name: 'Pictures on their way' })
  await choose(large)
  await expect(tray.getByRole('progressbar', { name: 'Putting in large.jpg' })).toBeVisible()
  await tray.getByRole('button', { name: 'Stop putting in large.jpg' }).click()
  await expect(tray).toBeHidden()
  await choose(large)
  await expect(tray).toBeVisible()
  await app.body.getByText('Three.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And written on.')
  await expect(pictures).toHaveCount(1, { timeout: 60_000 })
  await expect(tray).toBeHidden()
  // The cursor is where the person writes.
  await page.keyboard.type(' Still here.')
  await galley.writes('Three. And written on. Still here.')
  expect(body()).toHaveLength(4)
  expect(media()).toHaveLength(1)
})

test('pictures are in the preview and in the handoff, cut around their focal point, and no screen with them has an accessibility fault', async ({ page, galley }) => {
  test.setTimeout(120_000)
  const { app, pictures, choose } = await withStory(page, galley)
  await choose(await jpeg('harbour.jpg', '#27a', 1200, 800))
  await expect(pictures).toHaveCount(1)
  const faults = async () => (await new AxeBuilder({ page }).exclude('iframe').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  await pictures.getByRole('button', { name: 'Focal point' }).click()
  expect(await faults()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faults()).toEqual([])
  await pictures.getByRole('textbox', { name: 'Alt text' }).fill('Three boats')
  await app.preview.click()
  const shown = page.frameLocator('.preview-frame').getByRole('img', { name: 'Three boats' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  await app.preview.click()
  await app.exportStory.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog).toContainText('page.html')
})
