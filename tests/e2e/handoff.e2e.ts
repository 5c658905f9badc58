import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { paperOf, placeOf } from '../../electron/services/exporting/targets/paper'
import { expect, paste, screen, test } from './galley'
import { wireCopy } from './wire'

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

test('a desk makes a profile of its own, is told what is wrong with it, and exports by two profiles as zips', async ({ page, galley }) => {
  test.setTimeout(120_000)
  await page.goto(galley.address)
  const app = await withStory(page)
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('tab', { name: 'Handoff profiles' }).click()
  await expect(page.getByLabel('article.html by this profile')).toContainText('<article')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeDisabled()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('coast desk')
  await expect(page.getByRole('region', { name: 'Mistakes' })).toContainText('name')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await isAccessible(page)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('coast-desk')
  await page.getByRole('textbox', { name: 'rel of links' }).fill('nofollow')
  await page.getByRole('tab', { name: 'JSON' }).click()
  const json = page.getByRole('textbox', { name: 'JSON' })
  await json.fill((await json.inputValue()).replace('"kicker": "kicker"', '"kicker": "c-kicker"').replace('"quality": 80', '"quality": 800'))
  await expect(page.getByRole('region', { name: 'Mistakes' })).toContainText('pictures.quality')
  await json.fill((await json.inputValue()).replace('"quality": 800', '"quality": 70'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('checkbox', { name: 'In use: coast-desk' }).check()
  await page.keyboard.press('Escape')

  await app.exportStory.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'coast-desk' })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Only these' }).check()
  await dialog.getByRole('checkbox', { name: /page.html/ }).uncheck()
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('textbox', { name: 'New folder' }).fill('web-team')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByText('2 bundles')).toBeVisible()
  await isAccessible(page)
  const out = join(galley.home, 'web-team')
  expect((await readdir(out)).sort()).toEqual(['coast-desk', 'web'])
  const [story] = await readdir(join(out, 'web'))
  expect((await readdir(join(out, 'coast-desk', story!))).sort()).toEqual(['article.html', 'manifest.json'])
  expect(JSON.parse(await readFile(join(out, 'coast-desk', story!, 'manifest.json'), 'utf8')).profile.name).toBe('coast-desk')
})

test('a desk has the page as a PDF: one file with the words of the story', async ({ page, galley }) => {
  test.setTimeout(180_000)
  await page.goto(galley.address)
  const app = await withStory(page)
  await app.exportStory.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /PDF/ }).check()
  await expect(dialog.getByRole('radio', { name: 'Only these' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('textbox', { name: 'New folder' }).fill('paper')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByText(/\.pdf$/).first()).toBeVisible({ timeout: 100_000 })
  await isAccessible(page)
  const [file, ...others] = await readdir(join(galley.home, 'paper'))
  expect(others).toEqual([])
  const pdf = await readFile(join(galley.home, 'paper', file!), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  // Tagged, so that a screen reader reads it in order.
  expect(pdf).toContain('/StructTreeRoot')
  // Of the size that the machine's place has, in points, and not the browser's own.
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number)
  expect(`${Math.round(width!)} × ${Math.round(height!)}`).toBe(paperOf(placeOf(process.env)) === 'A4' ? '595 × 842' : '612 × 792')
})

test('a folder that is still being made is waited for: nothing goes into the one around it', async ({ page, galley, errors }) => {
  await page.routeWebSocket(/^ws:/, (link) => {
    const host = link.connectToServer()
    link.onMessage((message) => void setTimeout(() => host.send(message), String(message).includes('"folders.') ? 800 : 0))
  })
  await page.goto(galley.address)
  const app = await withStory(page)
  await app.exportStory.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  await dialog.getByRole('textbox', { name: 'New folder' }).fill('web-team')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await expect(dialog.getByText(/web-team$/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'Written to' })).toContainText('/web-team/')
  expect(errors).toEqual([])
})
