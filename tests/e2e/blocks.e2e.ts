import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, screen, test, type Galley } from './galley'

async function story(page: Page, galley: Galley) {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  await page.keyboard.type('The count took a day.')
  await page.keyboard.press('Enter')
  return on
}

/** Chooses a block from the menu that "/" opens. */
async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name}`)
  await expect(page.getByRole('listbox', { name: 'Blocks' })).toBeVisible()
  await page.keyboard.press('Enter')
}

const types = (galley: Galley) => galley.story().body.map(({ type }) => type)

test('a fact box is put in, written with its list, left by arrows, and undone step by step', async ({ galley, page }) => {
  const on = await story(page, galley)
  await insert(page, 'fact')
  const card = page.getByRole('group', { name: 'Fact box' })
  await expect(card.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('The ferry')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Built in 1962.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- 200 seats')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- two decks')
  await galley.writes('two decks')
  expect(galley.story().body[1]).toMatchObject({ type: 'factbox', title: 'The ferry', blocks: [{ type: 'paragraph', text: [{ text: 'Built in 1962.' }] }, { type: 'list', items: [{ text: [{ text: '200 seats' }] }, { text: [{ text: 'two decks' }] }] }] })
  // Nothing traps the cursor.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('After it.')
  await expect(on.body).toContainText('After it.')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(card).not.toContainText('two decks')
  const { violations } = await new AxeBuilder({ page }).include('.story-body-frame').disableRules(['region']).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join()}`)).toEqual([])
})

test('cards are put in from the toolbar and by their keys, where the cursor is', async ({ galley, page }) => {
  const on = await story(page, galley)
  await page.getByRole('button', { name: 'Insert a block' }).click()
  await page.getByRole('menuitem', { name: 'Fact box' }).click()
  await expect(page.getByRole('group', { name: 'Fact box' }).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('The ferry')
  await on.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ControlOrMeta+Alt+9')
  await expect(page.getByRole('group', { name: 'Correction' })).toBeVisible()
  await galley.writes('"correction"')
  expect(types(galley).filter((type) => type !== 'paragraph')).toEqual(['factbox', 'correction'])
  await on.body.click()
  await page.keyboard.press('ControlOrMeta+Alt+r')
  await galley.writes('"divider"')
  await page.keyboard.press('ControlOrMeta+Alt+8')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  // By keys alone: along the toolbar, and into its menu.
  await page.getByRole('combobox', { name: 'Block type' }).focus()
  for (let n = 0; n < 20 && !(await page.getByRole('button', { name: 'Insert a block' }).evaluate((button) => button === document.activeElement)); n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Picture' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Divider' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Insert a block' })).toBeFocused()
})

test('a table is filled by Tab and Enter, grows and shrinks, and goes out with its head', async ({ galley, page }) => {
  await story(page, galley)
  await insert(page, 'table')
  const card = page.getByRole('group', { name: 'Table', exact: true }).first()
  await expect(card.getByRole('textbox', { name: 'Caption of the table' })).toBeFocused()
  await page.keyboard.type('Boats by year')
  await page.keyboard.press('Tab')
  for (const word of ['Year', 'Boats', 'Owners', '2024', '60', '20']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  await card.getByRole('textbox', { name: 'Row 3, column 1' }).click()
  await page.keyboard.type('2025')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2026')
  await expect(card.getByRole('textbox', { name: 'Row 4, column 1' })).toHaveText('2026')
  await card.getByRole('button', { name: 'Column 1', exact: true }).isEnabled()
  await card.getByRole('textbox', { name: 'Row 4, column 3' }).click()
  await card.getByRole('button', { name: 'Column 3', exact: true }).click()
  await galley.writes('2026')
  await expect.poll(() => galley.story().body[1]).toMatchObject({
    type: 'table', caption: 'Boats by year',
    rows: [{ header: true, cells: [{ text: [{ text: 'Year' }] }, { text: [{ text: 'Boats' }] }] }, { header: false, cells: [{ text: [{ text: '2024' }] }, { text: [{ text: '60' }] }] }, {}, {}],
  })
})

test('an embed asks for its address, a correction carries its day, held text waits and comes back', async ({ galley, page }) => {
  const on = await story(page, galley)
  await insert(page, 'embed')
  const dialog = page.getByRole('dialog', { name: 'Embed' })
  await dialog.getByRole('textbox', { name: 'Address' }).fill('not an address')
  await expect(dialog.getByRole('button', { name: 'Insert' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Address' }).fill('example.org/video/7')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The count, filmed')
  await expect.poll(() => types(galley)).toContain('embed')
  await galley.writes('The count, filmed')
  expect(galley.story().body.find(({ type }) => type === 'embed')).toMatchObject({ url: 'https://example.org/video/7', title: 'The count, filmed' })

  await on.body.getByRole('paragraph').last().click()
  await insert(page, 'correction')
  await page.keyboard.type('An earlier version gave another number.')
  await galley.writes('An earlier version')
  expect(galley.story().body.find(({ type }) => type === 'correction')).toMatchObject({ kind: 'correction', date: new Date().toLocaleDateString('sv-SE') })

  await on.body.getByText('The count took a day.').hover()
  await page.getByRole('button', { name: 'Block: press for its menu' }).click()
  await page.getByRole('menuitem', { name: 'Hold back' }).click()
  const held = page.getByRole('group', { name: 'Held back' })
  await expect(held.getByRole('textbox', { name: 'Held text' })).toHaveText('The count took a day.')
  await expect.poll(() => types(galley)[0]).toBe('held')
  await held.getByRole('button', { name: 'Put back into the story' }).click()
  await expect.poll(() => types(galley)[0]).toBe('paragraph')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(held).toBeVisible()
})
