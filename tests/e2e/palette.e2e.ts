import AxeBuilder from '@axe-core/playwright'
import { expect, screen, test } from './galley'

test('one line goes to any command, section and story, and back to the very cursor', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  await page.keyboard.type('The count took a day.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## What was found')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Forty boats.')
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowLeft')

  // Escape: the cursor is where it was.
  await page.keyboard.press('ControlOrMeta+K')
  const results = page.getByRole('listbox', { name: 'What fits' })
  const line = page.getByRole('combobox', { name: 'Go to a command, a section or a story' })
  await expect(line).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).include('.palette').analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.type('-blue-')
  await expect(on.body).toContainText('Forty -blue-boats.')

  // A section of the story.
  await page.keyboard.press('ControlOrMeta+K')
  await line.fill('@found')
  await expect(results.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type(' there')
  await expect(on.body.getByRole('heading')).toHaveText('What was found there')

  // A command, by words in any place; what cannot run says why.
  await page.keyboard.press('ControlOrMeta+K')
  await line.fill('shortcuts')
  await expect(results.getByRole('option', { selected: true })).toContainText('Keyboard shortcuts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')

  // With text selected the same key makes a link, as writers are used to.
  await on.body.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('ControlOrMeta+K')
  await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible()
  await page.keyboard.press('Escape')

  await on.newStory.click()
  await expect(on.field('Headline')).toHaveValue('')
  await on.field('Headline').fill('बंदरगाह में नावें गिनी गईं')
  await expect(on.stories).toContainText('बंदरगाह')
  await on.body.click()
  await page.keyboard.press('ControlOrMeta+K')
  await line.fill('harb coun')
  await expect(results.getByRole('option', { selected: true })).toContainText('Harbour counts its boats')
  await page.keyboard.press('Enter')
  await expect(on.field('Headline')).toHaveValue('Harbour counts its boats')
  await page.keyboard.press('ControlOrMeta+K')
  await line.fill('बंदर')
  await expect(results.getByRole('option', { selected: true })).toContainText('बंदरगाह')
  await page.keyboard.press('Enter')
  await expect(on.field('Headline')).toHaveValue('बंदरगाह में नावें गिनी गईं')
})
