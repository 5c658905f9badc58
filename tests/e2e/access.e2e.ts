import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { createArticle } from '../../shared/article/create'
import type { Block } from '../../shared/blocks'
import { expect, paste, screen, test } from './galley'
import { wireCopy } from './wire'

/** No violation of WCAG 2.2 A and AA. The preview's own page is left out: scripts, and so axe, are forbidden in it; the handoff is checked as a page of its own. */
async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

async function withStory(page: Page) {
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, wireCopy)
  await expect(app.saveState).toHaveText('Saved')
  return app
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault (${colorScheme})`, async ({ page, galley }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    await page.goto(galley.address)
    await expect(screen(page).newStory).toBeVisible()
    await test.step('empty', () => isAccessible(page))
    const app = await withStory(page)
    await test.step('story', () => isAccessible(page))
    await app.preview.click()
    await test.step('preview', () => isAccessible(page))
    await app.preview.click()
    await app.exportStory.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('export', () => isAccessible(page))
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+/')
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('shortcuts', () => isAccessible(page))
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+K')
    await expect(page.getByRole('dialog')).toBeVisible()
    await test.step('palette', () => isAccessible(page))
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+,')
    for (const name of ['General', 'Writing', 'Handoff profiles', 'House style', 'Dictionary']) {
      await page.getByRole('tab', { name }).click()
      await test.step(`settings, ${name}`, () => isAccessible(page))
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+F')
    await page.keyboard.type('the')
    await test.step('find', () => isAccessible(page))
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 620, height: 800 })
    await test.step('narrow', () => isAccessible(page))
    await galley.kill()
    await app.field('Headline').fill('Cannot be saved now')
    await expect(app.saveState).toHaveText(/^Not saved/)
    await test.step('failing', () => isAccessible(page))
  })
}

test('the whole job is done by keyboard alone', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await expect(app.newStory).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Alt+N')
  await expect(app.field('Headline')).toBeFocused()
  await page.keyboard.type('Written without a mouse')
  for (let step = 0; step < 4; step++) await page.keyboard.press('Enter')
  await expect(app.body).toBeFocused()
  await page.keyboard.type('The lead.\n? Is it done?\nIt is.')
  await expect(app.saveState).toHaveText('Saved')
  await page.keyboard.press('ControlOrMeta+Shift+E')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Export', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('page.html')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a story of every block opens, shows each one and saves the others unchanged when one is edited', async ({ page, galley, errors }) => {
  const text = (words: string) => [{ text: words }]
  const body: Block[] = [
    { id: 'p', type: 'paragraph', text: text('A paragraph.') },
    { id: 'im', type: 'image', media: '0123456789abcdef.jpg', alt: 'A dam', decorative: false, caption: 'The dam on Monday', credit: 'A. Person' },
    { id: 'fb', type: 'factbox', title: 'The dam', blocks: [{ id: 'fb1', type: 'list', ordered: false, items: [{ id: 'fb2', text: text('Built in 1961') }] }] },
    { id: 'tb', type: 'table', caption: 'Levels', rows: [{ header: true, cells: [{ text: text('Day') }, { text: text('Level') }] }, { header: false, cells: [{ text: text('Monday') }, { text: text('4 m') }] }] },
    { id: 'em', type: 'embed', url: 'https://example.org/v', title: 'A video' },
    { id: 'co', type: 'correction', kind: 'clarification', date: '2026-11-02', text: text('An earlier version said less.') },
    { id: 'he', type: 'held', blocks: [{ id: 'he1', type: 'paragraph', text: text('Keep for tomorrow.') }] },
    { id: 'di', type: 'divider' },
  ]
  const story = { ...createArticle({ now: '2026-11-01T08:00:00.000Z' }), headline: { main: 'Every block' }, body, fromTheFuture: { kept: true } }
  mkdirSync(join(galley.library, '2026-11-01-all', 'media'), { recursive: true })
  writeFileSync(join(galley.library, '2026-11-01-all', 'media', '0123456789abcdef.jpg'), await sharp({ create: { width: 60, height: 40, channels: 3, background: '#27a' } }).jpeg().toBuffer())
  writeFileSync(join(galley.library, '2026-11-01-all', 'story.json'), JSON.stringify(story, null, 2))
  await page.goto(galley.address)
  const app = screen(page)
  await app.stories.getByText('Every block').click()
  for (const words of ['The dam on Monday', 'Built in 1961', '4 m', 'A video', 'An earlier version said less.', 'Keep for tomorrow.']) await expect(app.body).toContainText(words)
  await app.body.getByText('A paragraph.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Longer now.')
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => galley.storyFile()).toContain('Longer now.')
  const saved = galley.story()
  expect(saved.body.slice(1)).toEqual(body.slice(1))
  expect(saved.fromTheFuture).toEqual({ kept: true })
  expect(errors).toEqual([])
})

test('at twice its size in a window of 1,024 pixels nothing is cut off, and a story is written and handed off', async ({ browser, galley }) => {
  // What a browser's zoom of 200 % leaves of such a window.
  const context = await browser.newContext({ viewport: { width: 512, height: 384 }, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(galley.address)
  const app = screen(page)
  const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await expect(app.newStory).toBeVisible()
  await fits()
  await app.newStory.click()
  await app.field('Headline').fill('A very long headline about the harbour office, which keeps the bridge closed for a very long time')
  await app.body.click()
  await page.keyboard.type('The lead.')
  await fits()
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await fits()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+E')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog).toContainText('page.html')
  await fits()
  // Whoever asked for less motion gets none.
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 50).length)
  expect(moving).toBe(0)
  await context.close()
})

test('in the system’s own colours a button that can be pressed again looks so', async ({ page, galley }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(galley.address)
  const { newStory, exportStory } = screen(page)
  await expect(exportStory).toBeDisabled()
  await newStory.click()
  await expect(exportStory).toBeEnabled()
  await page.evaluate(() => document.fonts.ready)
  const shown = await exportStory.screenshot()
  // Drawn from nothing, as whoever comes later sees it.
  await exportStory.evaluate((button) => {
    button.style.display = 'none'
    void button.getBoundingClientRect()
    button.style.display = ''
  })
  expect(shown.equals(await exportStory.screenshot())).toBe(true)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in the system’s own colours lines under words are seen as lines, in the head and in the text (${colorScheme})`, async ({ page, galley, errors }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await page.goto(galley.address)
    const app = screen(page)
    await app.newStory.click()
    await app.field('Headline').fill('Ferry sails, 12 killed')
    await app.body.click()
    await page.keyboard.type('Eleven were killed on Monday, the council said.')
    await page.keyboard.press('ControlOrMeta+Alt+6')
    await page.keyboard.type('Ferry TK')
    const drawn = (name: string) => page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].length, name)
    await expect.poll(() => drawn('finding-head-block')).toBe(1)
    await expect.poll(() => drawn('finding-block')).toBe(1)
    await expect.poll(() => drawn('finding-tk')).toBe(1)
    await app.search.focus()
    await page.evaluate(() => document.fonts.ready)
    const boxOf = (name: string) =>
      page.evaluate((wanted) => {
        const [range] = [...CSS.highlights.get(wanted)!]
        const live = document.createRange()
        live.setStart(range!.startContainer, range!.startOffset)
        live.setEnd(range!.endContainer, range!.endOffset)
        const { x, y, width, height } = live.getBoundingClientRect()
        return { x, y, width, height: height + 4 }
      }, name)
    // A field has its letters, and the copy behind it has lines alone: both would be seen, a little apart.
    for (const [name, fields] of [['finding-head-block', '.is-headline textarea'], ['finding-tk', '.card-title textarea']] as const) {
      const field = page.locator(fields)
      await field.evaluate((element) => (element.style.visibility = 'hidden'))
      const line = await boxOf(name)
      const spread = async (clip: typeof line) => {
        const letters = await sharp(await page.screenshot({ clip, caret: 'hide' })).greyscale().raw().toBuffer()
        return Math.max(...letters) - Math.min(...letters)
      }
      expect(await spread({ ...line, height: line.height / 2 })).toBe(0)
      expect(await spread(line)).toBeGreaterThan(100)
      await field.evaluate((element) => (element.style.visibility = ''))
    }
    /**
     * How many pixels of a place differ between with and without lines, and how many of them there are at all. The
     * lines are taken off the screen, not emptied: findings that come in meanwhile would draw them anew.
     */
    const changed = async (name: string) => {
      const clip = await boxOf(name)
      const look = async () => sharp(await page.screenshot({ clip, caret: 'hide' })).greyscale().raw().toBuffer()
      const lines = await look()
      const aside = await page.evaluateHandle(() => {
        const all = [...CSS.highlights]
        CSS.highlights.clear()
        return all
      })
      const without = await look()
      await aside.evaluate((all) => all.forEach(([each, highlight]) => CSS.highlights.set(each, highlight)))
      return { differ: lines.filter((value, at) => Math.abs(value - without[at]!) > 60).length, all: lines.length }
    }
    const seen = [await changed('finding-head-block'), await changed('finding-block')]
    for (const { differ, all } of seen) {
      expect(differ).toBeGreaterThan(10)
      // A line, and no ground behind the word.
      expect(differ / all).toBeLessThan(0.35)
    }
    await isAccessible(page)
    expect(errors).toEqual([])
  })
}
