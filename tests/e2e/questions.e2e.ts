import { expect, screen, test } from './galley'

test('an answer is collapsed under its question, moves with it, and opens for whatever goes into it', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Questions')
  await on.body.click()
  for (const text of ['? Who built the bridge?', 'The harbour office did.', '', '? When is it open?', 'In May, they say.', '', '? What did it cost?']) {
    await page.keyboard.type(text)
    if (text !== '? What did it cost?') await page.keyboard.press('Enter')
  }
  await galley.writes('What did it cost?')
  const question = (text: string) => on.body.locator('.story-question', { hasText: text })
  const answer = on.body.getByText('The harbour office did.')
  // Nobody has answered the last one: the page says so, and the outline.
  await expect(question('What did it cost?')).toHaveAttribute('data-unanswered', '')
  await expect(question('Who built the bridge?')).not.toHaveAttribute('data-unanswered')

  // The mark in the margin collapses; the cursor stays where it was.
  const { x, y, height } = (await question('Who built the bridge?').boundingBox())!
  await page.mouse.click(x + 60, y + height - 18)
  await expect(answer).toBeHidden()
  await expect(page.getByText('Answer collapsed: 4 words')).toBeAttached()
  await page.keyboard.type(' All in all?')
  await expect(question('What did it cost?')).toContainText('All in all?')

  // By key from inside an answer, and the whole moves as one.
  await on.body.getByText('In May, they say.').click()
  await page.keyboard.press('ControlOrMeta+.')
  await expect(on.body.getByText('In May, they say.')).toBeHidden()
  await page.keyboard.press('Alt+ArrowUp')
  const order = () => galley.story().body.map((block) => ('text' in block ? (block.text as { text: string }[]).map(({ text }) => text).join('') : '')).filter(Boolean)
  await expect.poll(order).toEqual(['When is it open?', 'In May, they say.', 'Who built the bridge?', 'The harbour office did.', 'What did it cost? All in all?'])

  // Find goes into a collapsed answer, which opens.
  await page.keyboard.press('ControlOrMeta+F')
  await page.keyboard.type('harbour office')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(answer).toBeVisible()

  // All at once by the palette (with text selected its key is the link's); nothing of it is in the file or among the undo steps.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('collapse all')
  await page.keyboard.press('Enter')
  await expect(answer).toBeHidden()
  expect(galley.storyFile()).not.toContain('collapsed')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => order()[0]).toBe('Who built the bridge?')
})

test('an interview goes from one speaker to the other', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.newStory).toBeVisible()
  await page.getByRole('button', { name: 'New story from a template' }).click()
  await page.getByRole('menuitem', { name: 'Q&A' }).click()
  await on.field('Headline').fill('An interview')
  await on.body.click()
  await page.keyboard.type('AB: Since when?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('CD: Since May.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('And why?')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tell us.')
  await galley.writes('Tell us.')
  expect(galley.story().body.map((block) => (block as { text: { text: string }[] }).text.map(({ text }) => text).join(''))).toEqual(['AB: Since when?', 'CD: Since May.', 'AB: And why?', 'AB: Tell us.'])
})
