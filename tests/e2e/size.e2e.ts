import { expect, paste, screen, test } from './galley'

// A trace photographs the whole page at each step, which takes longer here than all that is tested.
test.use({ trace: 'off' })

test('a paste of a megabyte does not freeze the screen for good and loses nothing', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  const text = Array.from({ length: 6000 }, (_, at) => `Sentence number ${at} says that nothing of this long paste is ever lost on its way. It has a second sentence too.`).join('\n\n')
  await paste(page, text)
  await expect(app.wordCount).toContainText(/1\d\d,?\d\d\d words/, { timeout: 40_000 })
  await expect(app.saveState).toHaveText('Saved', { timeout: 40_000 })
  await expect.poll(() => galley.storyFile().includes('Sentence number 5999')).toBe(true)
})
