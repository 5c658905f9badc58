import AxeBuilder from '@axe-core/playwright'
import { expect, screen, test } from './galley'

test('two windows: one writes, the other reads and takes over, and nothing typed is lost', async ({ page, galley, context, errors }) => {
  await page.goto(galley.address)
  const first = screen(page)
  await first.newStory.click()
  await first.field('Headline').fill('One bridge')
  await first.body.click()
  await page.keyboard.type('Typed in the first window.')
  await expect(first.saveState).toHaveText('Saved')

  const other = await context.newPage()
  await other.goto(page.url())
  const second = screen(other)
  await expect(second.body).toContainText('Typed in the first window.')
  await expect(other.getByText(/^Being edited by .+ since .+ You can read\.$/)).toBeVisible()
  await expect(second.body).toHaveAttribute('aria-readonly', 'true')
  await expect(other.getByRole('combobox', { name: 'Status', exact: true })).toBeDisabled()
  await second.body.click()
  await other.keyboard.type('Not here.')
  await expect(second.body).not.toContainText('Not here.')
  expect((await new AxeBuilder({ page: other }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  // What the writer types appears to the reader.
  await first.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' And then more.')
  await expect(second.body).toContainText('And then more.')

  await page.keyboard.type(' The last words')
  await expect(first.saveState).toHaveText('Saved')
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(other.getByText(/^Being edited by/)).toBeHidden()
  await expect(page.getByText(/took over at .+ Nothing that you typed is lost/)).toBeVisible()
  await expect(second.body).toContainText('The last words')
  await second.body.click()
  await other.keyboard.press('ControlOrMeta+End')
  await other.keyboard.type(' of mine, and now yours.')
  await expect(second.saveState).toHaveText('Saved')
  await expect(first.body).toContainText('The last words of mine, and now yours.')
  await page.bringToFront()
  await first.body.click()
  await page.keyboard.type('Not here.')
  await expect(first.body).not.toContainText('Not here.')

  // And back again.
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(other.getByText(/took over at/)).toBeVisible()
  await first.field('Headline').fill('One bridge, two windows')
  await expect(first.saveState).toHaveText('Saved')
  await expect(second.field('Headline')).toHaveValue('One bridge, two windows')
  await expect.poll(() => JSON.stringify(galley.story().body)).toContain('The last words of mine, and now yours.')
  expect(errors).toEqual([])
})

test('who is taken over in the middle of a word keeps it on the screen, and can keep it for good', async ({ page, galley, context }) => {
  await page.goto(galley.address)
  const first = screen(page)
  await first.newStory.click()
  await first.field('Headline').fill('One bridge')
  await expect(first.saveState).toHaveText('Saved')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText(/^Being edited by/)).toBeVisible()
  await first.body.click()
  // No pause, so no save: the other window takes over while this is typed.
  const typing = page.keyboard.type('Word after word after word after word after word, and the end.', { delay: 25 })
  await other.getByRole('button', { name: 'Take over' }).click()
  await typing
  await expect(page.getByText(/took over at/)).toBeVisible()
  const typed = await first.body.innerText()
  expect(typed).toMatch(/^Word after/)
  if ((await first.saveState.innerText()) !== 'Saved') {
    await page.getByRole('button', { name: 'Keep mine as a copy' }).click()
    await expect(first.saveState).toHaveText('Saved')
  }
  await expect.poll(() => galley.folders().some((folder) => galley.storyFile(folder).includes(typed.trim()))).toBe(true)
})

test('when the writer closes its window the reader may write', async ({ page, galley, context }) => {
  await page.goto(galley.address)
  await screen(page).newStory.click()
  await screen(page).field('Headline').fill('One bridge')
  await expect(screen(page).saveState).toHaveText('Saved')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByText(/^Being edited by/)).toBeVisible()
  await page.close()
  await expect(other.getByText(/^Being edited by/)).toBeHidden()
  await screen(other).field('Headline').fill('Mine now')
  await expect(screen(other).saveState).toHaveText('Saved')
  await expect.poll(() => galley.story().headline.main).toBe('Mine now')
})
