import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, screen, test, type Galley } from './galley'
import type { Page } from '@playwright/test'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import { plain } from '../../shared/text/spans'

const caret = (page: Page) => page.evaluate(() => {
  const selection = getSelection()
  return { text: selection?.anchorNode?.textContent ?? '', offset: selection?.anchorOffset ?? -1 }
})

async function story(page: Page, galley: Galley) {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  return on
}

test('marks, dashes and slips are set right as one types, in head and body; Backspace or one undo gives back what was typed', async ({ galley, page }) => {
  const on = await story(page, galley)
  await on.field('Headline').click()
  await page.keyboard.type('Minister: "We won\'t pay"')
  await expect(on.field('Headline')).toHaveValue('Minister: “We won’t pay”')
  await page.keyboard.press('Backspace')
  await expect(on.field('Headline')).toHaveValue('Minister: “We won’t pay"')
  await page.keyboard.type('...')
  await expect(on.field('Headline')).toHaveValue('Minister: “We won’t pay"…')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.field('Headline')).toHaveValue('Minister: “We won’t pay"...')

  await on.body.click()
  await page.keyboard.type('"Teh vote," she said -- quietly -- "is 5 km off."')
  await expect(on.body).toHaveText('“The vote,” she said – quietly – “is 5\u00a0km off.”')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.body).toHaveText('“The vote,” she said – quietly – “is 5\u00a0km off."')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It was so...')
  await expect(on.body).toContainText('It was so…')
  await page.keyboard.press('Backspace')
  await expect(on.body).toContainText('It was so...')
  await page.keyboard.press('Backspace')
  await expect(on.body).toContainText('It was so..')
})

test('own corrections and switches hold at once, and in the next run', async ({ galley, page }) => {
  const on = await story(page, galley)
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Writing' }).click()
  await settings.getByRole('checkbox', { name: 'Quotation marks' }).uncheck()
  await settings.getByRole('textbox', { name: 'Typed' }).fill('pmo')
  await settings.getByRole('textbox', { name: 'Becomes' }).fill('Prime Minister’s Office')
  await settings.getByRole('button', { name: 'Add', exact: true }).click()
  await settings.getByRole('combobox', { name: 'Size of the text' }).selectOption('1.5')
  const { violations } = await new AxeBuilder({ page }).include('.ui-dialog').analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  await page.keyboard.press('Escape')
  await on.body.click()
  await page.keyboard.type('"The pmo said so"')
  await expect(on.body).toHaveText('"The Prime Minister’s Office said so"')
  expect(await on.body.evaluate((body) => getComputedStyle(body).fontSize)).toBe('27px')
  await page.reload()
  await on.stories.getByText('Untitled').click()
  await expect(on.body).toContainText('Prime Minister')
  expect(await on.body.evaluate((body) => getComputedStyle(body).fontSize)).toBe('27px')
})

test('focus mode leaves only what is written; the typewriter keeps its line at one height', async ({ galley, page }) => {
  const on = await story(page, galley)
  await on.body.click()
  for (let n = 0; n < 30; n++) {
    await page.keyboard.insertText(`Paragraph ${n} tells of the harbour.`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('F9')
  await expect(on.stories).toHaveCount(0)
  await expect(page.locator('.story-body > [data-current]')).toHaveCount(1)
  await expect.poll(() => page.locator('.story-body > p').first().evaluate((p) => Number(getComputedStyle(p).opacity))).toBeLessThan(0.9)
  await page.keyboard.press('Escape')
  await expect(on.stories).toHaveCount(1)

  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Go to a command' }).fill('typewriter')
  await page.keyboard.press('Enter')
  const height = () => page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0)
    const line = range.getClientRects()[0] ?? (range.startContainer as Element).getBoundingClientRect()
    return Math.round(line.top)
  })
  await page.keyboard.type('One more')
  await page.waitForTimeout(100)
  const first = await height()
  await page.keyboard.press('Enter')
  await page.keyboard.type('And another')
  await page.waitForTimeout(100)
  expect(Math.abs((await height()) - first)).toBeLessThan(4)
})

test('TK is marked, counted and gone to by key', async ({ galley, page }) => {
  const on = await story(page, galley)
  await on.body.click()
  await page.keyboard.type('The mayor, TK years old, said TKTK on Monday.')
  const count = page.getByRole('button', { name: '2 TK' })
  await expect(count).toBeVisible()
  await page.keyboard.press('ControlOrMeta+F8')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TK')
  await page.keyboard.press('ControlOrMeta+F8')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TKTK')
  await page.keyboard.type('nothing')
  await expect(page.getByRole('button', { name: '1 TK' })).toBeVisible()
})

