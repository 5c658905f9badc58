import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, slowDown, test } from './galley'

/** What is underlined, in the head and in the body. */
const underlined = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('slip-')).flatMap(([, highlight]) => [...highlight].map((range) => (range as Range).toString())).sort())

async function write(page: Page, headline: string, ...paragraphs: string[]) {
  await page.getByRole('button', { name: 'New story', exact: true }).click()
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(headline)
  await page.getByRole('textbox', { name: 'Story text' }).click()
  for (const [at, text] of paragraphs.entries()) {
    if (at) await page.keyboard.press('Enter')
    await page.keyboard.insertText(text)
  }
  await page.getByLabel('Language', { exact: true }).fill('en-IN')
  await page.getByLabel('Language', { exact: true }).blur()
}

// The reader is a large program: its first answer takes some seconds on a slow machine.
test.describe.configure({ timeout: 120_000 })
const slow = { timeout: 60_000 }

test('misspellings are underlined in head and text, gone to by F7, and mended as one undo step each', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'Ministry recieves 2 lakh rupees', 'The goverment said so.', 'They could of won.')
  await expect.poll(() => underlined(page), slow).toEqual(['could of', 'goverment', 'recieves'])
  await page.getByRole('textbox', { name: 'Kicker' }).focus()
  await page.keyboard.press('F7')
  const menu = page.getByRole('menu', { name: 'Spelling of “recieves”' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await menu.getByRole('menuitem', { name: 'receives', exact: true }).click()
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
  await expect(headline).toHaveValue('Ministry receives 2 lakh rupees')
  await expect(headline).toBeFocused()
  await page.keyboard.press('F7')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: 'Story text' })
  await expect(text).toContainText('The government said so.')
  await expect(text).toBeFocused()
  await page.keyboard.press('F7')
  await expect(page.getByRole('menu', { name: 'Spelling of “could of”' })).toContainText('Use `have`')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(text).toContainText('They could have won.')
  await expect.poll(() => underlined(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('They could of won.')
  await expect(text).toContainText('The government said so.')
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('The goverment said so.')
  await page.keyboard.press('Control+z')
  await expect(headline).toHaveValue('Ministry recieves 2 lakh rupees')
  await expect.poll(() => underlined(page)).toEqual(['could of', 'goverment', 'recieves'])
})

test('what is typed at once behind a word that was mended stands behind it, in head and text', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'Ministry recieves 2 lakh rupees', 'The goverment said so.')
  await expect.poll(() => underlined(page), slow).toEqual(['goverment', 'recieves'])
  await slowDown(page)
  await page.getByRole('textbox', { name: 'Kicker' }).focus()
  for (const word of ['receives', 'government']) {
    await page.keyboard.press('F7')
    await page.getByRole('menuitem', { name: word, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('!?')
  }
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Ministry receives!? 2 lakh rupees')
  await expect(page.getByRole('textbox', { name: 'Story text' })).toHaveText('The government!? said so.')
})

test('the context menu of a word adds it to the newsroom’s dictionary or has the story ignore it; pressed again, the system’s menu shows', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'A walk', 'They met Brzozowska near Qarakh.')
  await expect.poll(() => underlined(page), slow).toEqual(['Brzozowska', 'Qarakh'])
  const prevented = (word: string) =>
    page.evaluate((word) => {
      const range = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]).find((range) => range.toString() === word)!
      const { left, top, width, height } = range.getBoundingClientRect()
      const at = { clientX: left + width / 2, clientY: top + height / 2, button: 2, bubbles: true, cancelable: true }
      return !range.startContainer.parentElement!.dispatchEvent(new PointerEvent('contextmenu', at))
    }, word)
  expect(await prevented('Brzozowska')).toBe(true)
  await page.keyboard.press('Escape')
  expect(await prevented('Brzozowska')).toBe(false)
  expect(await prevented('Brzozowska')).toBe(true)
  await page.getByRole('menuitem', { name: 'Add to the newsroom dictionary' }).click()
  await expect.poll(() => underlined(page)).toEqual(['Qarakh'])
  expect(readFileSync(join(galley.library, 'dictionary.txt'), 'utf8')).toBe('Brzozowska\n')
  expect(await prevented('Qarakh')).toBe(true)
  await page.getByRole('menuitem', { name: 'Ignore in this story' }).click()
  await expect.poll(() => underlined(page)).toEqual([])
  await galley.writes('"ignoredWords"')
  expect(galley.story().ignoredWords).toEqual(['Qarakh'])
})

