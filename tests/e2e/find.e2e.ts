import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { expect, screen, test, type Galley } from './galley'

const paragraph = (id: string, ...text: string[]): Block => ({ id, type: 'paragraph', text: text.map((part) => ({ text: part })) })

/** Opens a story that was put into the library. */
async function opened(page: Page, galley: Galley, part: Partial<Article>) {
  const story = { ...createArticle({ now: '2026-11-01T08:00:00.000Z' }), headline: { main: 'The story' }, ...part }
  mkdirSync(join(galley.library, '2026-11-01-story'))
  writeFileSync(join(galley.library, '2026-11-01-story', 'story.json'), JSON.stringify(story, null, 2))
  await page.goto(galley.address)
  const app = screen(page)
  await app.stories.getByText(story.headline.main).first().click()
  await expect(app.body).toBeVisible()
  const bar = page.getByRole('search', { name: 'Find in the story' })
  return { ...app, bar, find: bar.getByRole('textbox', { name: 'Find', exact: true }), put: bar.getByRole('textbox', { name: 'Replace with' }), count: bar.getByRole('status') }
}

/** The text under a highlight, as the browser paints it. */
const marked = (page: Page, name: string) =>
  page.evaluate((highlight) => {
    const texts: string[] = []
    CSS.highlights.get(highlight)?.forEach((part) => {
      const range = document.createRange()
      range.setStart(part.startContainer, part.startOffset)
      range.setEnd(part.endContainer, part.endOffset)
      texts.push(range.toString())
    })
    return texts
  }, name)

const wire: Partial<Article> = {
  headline: { main: 'Dam at Kiev holds', social: 'Kiev: the dam holds' },
  standfirst: 'Kiev breathes',
  dateline: { places: ['Kiev'] },
  body: [
    paragraph('a', 'The dam above Kiev holds. Kiev slept.'),
    { id: 'q', type: 'question', text: [{ text: 'Will ' }, { text: 'Ki', bold: true }, { text: 'ev flood?' }] },
    { id: 'l', type: 'list', ordered: false, items: [{ id: 'l1', text: [{ text: 'One' }] }, { id: 'l2', text: [{ text: 'Kiev two' }] }] },
    { id: 'h', type: 'held', blocks: [{ id: 'h1', type: 'paragraph', text: [{ text: 'Kiev tomorrow' }] }] },
  ],
}

test('finds in head and body, goes from match to match by key, and gives the cursor to the match', async ({ page, galley, errors }) => {
  const app = await opened(page, galley, wire)
  await app.body.getByText('One').click()
  await page.keyboard.press('ControlOrMeta+F')
  await expect(app.find).toBeFocused()
  const before = await app.body.innerHTML()
  await page.keyboard.type('kiev')
  await expect(app.count).toHaveText('7 of 9')
  expect(await marked(page, 'story-found-current')).toEqual(['Kiev'])
  expect((await marked(page, 'story-found')).filter((text) => text === 'Kiev')).toHaveLength(8)
  await page.keyboard.press('Shift+Enter')
  await expect(app.count).toHaveText('6 of 9')
  for (let step = 0; step < 3; step++) await page.keyboard.press('F3')
  await expect(app.count).toHaveText('9 of 9 · in the social headline')
  await page.keyboard.press('Enter')
  await expect(app.count).toHaveText('1 of 9')
  expect(await app.body.innerHTML()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(app.bar).toBeHidden()
  await expect(app.field('Headline')).toBeFocused()
  expect(await app.field('Headline').evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('Kiev')
  expect(await marked(page, 'story-found')).toEqual([])
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await expect(app.count).toHaveText('4 of 9')
  await page.keyboard.press('Escape')
  await expect(app.body).toBeFocused()
  await page.keyboard.type('Kyiv')
  await expect(app.body).toContainText('The dam above Kyiv holds. Kiev slept.')
  expect(errors).toEqual([])
})

test('replaces one, then all as one undo step over head and body, and the redo brings it back', async ({ page, galley, errors }) => {
  const app = await opened(page, galley, wire)
  await app.field('Headline').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+Alt+F')
  await page.keyboard.type('Kiev')
  await expect(app.count).toHaveText('1 of 9')
  await app.put.click()
  await page.keyboard.type('Kyiv')
  await page.keyboard.press('Enter')
  await expect(app.field('Headline')).toHaveValue('Dam at Kyiv holds')
  await expect(app.count).toHaveText('1 of 8')
  await app.bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(app.count).toHaveText('8 replaced')
  await expect(app.field('Dateline')).toHaveValue(/KYIV|Kyiv/)
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => galley.storyFile()).not.toContain('Kiev')
  expect(galley.story().body[1]).toMatchObject({ text: [{ text: 'Will ' }, { text: 'Kyiv', bold: true }, { text: ' flood?' }] })
  expect(galley.story().body.map(({ id }) => id)).toEqual(['a', 'q', 'l', 'h'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.body).toContainText('The dam above Kiev holds. Kiev slept.')
  await expect(app.field('Standfirst')).toHaveValue('Kiev breathes')
  await expect(app.field('Headline')).toHaveValue('Dam at Kyiv holds')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(app.body).not.toContainText('Kiev')
  expect(errors).toEqual([])
})

test('an expression is told when it is wrong, stopped when it is endless, and fills in its groups', async ({ page, galley, errors }) => {
  const app = await opened(page, galley, { body: [paragraph('a', 'Silva, Ana met Park, Jo.'), paragraph('b', `${'a'.repeat(40)}!`)] })
  await app.body.click()
  await page.keyboard.press('ControlOrMeta+H')
  await app.bar.getByRole('button', { name: 'Regular expression' }).click()
  await app.find.fill('(\\w+')
  await expect(app.count).toContainText('A round bracket has no partner.')
  await app.find.fill('(a+)+$')
  await expect(app.count).toContainText('was stopped')
  await app.find.fill('(\\w+), (\\w+)')
  await expect(app.count).toHaveText(/of 2/)
  await app.put.fill('$2 $1')
  await app.bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(app.body).toContainText('Ana Silva met Jo Park.')
  expect(errors).toEqual([])
})

test('what is typed meanwhile is found too, and what is selected is looked for', async ({ page, galley }) => {
  const app = await opened(page, galley, { language: 'hi', headline: { main: 'बारिश' }, body: [paragraph('a', 'कल बारिश हुई।'), paragraph('b', 'सड़क')] })
  await app.body.getByText('सड़क').dblclick()
  await page.keyboard.press('ControlOrMeta+F')
  await expect(app.find).toHaveValue('सड़क')
  await expect(app.count).toHaveText('1 of 1')
  // What is typed takes its place.
  await page.keyboard.insertText('बारिश')
  await expect(app.find).toHaveValue('बारिश')
  await expect(app.count).toHaveText('1 of 2')
  await app.body.getByText('सड़क').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' पर बारिश')
  await expect(app.count).toHaveText('1 of 3')
  await expect.poll(() => marked(page, 'story-found')).toEqual(['बारिश', 'बारिश', 'बारिश'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the bar has no accessibility fault, also in a narrow window (${colorScheme})`, async ({ page, galley }) => {
    await page.emulateMedia({ colorScheme })
    const app = await opened(page, galley, wire)
    await app.body.click()
    await page.keyboard.press('ControlOrMeta+Alt+F')
    await app.find.fill('kiev')
    await expect(app.count).toContainText('of 9')
    for (const width of [1360, 480]) {
      await page.setViewportSize({ width, height: 800 })
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
    }
  })
}
