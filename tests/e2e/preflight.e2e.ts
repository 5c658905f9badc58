import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, paste, screen, test } from './galley'

const copy = ['1 lakh soldiers killed, says general', '', 'LONDON: More than a million soldiers have been killed, the general said on Tuesday.', '', 'The  ministry had no comment. General Mark Haverly spoke in London.', '', 'Haverley is the chief of staff, and he left at noon.'].join('\n')

test('a contradiction is found while one writes, gone to by key, waived, and held back until then', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, copy)
  await expect(app.field('Headline')).toHaveValue('1 lakh soldiers killed, says general')

  const summary = page.getByRole('button', { name: /^\d+ blocking/ })
  await expect(summary).toBeVisible()
  await summary.click()
  const findings = page.getByRole('list', { name: 'Findings' })
  await expect(findings.getByText(/1 lakh/).first()).toBeVisible()
  // Underlined in the text, by a highlight and not by a change of it.
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('finding-') && (CSS.highlights.get(name)?.size ?? 0) > 0).length)).toBeGreaterThan(0)

  // By key to each; what is selected is what the finding is about.
  await app.body.click()
  await page.keyboard.press('F8')
  await expect(page.locator('.finding[aria-current=true]')).toHaveCount(1)
  const before = await page.locator('.finding[aria-current=true]').innerText()
  await page.keyboard.press('F8')
  await expect.poll(() => page.locator('.finding[aria-current=true]').innerText()).not.toBe(before)

  // The export is held back.
  await app.exportStory.click()
  await expect(page.getByText(/hold.* this export back/)).toBeVisible()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText(/then export again/)).toBeVisible()
  expect(readdirSync(galley.home)).not.toContain('1-lakh-soldiers-killed-says-general')
  await page.keyboard.press('Escape')

  // Waived, one by one, with reason and name.
  const waive = async () => {
    const blocking = page.locator('.finding.is-block')
    const count = await blocking.count()
    await blocking.first().getByRole('button', { name: 'Waive…' }).click()
    await page.getByLabel('Why it may stay').fill('The agency stands by both figures')
    await page.getByLabel('Your name').fill('Anna Lenz')
    await page.getByRole('button', { name: 'Waive', exact: true }).click()
    await expect(blocking).toHaveCount(count - 1)
  }
  while (await page.locator('.finding.is-block').count()) await waive()
  await app.exportStory.click()
  await expect(page.getByText(/hold.* this export back/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible()
  const manifest = JSON.parse(readFileSync(join(galley.home, '1-lakh-soldiers-killed-says-general', 'manifest.json'), 'utf8')) as { waivers: { by: string; reason: string }[] }
  expect(manifest.waivers[0]).toMatchObject({ by: 'Anna Lenz', reason: 'The agency stands by both figures' })
  await page.getByRole('button', { name: 'Done' }).click()

  // Other words: the waiver lapses.
  await app.field('Headline').fill('2 lakh soldiers killed, says general')
  await expect(page.getByText('Lapsed, for the words have changed', { exact: false }).first()).toBeAttached()
  expect(errors).toEqual([])
})

/** The words under the lines of preflight in the head, with the level of each. */
const underlinedInHead = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('finding-head-')).flatMap(([name, highlight]) => [...highlight].map((range) => `${name.slice('finding-head-'.length)}: ${(range as Range).toString()}`)).sort())

test('findings are underlined in the fields of the head, and never under other words', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, copy)
  await expect.poll(() => underlinedInHead(page)).toContain('block: 1 lakh')
  await app.field('Standfirst').fill('The figure was TK on Monday')
  await expect.poll(() => underlinedInHead(page)).toContain('tk: TK')
  await app.field('Byline').fill('Anna Marlow, TK')
  await expect.poll(async () => (await underlinedInHead(page)).filter((line) => line === 'tk: TK')).toHaveLength(2)
  // Where the line stands is where the words stand.
  const [field, line] = await page.evaluate(() => {
    const range = [...CSS.highlights.get('finding-head-block')!][0] as Range
    const text = document.querySelector('.head-field.is-headline textarea')!.getBoundingClientRect()
    const box = range.getBoundingClientRect()
    return [text, box].map(({ left, top, bottom }) => ({ left, top, bottom }))
  })
  expect(Math.abs(line!.left - field!.left)).toBeLessThan(2)
  expect((line!.top + line!.bottom) / 2).toBeGreaterThan(field!.top)
  expect((line!.top + line!.bottom) / 2).toBeLessThan(field!.bottom)
  // Written on: the line goes with the words that it stood under.
  await app.field('Headline').fill('More than a million soldiers killed, says general')
  await expect.poll(() => underlinedInHead(page)).not.toContain('block: 1 lakh')
  expect(errors).toEqual([])
})

test('a fix is one step that undo takes back, and all of a kind are fixed at once', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await page.keyboard.type('Two  spaces here.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('And  here  too.')
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await page.getByRole('button', { name: /Good to know/ }).click()
  await page.getByRole('button', { name: /^Fix all/ }).click()
  await expect(app.body).toContainText('Two spaces here.')
  await expect(app.body).toContainText('And here too.')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => app.body.innerText()).toContain('Two  spaces here.')
})

test('the ledgers list figures and names with their places, and go there; nothing on the pane is wrong for a screen reader', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, copy)
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.getByRole('tab', { name: 'Figures' }).click()
  await page.getByRole('list', { name: 'Figures' }).getByText('more than a million', { exact: false }).click()
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/million/i)
  await page.getByRole('tab', { name: 'Names' }).click()
  await expect(page.getByRole('list', { name: 'Names' })).toContainText('Mark Haverly')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('the list says how much preflight finds in each story, in words for a screen reader', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, copy)
  const row = page.getByRole('list', { name: 'Stories' }).getByRole('button', { name: /^1 lakh soldiers killed/ })
  await expect(row).toHaveAccessibleName(/holds? an export back/, { timeout: 20_000 })
  // Other words, another count.
  await app.field('Headline').fill('More than a million soldiers killed, says general')
  await expect(page.getByRole('list', { name: 'Stories' }).getByRole('button', { name: /^More than a million/ })).not.toHaveAccessibleName(/holds? an export back/, { timeout: 20_000 })
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(errors).toEqual([])
})
