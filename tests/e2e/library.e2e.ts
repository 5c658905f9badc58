import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { createArticle } from '../../shared/article/create'
import { expect, screen, test, type Galley } from './galley'

function put(galley: Galley, folder: string, headline: string, text = ''): void {
  const path = join(galley.library, folder)
  mkdirSync(path, { recursive: true })
  const story = { ...createArticle({ now: '2026-11-01T08:00:00.000Z' }), slug: folder.slice('2026-11-01-'.length), headline: { main: headline }, body: [{ id: 'a', type: 'paragraph', text: text ? [{ text }] : [] }] }
  writeFileSync(join(path, 'story.json'), JSON.stringify(story, null, 2))
}

test('stories are found by any of their words, opened and renamed', async ({ page, galley }) => {
  put(galley, '2026-11-01-bridge', 'Bridge stays open', 'Cyclists cheered in the rain.')
  put(galley, '2026-11-02-ferry', 'Ferry stopped by fog', 'Passengers waited.')
  await page.goto(galley.address)
  const app = screen(page)
  await expect(app.stories).toContainText('Ferry stopped by fog')
  await app.search.fill('CYCLISTS rain')
  await expect(app.stories).not.toContainText('Ferry')
  await app.stories.getByText('Bridge stays open').click()
  await expect(app.field('Headline')).toHaveValue('Bridge stays open')
  await app.search.fill('no such words')
  await expect(page.getByText('No story matches.')).toBeVisible()
  await app.search.press('Escape')
  await expect(app.stories).toContainText('Ferry stopped by fog')

  await app.stories.getByText('Ferry stopped by fog').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('Ferry sails again')
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(app.stories).toContainText('Ferry sails again')
  await expect.poll(() => galley.story('2026-11-02-ferry').headline.main).toBe('Ferry sails again')
})

test('a story goes to the trash and comes back', async ({ page, galley }) => {
  put(galley, '2026-11-01-bridge', 'Bridge stays open')
  await page.goto(galley.address)
  const app = screen(page)
  await app.stories.getByText('Bridge stays open').click()
  await page.getByRole('button', { name: 'Actions for Bridge stays open' }).click()
  await page.getByRole('menuitem', { name: 'Move to Trash' }).click()
  await expect(app.stories).not.toContainText('Bridge stays open')
  expect(galley.folders()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(app.stories).toContainText('Bridge stays open')
  expect(galley.folders()).toEqual(['2026-11-01-bridge'])
})

test('a damaged story is listed with its reason and never touched', async ({ page, galley }) => {
  put(galley, '2026-11-01-bridge', 'Bridge stays open')
  const path = join(galley.library, '2026-11-02-broken')
  mkdirSync(path)
  writeFileSync(join(path, 'story.json'), '{"format": "galley-story", "version": 1, "headl')
  await page.goto(galley.address)
  await expect(screen(page).stories).toContainText('Bridge stays open')
  await expect(page.getByText('2026-11-02-broken')).toBeVisible()
  await expect(page.getByText('1 damaged story')).toBeVisible()
  expect(readFileSync(join(path, 'story.json'), 'utf8')).toBe('{"format": "galley-story", "version": 1, "headl')
})

test('files are imported; each that cannot be is named with its reason and leaves nothing behind', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  const chooser = page.waitForEvent('filechooser')
  await app.importFiles.click()
  await (await chooser).setFiles([
    { name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from('Council approves budget\n\nYORK: The council approved its budget on Monday. The vote was close.\n') },
    { name: 'old.txt', mimeType: 'text/plain', buffer: Buffer.from('Caf\xe9 closes after 40 years\n\nPARIS: The caf\xe9 \x93Chez Nous\x94 closes on Friday. Regulars are sad.\n', 'latin1') },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) },
    { name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(26 * 1024 * 1024, 'a ') },
  ])
  await expect(app.stories).toContainText('Council approves budget')
  await expect(app.stories).toContainText('Café closes after 40 years')
  for (const name of ['empty.txt', 'picture.txt', 'huge.txt']) await expect(page.getByText(name).first()).toBeVisible()
  expect(galley.folders()).toHaveLength(2)
  expect(readdirSync(galley.library).filter((name) => name !== '.galley')).toHaveLength(2)
})

