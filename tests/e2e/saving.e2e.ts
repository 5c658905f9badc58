import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, screen, test } from './galley'

test('the save state is true: when the host is gone it says so, and nothing typed meanwhile is lost', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Before the crash')
  await expect(app.saveState).toHaveText('Saved')
  await galley.kill()
  await app.body.click()
  await page.keyboard.type('Typed while nobody listened.')
  await expect(app.saveState).toHaveText(/^Not saved: /)
  expect(galley.storyFile()).not.toContain('nobody listened')
  await expect(page.getByText('The story is not saved')).toBeVisible()
})

test('a story that was changed outside is not overwritten; both texts are kept', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Mine')
  await expect(app.saveState).toHaveText('Saved')
  const file = join(galley.library, galley.folders()[0]!, 'story.json')
  const theirs = (await galley.writes('"main": "Mine"')).replace('"main": "Mine"', '"main": "Theirs"')
  // What is typed is not yet in the story's file when that changes: a clean story would just follow it.
  await app.field('Standfirst').fill('More of mine')
  writeFileSync(file, theirs)
  await expect(app.saveState).toHaveText(/^Not saved: .*outside/)
  expect(readFileSync(file, 'utf8')).toBe(theirs)

  await page.getByRole('button', { name: 'Keep mine as a copy' }).click()
  await expect(app.saveState).toHaveText('Saved')
  expect(readFileSync(file, 'utf8')).toBe(theirs)
  await expect.poll(() => galley.folders().map((folder) => galley.story(folder)).find((story) => story.standfirst === 'More of mine')?.headline.main).toBe('Mine')
})

test('a story that was deleted outside keeps its text on screen and can be kept', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Still here')
  await expect(app.saveState).toHaveText('Saved')
  // Not while its file is just being written: a folder in which a file appears meanwhile cannot be deleted.
  await galley.writes('Still here')
  rmSync(join(galley.library, galley.folders()[0]!), { recursive: true })
  await app.body.click()
  await page.keyboard.type('Text.')
  await expect(app.saveState).toHaveText(/^Not saved: /)
  await page.getByRole('button', { name: 'Put back' }).click()
  await expect(app.saveState).toHaveText('Saved')
  expect(galley.story().headline.main).toBe('Still here')
})

test('closing the window at once after a key loses nothing', async ({ page, galley, context }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await page.keyboard.type('The last words.')
  await expect(app.saveState).toHaveText('Saved')
  const other = await context.newPage()
  await page.close()
  await other.goto(galley.address.replace(/\?.*/, ''))
  await expect(screen(other).body).toContainText('The last words.')
})
