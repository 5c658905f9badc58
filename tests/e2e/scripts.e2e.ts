import type { Page } from '@playwright/test'
import { expect, screen, test } from './galley'

/** Types as an input method does: what is being composed changes under the hand, then it is put in. */
async function compose(page: Page, steps: readonly string[], commit: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  for (const text of steps) await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await client.send('Input.insertText', { text: commit })
  await client.detach()
}

test('any script is typed by an input method, in head and body, and is saved as it was typed', async ({ galley, page, errors }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').click()
  await compose(page, ['k', 'क', 'क्', 'क्या'], 'क्या')
  await expect(on.field('Headline')).toHaveValue('क्या')
  await on.body.click()
  const lines = [
    [['n', 'ni', '你'], '你好'],
    [['स', 'सर', 'सरक'], 'सरकार'],
    [['ก', 'กำ'], 'กำลัง'],
    [['م', 'مر'], 'مرحبا'],
    [['し', 'しん'], '新聞'],
  ] as const
  for (const [steps, commit] of lines) {
    await compose(page, steps, commit)
    await page.keyboard.press('Enter')
  }
  // What is composed at the start of a line is no shortcut, and a slash in it opens no menu.
  await compose(page, ['#', '##', '## '], '## 题')
  await galley.writes('## 题')
  const texts = galley.story().body.map((block) => ('text' in block ? (block.text as { text: string }[]).map(({ text }) => text).join('') : block.type))
  expect(texts).toEqual([...lines.map(([, commit]) => commit), '## 题'])
  // Each line runs as its script does, whatever the story's language.
  const directions = await on.body.locator(':scope > p').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
  expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'rtl', 'ltr', 'ltr'])
  expect(errors).toEqual([])
})

test('Backspace and Delete take what a reader sees as one sign, or the last mark of it where its script is written so', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('cafe\u0301')
  await on.field('Headline').press('Backspace')
  await expect(on.field('Headline')).toHaveValue('caf')
  await on.body.click()
  const cases = [
    // An emoji made of several is one.
    ['a👩‍👩‍👧', 'a'],
    ['a🇮🇳', 'a'],
    ['a👍🏽', 'a'],
    ['a❤️', 'a'],
    // An accent goes with its letter, whichever way it is written.
    ['cafe\u0301', 'caf'],
    ['café', 'caf'],
    // A vowel sign is a key of its own.
    ['हिंदी', 'हिंद'],
    ['กำ', 'ก'],
    ['مَ', 'م'],
  ] as const
  const text = () => on.body.evaluate((body) => [...body.querySelectorAll('p')].map((line) => line.textContent))
  for (const [typed] of cases) {
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
  }
  expect((await text()).slice(0, cases.length)).toEqual(cases.map(([, left]) => left))
})

test('the menu of a story in the library never stands on its headline, whichever way that runs', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  for (const headline of ['إعادة فتح الميناء بعد عاصفة استمرت ثلاثة أيام', 'The port opens again after a storm that went on for three days']) {
    await on.newStory.click()
    await on.field('Headline').fill(headline)
    const name = on.stories.getByText(headline)
    await name.hover()
    const gap = await name.evaluate((shown) => {
      const words = document.createRange()
      words.selectNodeContents(shown)
      const [text, frame, menu] = [words.getBoundingClientRect(), shown.getBoundingClientRect(), shown.closest('.story-row')!.querySelector('.story-row-menu')!.getBoundingClientRect()]
      return menu.left - Math.min(text.right, frame.right)
    })
    expect(gap).toBeGreaterThanOrEqual(0)
  }
})
