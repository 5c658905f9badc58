import type { Page } from '@playwright/test'
import { plain } from '../../shared/text/spans'
import { docsClips } from '../intake/pasted/docs'
import { notation, type Clip } from '../intake/pasted/notation'
import { sheetClips } from '../intake/pasted/sheets'
import { webClips } from '../intake/pasted/web'
import { wordClips } from '../intake/pasted/word'
import { clip, pasteClip } from './clips'
import { expect, screen, test, type Galley } from './galley'

/** A story with a headline, so that a paste is a part of it, and the cursor in its empty text. */
async function withHeadline(page: Page, galley: Galley) {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('What is pasted')
  await app.body.click()
  return { app, body: () => galley.story().body.filter((block) => block.type !== 'paragraph' || plain(block.text)).map(notation) }
}

const some: Clip[] = [wordClips[0]!, wordClips[1]!, wordClips[2]!, wordClips[9]!, docsClips[0]!, docsClips[1]!, docsClips[3]!, docsClips[7]!, sheetClips[1]!, sheetClips[5]!, sheetClips[8]!, webClips[0]!, webClips[2]!, webClips[8]!, webClips[10]!]

test('what other programs copy becomes blocks, and nothing is asked of anybody', async ({ page, galley, errors }) => {
  test.slow()
  const { app, body } = await withHeadline(page, galley)
  const asked: string[] = []
  page.on('request', (request) => new URL(request.url()).origin === new URL(galley.address).origin || /^(?:blob|data):/.test(request.url()) || asked.push(request.url()))
  for (const each of some) {
    await app.body.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Backspace')
    await pasteClip(page, each)
    await expect.poll(body, each.from).toEqual(each.blocks)
  }
  expect(asked).toEqual([])
  expect(errors).toEqual([])
})

test('undo gives back the raw words of a paste, and takes them away after that', async ({ page, galley }) => {
  const { body } = await withHeadline(page, galley)
  await page.keyboard.type('Before.\n')
  await pasteClip(page, { html: '<h2>Tide</h2><ul><li>high</li><li>low</li></ul>', text: 'Tide\nhigh\nlow' })
  await expect.poll(body).toEqual(['Before.', '## Tide', '- high / - low'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(body).toEqual(['Before.', 'Tide', 'high', 'low'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(body).toEqual(['Before.'])
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect.poll(body).toEqual(['Before.', '## Tide', '- high / - low'])
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await clip(page, { html: '<h2>Tide</h2><p><b>high</b></p>', text: 'Tide\nhigh' })
  await page.keyboard.press('ControlOrMeta+Shift+V')
  await expect.poll(body).toEqual(['Before.', 'Tide', 'high'])
})

test('a paste in a list goes on with it, and one in a word or a heading keeps them', async ({ page, galley }) => {
  const { app, body } = await withHeadline(page, galley)
  await page.keyboard.type('- one two\n\n')
  await page.keyboard.type('## Headfoot\nLast.')
  await expect.poll(body).toEqual(['- one two', '## Headfoot', 'Last.'])
  await app.body.getByText('one two').click()
  await page.keyboard.press('Home')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await pasteClip(page, { html: '<ul><li>A</li><li>B</li><li>C </li></ul>' })
  await expect.poll(body).toEqual(['- one A / - B / - Ctwo', '## Headfoot', 'Last.'])
  await app.body.getByText('Headfoot').click()
  await page.keyboard.press('Home')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await pasteClip(page, { html: '<meta charset="utf-8"><b>to</b>' })
  await expect.poll(body).toEqual(['- one A / - B / - Ctwo', '## Head**to**foot', 'Last.'])
})

test('what was left out of a paste is said, with the raw words as a way out', async ({ page, galley }) => {
  const { body } = await withHeadline(page, galley)
  await pasteClip(page, { html: webClips[1]!.html!, text: 'Before.\nThe well in May.\nAfter.' })
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Left out of the paste: Picture “A dry well”')
  await page.getByRole('button', { name: 'As plain text' }).click()
  await expect.poll(body).toEqual(['Before.', 'The well in May.', 'After.'])
})
