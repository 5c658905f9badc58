import type { Page } from '@playwright/test'
import { expect, test } from './galley'

/** Words of Latin letters that the screen shows or says, outside the story and names of things. */
const latin = (page: Page) =>
  page.evaluate(() => {
    const own = /^(?:Galley|HTML|JSON|Markdown|Word|Ctrl|Alt|Shift|Del|Backspace|Enter|Esc|Tab|PageUp|PageDown|F\d+|UTC|px|en|IN|hi|ar|or|Z|English|V|CSS|tel|https|com|name|example)$/i
    const found = new Set<string>()
    const take = (text: string | null | undefined) => {
      for (const word of text?.match(/[A-Za-z]{2,}/g) ?? []) if (!own.test(word)) found.add(word)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!
      if (element.closest('.story-body, datalist, kbd, script, style, .settings-path, [aria-hidden=true] > small')) continue
      if (node instanceof Element) for (const name of ['aria-label', 'placeholder', 'data-tip', 'title', 'alt', 'aria-description']) take(node.getAttribute(name))
      else if (element.tagName !== 'TEXTAREA') take(node.textContent)
    }
    return [...found].sort()
  })

test.use({ locale: 'hi-IN' })

test('on a system in Hindi the whole screen is in Hindi, with its numbers and dates', async ({ page, galley }) => {
  await page.goto(galley.address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
  await expect(page.getByRole('button', { name: 'खाली ख़बर शुरू करें' })).toBeVisible()
  expect(await latin(page)).toEqual([])
  await page.getByRole('button', { name: 'नई ख़बर', exact: true }).click()
  await page.getByRole('textbox', { name: 'हेडलाइन', exact: true }).fill('बारिश से सड़कें बंद')
  await page.getByRole('textbox', { name: 'ख़बर का टेक्स्ट' }).click()
  await page.keyboard.insertText('शब्द '.repeat(1200))
  await expect(page.getByRole('status', { name: 'शब्द संख्या' })).toContainText('1,200 शब्द')
  await expect(page.getByRole('status', { name: 'सहेजने की स्थिति' })).toHaveText('सहेजा गया')
  expect(await latin(page)).toEqual([])
})

test('the language is switched in the settings at once, stays, and leaves the story’s own alone', async ({ page, galley }) => {
  await page.goto(galley.address)
  await expect(page.getByRole('button', { name: 'नई ख़बर', exact: true })).toBeVisible()
  await page.keyboard.press('Control+,')
  const choice = page.getByLabel('Galley की भाषा')
  await choice.selectOption({ label: 'English' })
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start a blank story' })).toBeVisible()
  await page.keyboard.press('Control+,')
  await page.getByLabel('Language of Galley').selectOption({ label: 'हिन्दी' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'नई ख़बर', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi')
  await expect(page.locator('.story-page')).toHaveAttribute('lang', 'en')
  await expect.poll(() => page.title()).toContain('बिना शीर्षक')
})

test('no letter is cut off and no button overflows in Hindi, narrow or wide', async ({ page, galley }) => {
  await page.goto(galley.address)
  await page.getByRole('button', { name: 'नई ख़बर', exact: true }).click()
  for (const width of [1360, 1024, 640, 400]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    for (const keys of ['Control+,', 'Control+/', 'Control+Shift+E']) {
      await page.keyboard.press(keys)
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      const cut = await dialog.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, [role=tab], option')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== 'inline').map((one) => one.textContent),
      )
      expect(cut, `${keys} at ${width}`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  }
})