test('the dictionary is a file that any desk may change, and a page to see, add, remove and import', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'A walk', 'They met Brzozowska near Qarakh.')
  await expect.poll(() => underlined(page), slow).toEqual(['Brzozowska', 'Qarakh'])
  writeFileSync(join(galley.library, 'dictionary.txt'), '# places\nQarakh\n')
  await expect.poll(() => underlined(page), { timeout: 20_000 }).toEqual(['Brzozowska'])
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Dictionary' }).click()
  const words = page.getByRole('list', { name: 'Words', exact: true })
  await expect(words.getByRole('listitem')).toHaveText(['Qarakh'])
  await page.getByLabel('New word').fill('Brzozowska')
  await page.keyboard.press('Enter')
  await expect(words.getByRole('listitem')).toHaveText(['Brzozowska', 'Qarakh'])
  await words.getByRole('button', { name: 'Remove Qarakh' }).click()
  await expect(words.getByRole('listitem')).toHaveText(['Brzozowska'])
  await page.locator('.dictionary input[type=file]').setInputFiles({ name: 'names.txt', mimeType: 'text/plain', buffer: Buffer.from('Qarakh\r\nMilley\r\nBrzozowska') })
  await expect(words.getByRole('listitem')).toHaveText(['Brzozowska', 'Milley', 'Qarakh'])
  expect(readFileSync(join(galley.library, 'dictionary.txt'), 'utf8')).toBe('# places\nBrzozowska\nQarakh\nMilley\n')
  await page.keyboard.press('Escape')
  await expect.poll(() => underlined(page)).toEqual([])
})

test('nothing is underlined twice, in another language, or where nobody wants it', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'A recieved walk', 'The goverment said so.')
  const text = page.getByRole('textbox', { name: 'Story text' })
  await expect.poll(() => underlined(page), slow).toEqual(['goverment', 'recieved'])
  await expect(text).toHaveAttribute('spellcheck', 'false')
  const language = page.getByLabel('Language', { exact: true })
  await language.fill('hi')
  await language.blur()
  await expect.poll(() => underlined(page)).toEqual([])
  await expect(text).toHaveAttribute('spellcheck', 'true')
  await language.fill('en-GB')
  await language.blur()
  await expect.poll(() => underlined(page), slow).toEqual(['goverment', 'recieved'])
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Dictionary' }).click()
  await page.getByLabel('Look at spelling and grammar while writing').uncheck()
  await page.keyboard.press('Escape')
  await expect.poll(() => underlined(page)).toEqual([])
})

test('a block in another language than its story is set apart for spelling, screen readers and the handoff', async ({ page, galley }) => {
  await page.goto(galley.address)
  await write(page, 'A walk', 'The goverment said so.', 'Das war alles.')
  await expect.poll(() => underlined(page), slow).toContain('Das')
  const blocks = page.locator('.story-body > *')
  await blocks.nth(1).hover()
  await page.getByRole('button', { name: 'Block: press for its menu' }).click()
  await page.getByRole('menuitem', { name: 'Language…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Language of this block' })
  await dialog.getByLabel('Language').fill('de')
  await page.keyboard.press('Enter')
  await expect(blocks.nth(1)).toHaveAttribute('lang', 'de')
  await expect(blocks.nth(1)).toHaveAttribute('spellcheck', 'true')
  await expect.poll(() => underlined(page)).toEqual(['goverment'])
  await galley.writes('"lang": "de"')
  await page.getByRole('textbox', { name: 'Story text' }).focus()
  await page.keyboard.press('Control+z')
  await expect(blocks.nth(1)).not.toHaveAttribute('lang')
  await expect.poll(() => underlined(page), slow).toContain('Das')
})
