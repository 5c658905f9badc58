import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createArticle } from '../../shared/article/create'
import { expect, screen, test, type Galley } from './galley'

/** Puts a story of plain paragraphs into the library; block ids are p0, p1, … */
function put(galley: Galley, folder: string, headline: string, texts: readonly string[] = []): string {
  const path = join(galley.library, folder)
  mkdirSync(path, { recursive: true })
  const story = { ...createArticle({ now: '2026-11-01T08:00:00.000Z' }), headline: { main: headline }, body: texts.map((text, at) => ({ id: `p${at}`, type: 'paragraph', text: [{ text }] })) }
  writeFileSync(join(path, 'story.json'), `${JSON.stringify(story, null, 2)}\n`)
  return join(path, 'story.json')
}

const open = async (page: Page, galley: Galley, headline: string) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.stories.getByText(headline).click()
  await expect(app.field('Headline')).toHaveValue(headline)
  return app
}
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
const history = (page: Page) => page.getByRole('dialog', { name: 'History' })

test('an older version is found, read against the text now, restored, and the restoring undone', async ({ page, galley, errors }) => {
  put(galley, '2026-11-01-bridge', 'Bridge opens', ['Cyclists cheered in the rain.', 'The mayor spoke.', ...Array.from({ length: 9 }, (_, at) => `Paragraph ${at}.`)])
  const app = await open(page, galley, 'Bridge opens')

  await page.keyboard.press('ControlOrMeta+Shift+Y')
  await history(page).getByRole('button', { name: 'Keep a named version…' }).click()
  await page.keyboard.type('As filed')
  await page.keyboard.press('Enter')
  await expect(history(page).getByRole('button', { name: /As filed/ })).toBeVisible()
  await expect(history(page).getByText('This version is the text as it is now.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(history(page)).toBeHidden()

  await app.field('Headline').fill('Bridge stays shut')
  await app.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Written later.')
  await expect(app.saveState).toHaveText('Saved')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await history(page).getByRole('button', { name: /As filed/ }).click()
  await expect(history(page).locator('ins', { hasText: 'Written later' })).toBeVisible()
  await expect(history(page).locator('del', { hasText: 'opens' })).toBeVisible()
  await expect(history(page).getByRole('button', { name: /unchanged blocks/ })).toBeVisible()
  await axe(page)
  // The same by keyboard alone: from the list to the changes, one after another.
  await history(page).getByRole('button', { name: /As filed/ }).press('Enter')
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  await expect(history(page).getByRole('status')).toHaveText('2 of 2')

  await history(page).getByRole('button', { name: 'Restore this version' }).click()
  await expect(history(page)).toBeHidden()
  await expect(app.field('Headline')).toHaveValue('Bridge opens')
  await expect(app.body).not.toContainText('Written later')
  await expect(app.saveState).toHaveText('Saved')
  await page.locator('.ui-toast').getByRole('button', { name: 'Undo' }).click()
  await expect(app.field('Headline')).toHaveValue('Bridge stays shut')
  await expect(app.body).toContainText('Written later.')
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => galley.story().headline.main).toBe('Bridge stays shut')

  // What was replaced by the restoring is a version too.
  await page.keyboard.press('ControlOrMeta+Shift+Y')
  await expect(history(page).getByText('Before restoring')).toBeVisible()
  expect(errors).toEqual([])
})

test('the version at opening is in the list as soon as there is a change to look back from', async ({ page, galley }) => {
  put(galley, '2026-11-01-bridge', 'Bridge opens', ['The mayor spoke.'])
  const app = await open(page, galley, 'Bridge opens')
  await app.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Now.')
  await page.keyboard.press('ControlOrMeta+Shift+Y')
  await expect(history(page).getByRole('button', { name: /Opened/ })).toBeVisible()
  await expect(history(page).locator('ins', { hasText: 'Now' })).toBeVisible()
})

test('a version that cannot be read is listed with its reason, a copy of a sync service can be compared', async ({ page, galley }) => {
  const file = put(galley, '2026-11-01-bridge', 'Bridge opens', ['Cyclists cheered in the rain.'])
  writeFileSync(file.replace('story.json', 'story (Ana’s conflicted copy 2026-11-02).json'), readFileSync(file, 'utf8').replace('in the rain', 'in the sun'))
  const app = await open(page, galley, 'Bridge opens')
  await page.keyboard.press('ControlOrMeta+Shift+Y')
  await history(page).getByRole('button', { name: 'Keep a named version…' }).click()
  await page.keyboard.type('Kept')
  await page.keyboard.press('Enter')
  await expect(history(page).getByRole('button', { name: /Kept/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const versions = join(galley.library, '2026-11-01-bridge', 'history')
  writeFileSync(join(versions, readdirSync(versions)[0]!), '')
  await app.field('Standfirst').fill('More.')
  await expect(app.saveState).toHaveText('Saved')

  await page.keyboard.press('ControlOrMeta+Shift+Y')
  await expect(history(page).getByText(/cannot be read/)).toBeVisible()
  await history(page).getByRole('button', { name: /conflicted copy/ }).click()
  await expect(history(page).locator('del', { hasText: 'sun' })).toBeVisible()
  await expect(history(page).locator('ins', { hasText: 'rain' })).toBeVisible()
  await axe(page)
})

test('a change from outside is merged with what was typed meanwhile', async ({ page, galley }) => {
  const file = put(galley, '2026-11-01-bridge', 'Bridge opens', ['The bridge opens on Monday.', 'Cyclists cheered in the rain.', 'The mayor spoke.'])
  const app = await open(page, galley, 'Bridge opens')
  await app.body.getByText('The bridge opens').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await page.keyboard.type('At last the')
  const theirs = readFileSync(file, 'utf8').replace('The bridge opens on', 'A bridge opens on').replace('in the rain', 'in the sun').replace('"Bridge opens"', '"Bridge opens today"')
  writeFileSync(file, theirs)
  await expect(page.getByText('The story is not saved')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(theirs)

  await page.getByRole('button', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog', { name: /Merge/ })
  await expect(dialog).toContainText('2 changes from the disk go in by themselves')
  await expect(dialog).toContainText('1 place was changed by both')
  await expect(dialog.getByRole('radio', { name: 'Take mine' })).toBeFocused()
  await expect(dialog.getByRole('radio', { name: 'Take mine' })).toBeChecked()
  await axe(page)
  await page.keyboard.press('3')
  await expect(dialog.getByRole('button', { name: 'Save merged text' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(dialog).toBeHidden()
  await expect(app.saveState).toHaveText('Saved')
  await expect(app.field('Headline')).toHaveValue('Bridge opens today')
  for (const text of ['At last the bridge opens on Monday.', 'A bridge opens on Monday.', 'Cyclists cheered in the sun.', 'The mayor spoke.']) {
    await expect(app.body).toContainText(text)
    await expect.poll(() => readFileSync(file, 'utf8')).toContain(text)
  }
})

test('a story that changes on disk while nothing is unsaved shows the new text', async ({ page, galley }) => {
  const file = put(galley, '2026-11-01-bridge', 'Bridge opens', ['Cyclists cheered in the rain.'])
  const app = await open(page, galley, 'Bridge opens')
  writeFileSync(file, readFileSync(file, 'utf8').replace('in the rain', 'in the sun'))
  await expect(app.body).toContainText('in the sun')
  await expect(app.saveState).toHaveText('Saved')
  await expect(page.locator('.ui-toast', { hasText: 'changed outside' })).toBeVisible()
})

test('a story leaves the trash for good only after a second step that names it', async ({ page, galley }) => {
  put(galley, '2026-11-01-bridge', 'Bridge opens')
  put(galley, '2026-11-02-ferry', 'Ferry stopped by fog')
  const trash = async (name: string) => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Move to Trash' }).click()
    await expect(screen(page).stories).not.toContainText(name)
  }
  await page.goto(galley.address)
  await trash('Bridge opens')
  await trash('Ferry stopped by fog')
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  const list = page.getByRole('list', { name: 'Trash' })
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Delete Bridge opens for good…' }).click()
  await expect(dialog).toContainText('“Bridge opens”')
  await expect(dialog).toContainText('This cannot be undone.')
  await axe(page)
  // Enter takes the safe way.
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(list).toContainText('Bridge opens')

  await page.getByRole('button', { name: 'Delete Bridge opens for good…' }).click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(list).not.toContainText('Bridge opens')
  await expect(list).toContainText('Ferry stopped by fog')

  await page.getByRole('button', { name: 'Empty trash…' }).click()
  await expect(dialog).toContainText('Ferry stopped by fog')
  await dialog.getByRole('button', { name: 'Delete 1 story for good' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  expect(galley.folders()).toEqual([])
})

test('a damaged story is repaired in words, and its damaged file is kept', async ({ page, galley }) => {
  const file = put(galley, '2026-11-01-bridge', 'Bridge opens', ['Cyclists cheered in the rain.', 'The mayor spoke.'])
  const whole = readFileSync(file, 'utf8')
  const broken = whole.slice(0, whole.indexOf('The mayor'))
  writeFileSync(file, broken)
  await page.goto(galley.address)
  await page.getByRole('button', { name: 'Repair 2026-11-01-bridge…' }).click()
  const dialog = page.getByRole('dialog')
  await axe(page)
  await dialog.getByRole('button', { name: 'Repair', exact: true }).click()
  await expect(dialog.getByRole('status')).not.toBeEmpty()
  await dialog.getByRole('button', { name: 'Go to the story' }).click()
  await expect(screen(page).field('Headline')).toHaveValue('Bridge opens')
  await expect(screen(page).body).toContainText('Cyclists cheered in the rain.')
  await expect(page.getByText('damaged story')).toBeHidden()
  const folder = join(galley.library, '2026-11-01-bridge')
  const kept = readdirSync(folder).filter((name) => name !== 'story.json' && name.endsWith('.json')).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(kept).toContain(broken)
})

test('what was acknowledged before a kill -9 is there after the restart, and is said to be recovered', async ({ page, galley }) => {
  const file = put(galley, '2026-11-01-bridge', 'Bridge opens', ['Cyclists cheered in the rain.'])
  const app = await open(page, galley, 'Bridge opens')
  await app.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Typed before the crash.')
  await expect(app.saveState).toHaveText('Saved')
  await galley.kill()
  expect(readFileSync(file, 'utf8')).not.toContain('before the crash')

  await galley.start()
  await page.goto(galley.address)
  await screen(page).stories.getByText('Bridge opens').click()
  await expect(screen(page).body).toContainText('Typed before the crash.')
  await expect(page.getByText(/^Recovered:/)).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(history(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(/^Recovered:/)).toBeHidden()
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('before the crash')
})