test('of several files each can be looked at after the other: what was recognised, and how it came in', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const app = screen(page)
  const chooser = page.waitForEvent('filechooser')
  await app.importFiles.click()
  const copy = (place: string) => Buffer.from(`Council of ${place} approves budget\n\n${place.toUpperCase()}: The council approved its budget on Monday. The vote was close.\n\nShare this story on Twitter\n`)
  await (await chooser).setFiles(['York', 'Leeds'].map((place) => ({ name: `${place}.txt`, mimeType: 'text/plain', buffer: copy(place) })))
  await page.getByRole('button', { name: 'Show them' }).click()
  const list = page.getByRole('dialog', { name: 'Import' })
  await expect(list.getByRole('listitem').filter({ hasText: 'York.txt' })).toContainText('Recognised headline')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  if (process.env.GALLEY_LOOK) await page.screenshot({ path: join(process.env.GALLEY_LOOK, 'imported.png') })
  for (const place of ['York', 'Leeds']) {
    await list.getByRole('button', { name: `Look at how ${place}.txt came in` }).click()
    const intake = page.getByRole('dialog', { name: 'How the copy came in' })
    await expect(intake).toContainText(`Council of ${place} approves budget`)
    await expect(app.field('Headline')).toHaveValue(`Council of ${place} approves budget`)
    await intake.getByRole('button', { name: 'Cancel' }).last().click()
    await expect(list).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(errors).toEqual([])
})

test('back and forward go from story to story as in any browser', async ({ page, galley, errors }) => {
  put(galley, '2026-11-01-bridge', 'Bridge stays open')
  put(galley, '2026-11-01-ferry', 'Ferry sails again')
  await page.goto(galley.address)
  const app = screen(page)
  for (const headline of ['Bridge stays open', 'Ferry sails again']) {
    await app.stories.getByText(headline).click()
    await expect(app.field('Headline')).toHaveValue(headline)
  }
  await page.goBack()
  await expect(app.field('Headline')).toHaveValue('Bridge stays open')
  await page.goForward()
  await expect(app.field('Headline')).toHaveValue('Ferry sails again')
  expect(errors).toEqual([])
})

test('several stories are chosen by mouse and keys, exported in one go, and go to the trash and back together', async ({ page, galley }) => {
  for (const name of ['Amber', 'Birch', 'Cedar', 'Dune']) put(galley, `2026-11-01-${name.toLowerCase()}`, `${name} is in the news`, 'Some words.')
  await page.goto(galley.address)
  const app = screen(page)
  const row = (name: string) => app.stories.getByRole('button', { name: new RegExp(`^${name} is in the news`) })
  const chosen = page.getByRole('group', { name: 'Chosen stories' })

  await row('Dune').click({ modifiers: ['ControlOrMeta'] })
  await expect(chosen).toContainText('1 chosen')
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+A')
  await expect(chosen).toContainText('4 chosen')
  await app.stories.getByRole('checkbox', { name: 'Choose Birch is in the news' }).click()
  await expect(chosen).toContainText('3 chosen')
  // Nothing was opened by choosing.
  await expect(app.body).toHaveCount(0)

  await chosen.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export 3 stories' })
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog).toContainText('3 bundles')
  await dialog.getByRole('button', { name: 'Done' }).click()

  await row('Cedar').focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => galley.folders()).toEqual(['2026-11-01-birch'])
  await expect(page.getByRole('region', { name: 'Notices' }).getByText('3 stories moved to Trash')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => galley.folders().length).toBe(4)
})
