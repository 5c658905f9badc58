import { pasteClip } from './clips'
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

test('a paste of five megabytes is read beside the screen, and can be stopped', async ({ page, galley }) => {
  test.slow()
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('What is pasted')
  await app.body.click()
  const noise = `<span style="font-family:'Cambria Math',serif;mso-fareast-language:EN-GB;${'mso-bidi-font-size:11.0pt;'.repeat(40)}">`
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->${Array.from({ length: 5000 }, (_, at) => `<p class=MsoNormal>${noise}Line <b>${at}</b> of the long report.</span></p>`).join('')}<!--EndFragment--></body></html>`
  expect(html.length).toBeGreaterThan(5_000_000)
  const text = Array.from({ length: 5000 }, (_, at) => `Line ${at} of the long report.`).join('\n')
  await page.keyboard.type('First.\n')
  await pasteClip(page, { html, text })
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden()
  await pasteClip(page, { html, text })
  await expect(app.body).toContainText('4999 of the long report', { timeout: 60_000 })
  await expect(app.saveState).toHaveText('Saved', { timeout: 40_000 })
  await expect.poll(() => galley.storyFile().includes('"4999"'), { timeout: 40_000 }).toBe(true)
  expect(galley.story().body).toHaveLength(5001)
})
