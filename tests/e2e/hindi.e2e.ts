import type { Page } from '@playwright/test'
import { builtInRules } from '../../shared/style'
import { expect, paste, test } from './galley'

test.use({ locale: 'hi-IN', actionTimeout: 5_000 })

const copy = `EXCLUSIVE

1 lakh soldiers killed, says general...

LONDON: More than a million soldiers have been killed, the general said on Tuesday, 6 March 2026, and 12 of 40 (45%) of his aides left.

The  ministry had no comment (TK), and and “nobody was hurt, it said. General Mark Haverly, who met Haverley, spoke in London.

Why did the fire start?

An inquiry will look into the wiring of the older boat, which is due to report in March, and the owner of it said that nobody had told him of it, that he had asked for it more than once, and that he would ask again, in writing, until somebody in the town hall would answer for what had been left undone all these years.

It was read as the the older report. Visit https://www.example.org/a/very/long/address/of/a/page for more.

- Advertisement -

Most Popular
`

/** English that stays on a Hindi screen, each for a reason. */
const rules = builtInRules.flatMap(({ pattern, replacement, advice }) => [pattern, replacement ?? '', advice])
const allowed: readonly [(text: string) => boolean, string][] = [
  [(text) => rules.some((words) => words.length > 2 && text.includes(words)), 'a rule of style is about English words, and its advice is for who writes them; a desk has its own'],
  [(text) => /^\p{Script=Devanagari}.*\(.+\)$/su.test(text), 'what a service answered stands in brackets behind what it means (docs/decisions/0015)'],
]

interface Seen {
  where: string
  text: string
}

/** Three Latin words in a row that are on the screen, or are read out, and are not the copy's own. */
async function english(page: Page): Promise<Seen[]> {
  const texts = await page.evaluate(() => {
    const shown: { where: string; text: string }[] = []
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').replaceAll(' ', '.')}`
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement!
      if (parent.closest('script, style, iframe, [data-pane=story] .story-page') || !parent.checkVisibility()) continue
      shown.push({ where: name(parent), text: node.textContent ?? '' })
    }
    for (const element of document.body.querySelectorAll('[aria-label], [aria-description], [title], [placeholder], [data-tip], [alt]')) {
      if (!element.checkVisibility()) continue
      for (const attribute of ['aria-label', 'aria-description', 'title', 'placeholder', 'data-tip', 'alt']) {
        const text = element.getAttribute(attribute)
        if (text) shown.push({ where: `${name(element)}[${attribute}]`, text })
      }
    }
    return shown
  })
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
  const own = plain(copy)
  const isOwn = (run: string) => own.includes(plain(run)) || plain(run).split(' ').every((word) => own.includes(word))
  return texts.filter(({ text }) => {
    const runs = text.match(/[A-Za-z][A-Za-z'’-]*(?:[ ,;:]+[A-Za-z][A-Za-z'’-]*){2,}/g) ?? []
    return runs.some((run) => !isOwn(run)) && !allowed.some(([isFine]) => isFine(text))
  })
}

test('on a Hindi screen nothing but the story is English, wherever one goes', async ({ page, galley }) => {
  test.setTimeout(120_000)
  const found: string[] = []
  const look = async (screen: string) => {
    for (const { where, text } of await english(page)) found.push(`${screen} | ${where} | ${text.trim().slice(0, 200)}`)
  }
  await page.goto(galley.address)
  await page.getByRole('button', { name: 'नई ख़बर', exact: true }).click()
  await page.locator('[data-pane=story] [contenteditable=true]').last().click()
  await look('a new story')
  await paste(page, copy)
  await look('pasted')

  await test.step('how the copy came in', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('कॉपी कैसे आई')
    await look('the palette')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('.intake-why').first()).toBeVisible()
    await expect(dialog.locator('.intake-why').filter({ hasNotText: /\p{Script=Devanagari}/u })).toHaveCount(0)
    await look('how the copy came in')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('preflight', async () => {
    await page.keyboard.press('Control+Shift+g')
    const pane = page.locator('.checks-body')
    await expect(pane.locator('.finding').first()).toBeVisible()
    await pane.locator('.checks-filter .is-info').click()
    await expect(pane.locator('.finding.is-info').first()).toBeVisible()
    for (const message of await pane.locator('.finding-message').allInnerTexts()) expect(message).toMatch(/\p{Script=Devanagari}/u)
    await pane.locator('.finding-why').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await pane.locator('.checks-order').click()
    await pane.locator('.finding-why').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await look('preflight')
    await page.keyboard.press('F8')
    await look('preflight, at a finding')
    for (const tab of await page.getByRole('tab').all()) {
      if (!(await tab.isVisible())) continue
      await tab.click()
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      await look(`beside the story, ${await tab.innerText()}`)
    }
  })

  await test.step('dialogs', async () => {
    const dialog = page.getByRole('dialog')
    const places = [['Control+/', dialog], ['Control+Shift+e', dialog], ['Control+f', page.locator('.find-bar')], ['Control+Shift+y', dialog.locator('.history-name')], ['Control+k', dialog]] as const
    for (const [keys, place] of places) {
      await page.keyboard.press(keys)
      await expect(place).toBeVisible()
      await look(keys)
      if (keys === 'Control+Shift+e') {
        await expect(dialog.locator('.export-gate')).toBeVisible()
        await look('an export that is held back')
      }
      await page.keyboard.press('Escape')
      await expect(place).toBeHidden()
    }
  })

  await test.step('every page of the settings', async () => {
    await page.keyboard.press('Control+,')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-selected', 'true')
      await look(`settings, ${await tab.innerText()}`)
    }
    await page.keyboard.press('Escape')
  })

  await test.step('preview and list', async () => {
    await page.keyboard.press('Control+Shift+p')
    await expect(page.locator('iframe')).toBeVisible()
    await look('preview')
    await page.keyboard.press('Control+Shift+l')
    await look('library')
  })
  expect([...new Set(found)]).toEqual([])
})