test('the cursor is where it was when a story is opened again, also in the next run', async ({ galley, page }) => {
  const on = await story(page, galley)
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  for (const text of ['The count took a day.', 'Forty have no owner.', 'The port wants them gone.']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight')
  expect(await caret(page)).toEqual({ text: 'Forty have no owner.', offset: 6 })
  await galley.writes('The port wants')
  await page.waitForTimeout(1800)

  await page.reload()
  // The address opens the story; F6 goes to its text.
  await expect(on.body).toContainText('Forty')
  await on.body.focus()
  await expect.poll(() => caret(page)).toEqual({ text: 'Forty have no owner.', offset: 6 })
})

test('arrow keys go through lines that were written a moment ago, also on a machine too slow to have drawn them', async ({ galley, page }) => {
  // So many that the browser passes over those that are not on the screen.
  boats(galley, 80)
  await page.goto(galley.address)
  const on = screen(page)
  await on.stories.getByText('Boats').click()
  await on.body.getByText('2 boats').first().click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await expect(on.body).toBeFocused()
  // No frame is made until all keys are there.
  const slow = page.evaluate(() => {
    const until = performance.now() + 1000
    const stand = () => {
      for (const from = performance.now(); performance.now() - from < 100; );
      if (performance.now() < until) setTimeout(stand)
    }
    stand()
  })
  const keys = ['The count took a day.', 'Forty have no owner.', 'The port wants them gone.'].flatMap((text) => [page.keyboard.insertText(text), page.keyboard.press('Enter')])
  await Promise.all([...keys, page.keyboard.press('ArrowUp'), page.keyboard.press('ArrowUp'), slow])
  await page.keyboard.press('End')
  expect(await caret(page)).toEqual({ text: 'Forty have no owner.', offset: 20 })
  // Then they are blocks as all others: a long story draws only what is on the screen.
  const drawn = () => page.evaluate(() => [...document.querySelectorAll('.story-body > *')].slice(-4).map((block) => getComputedStyle(block).contentVisibility))
  await expect.poll(drawn).toEqual(['auto', 'auto', 'auto', 'auto'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  expect(await caret(page)).toEqual({ text: 'The count took a day.', offset: 21 })
})

/** Puts a story of so many paragraphs into the library, and gives their words. */
function boats(galley: Galley, count: number): string[] {
  const lines = Array.from({ length: count }, (_, n) => `${n} boats lay in the harbour, and nobody on the quay could say whose they were.`)
  const folder = join(galley.library, '2026-11-01-boats')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'story.json'), JSON.stringify({ ...createArticle(), headline: { main: 'Boats' }, body: lines.map((text, n) => ({ id: `p${n}`, type: 'paragraph', text: [{ text }] })) }))
  return lines
}

test('a long story is on the screen with what the screen holds, the rest follows, and the scroll bar stays as it is', async ({ galley, page }) => {
  const lines = boats(galley, 400)
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.stories.getByText('Boats')).toBeVisible()
  const frames = await page.evaluate(async () => {
    const seen: { drawn: number; height: number }[] = []
    ;[...document.querySelectorAll<HTMLElement>('.story-row')].find((row) => row.textContent?.includes('Boats'))?.querySelector('button')?.click()
    while (seen.length < 12) {
      await new Promise((done) => requestAnimationFrame(done))
      const blocks = [...document.querySelectorAll<HTMLElement>('.story-body > p')]
      if (blocks.length) seen.push({ drawn: blocks.filter((block) => block.offsetParent !== null).length, height: document.querySelector('.story-scroll')!.scrollHeight })
    }
    return seen
  })
  const [first, last] = [frames[0]!, frames.at(-1)!]
  expect(first.drawn).toBeLessThan(lines.length)
  expect(last.drawn).toBe(lines.length)
  expect(Math.abs(first.height - last.height) / last.height).toBeLessThan(0.05)
})

test('who writes the moment a long story is there writes in all of it', async ({ galley, page }) => {
  const lines = boats(galley, 400)
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.stories.getByText('Boats')).toBeVisible()
  const blocks = await page.evaluate(async () => {
    ;[...document.querySelectorAll<HTMLElement>('.story-row')].find((row) => row.textContent?.includes('Boats'))?.querySelector('button')?.click()
    while (!document.querySelector('.story-body > p')) await new Promise((done) => requestAnimationFrame(done))
    const body = document.querySelector<HTMLElement>('.story-body')!
    const before = body.childElementCount
    body.focus()
    getSelection()!.collapse(document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode(), 0)
    // As a press of a key does.
    body.dispatchEvent(new KeyboardEvent('keydown', { key: 'N', code: 'KeyN', bubbles: true, cancelable: true }))
    document.execCommand('insertText', false, 'Now ')
    return { before, after: body.childElementCount }
  })
  expect(blocks.before).toBeLessThan(lines.length)
  expect(blocks.after).toBe(lines.length)
  await galley.writes('Now 0 boats')
  const written = [`Now ${lines[0]}`, ...lines.slice(1)]
  const onDisk = () => (JSON.parse(readFileSync(join(galley.library, '2026-11-01-boats', 'story.json'), 'utf8')) as Article).body.map((block) => (block.type === 'paragraph' ? plain(block.text) : block.type))
  expect(onDisk()).toEqual(written)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(onDisk).toEqual(lines)
})

test('the keys for the ends of a long story go to its first and last letter, with all between selected', async ({ galley, page }) => {
  const lines = boats(galley, 200)
  await page.goto(galley.address)
  const on = screen(page)
  await on.stories.getByText('Boats').click()
  await on.body.getByText('2 boats').first().click()
  await page.keyboard.press('ControlOrMeta+End')
  expect(await caret(page)).toEqual({ text: lines[199], offset: lines[199]!.length })
  await page.keyboard.press('ControlOrMeta+Home')
  expect(await caret(page)).toEqual({ text: lines[0], offset: 0 })
  await page.keyboard.press('ControlOrMeta+Shift+End')
  expect((await page.evaluate(() => getSelection()?.toString() ?? '')).split(/\n+/)).toEqual(lines)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' So it stayed.')
  await galley.writes('whose they were. So it stayed.')
})
