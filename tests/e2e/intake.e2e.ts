import AxeBuilder from '@axe-core/playwright'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, paste, screen, test } from './galley'

const copy = `Harbour Daily
Two ferries stopped after a fire, port says
LISBON, Nov 10: A fire on the northern quay stopped two ferries on Monday morning, the port authority said.

The director of the port, Ana Prata, said that nobody was hurt and that the boats would sail again within a week.
Why did the fire start?
An inquiry will look into the wiring of the older boat. It is due to report in March.

- Advertisement -
Most Popular
`

test('the raw copy stands beside the story: a key changes a part, undo takes it back, and what is accepted stays with the story', async ({ galley, page, errors }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.body.click()
  await paste(page, copy)
  await page.getByRole('button', { name: 'Look at it' }).click()
  const dialog = page.getByRole('dialog', { name: 'How the copy came in' })
  const part = (text: string) => dialog.getByRole('list', { name: 'Parts of the copy' }).getByRole('listitem').filter({ hasText: text })
  const story = dialog.getByRole('region', { name: 'The story' })
  await expect(part('Why did the fire start?')).toContainText('Question')
  await expect(story.getByRole('heading', { level: 2 })).toHaveText('Two ferries stopped after a fire, port says')

  // One key says what a part is, and the story follows; Ctrl+Z takes it back.
  await part('Why did the fire start?').click()
  await page.keyboard.press('h')
  await expect(story.getByRole('heading', { level: 2 })).toHaveText('Why did the fire start?')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(story.getByRole('heading', { level: 2 })).toHaveText('Two ferries stopped after a fire, port says')
  await page.keyboard.press('e')
  await expect(part('Why did the fire start?').getByRole('combobox')).toHaveValue('heading')
  // The story shows where the part is, and a click there goes to its part.
  await expect(story.locator('.is-current')).toHaveText('Why did the fire start?')
  await page.keyboard.press('ArrowDown')
  await expect(part('An inquiry will look')).toBeFocused()
  // What was set aside comes back by one press.
  await story.getByRole('button', { name: 'Put back “Most Popular”' }).click()
  await expect(story.getByText('Most Popular')).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 160)).join()}`)).toEqual([])
  // Nothing has changed until now.
  expect(galley.story().body.some(({ type }) => type === 'heading')).toBe(false)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => galley.story().body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph'])
  expect(existsSync(join(galley.library, galley.folders()[0]!, 'intake.json'))).toBe(true)

  // It stays with the story: after a reload what was said of its parts is known, and what was written by hand is not lost unasked.
  await on.field('Headline').fill('Fire stops ferries')
  await on.body.getByText('nobody was hurt').click()
  await page.keyboard.type('!')
  await galley.writes('Fire stops ferries')
  await page.reload()
  await expect(on.field('Headline')).toHaveValue('Fire stops ferries')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('how the copy')
  await page.keyboard.press('Enter')
  await expect(part('Why did the fire start?')).toContainText('Section head')
  await part('Why did the fire start?').click()
  await page.keyboard.press('k')
  await expect(story.getByText('Changed by hand since: text.', { exact: false })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(on.field('Kicker')).toHaveValue('Why did the fire start?')
  // The headline that was written by hand is not what this choice is about.
  await expect(on.field('Headline')).toHaveValue('Fire stops ferries')
  await page.locator('.ui-toast').getByRole('button', { name: 'Undo' }).last().click()
  await expect(on.field('Kicker')).toHaveValue('Harbour Daily')
  await expect(on.body.getByText('nobody was hurt')).toContainText('!')
  expect(errors).toEqual([])
})

test('wrongly decoded characters are an offer, and copy of 300 lines opens as a short one does', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.body.click()
  const many = Array.from({ length: 300 }, (_, i) => `Ferry ${i} left the quay at noon, and the portâ€™s director said so to everybody who asked.`)
  await paste(page, ['Two ferries stopped after a fire', ...many].join('\n\n'))
  await page.getByRole('button', { name: 'Look at it' }).click()
  const dialog = page.getByRole('dialog', { name: 'How the copy came in' })
  const story = dialog.getByRole('region', { name: 'The story' })
  await expect(story.getByText('places look wrongly decoded', { exact: false })).toContainText('“portâ€™s” for “port’s”')
  await story.getByRole('button', { name: 'Put right' }).click()
  await expect(story.getByText('Ferry 0 left', { exact: false })).toContainText('port’s director')
  await dialog.getByRole('listitem').first().click()
  await page.keyboard.press('End')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ferry 299' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => JSON.stringify(galley.story().body)).not.toContain('â€™')
  expect(galley.story().body).toHaveLength(300)
})

test('who looks right after a paste waits for what the disk is slow to keep', async ({ galley, page, errors }) => {
  await page.routeWebSocket(/^ws:/, (link) => {
    const host = link.connectToServer()
    link.onMessage((message) => void setTimeout(() => host.send(message), String(message).includes('"intake.keep"') ? 1500 : 0))
  })
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.body.click()
  await paste(page, 'Two ferries stopped after a fire\n\nOBAN: Two ferries left the quay at noon, the director said to everybody who asked.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  const dialog = page.getByRole('dialog', { name: 'How the copy came in' })
  await expect(dialog.getByRole('region', { name: 'The story' })).toContainText('Two ferries left the quay')
  expect(errors).toEqual([])
})

test('an imported file is looked at in the same way, in any script', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.newStory).toBeVisible()
  await page.locator('input[type=file]').first().setInputFiles({ name: 'rain.txt', mimeType: 'text/plain', buffer: Buffer.from('उत्तर भारत में भारी बारिश, कई सड़कें बंद\n\nदेहरादून, 12 अगस्त: राज्य में लगातार तीसरे दिन भारी बारिश हुई और कई सड़कें बंद रहीं।\n\nस्कूल कब खुलेंगे?\nशिक्षा विभाग ने कहा कि सोमवार को हालात देखकर फैसला लिया जाएगा।\n') })
  await page.getByRole('button', { name: 'Look at it' }).click()
  const dialog = page.getByRole('dialog', { name: 'How the copy came in' })
  await expect(dialog.getByRole('heading', { level: 2, name: 'उत्तर भारत में भारी बारिश, कई सड़कें बंद' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).last().click()
  await expect(dialog).toBeHidden()
  expect(readFileSync(join(galley.library, galley.folders()[0]!, 'intake.json'), 'utf8')).toContain('देहरादून')
})
