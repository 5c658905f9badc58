import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, paste, screen, test } from './galley'
import { wireCopy } from './wire'

test('wire copy is pasted, corrected, saved, found again after a reload and handed off', async ({ page, galley, errors, context }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  await paste(page, wireCopy)

  await test.step('the copy has become a story', async () => {
    await expect(app.field('Headline')).toHaveValue(/^40,000 homes left without water after dam failure, says minister/)
    await expect(app.field('Headline')).not.toHaveValue(/Harbour Dispatch|\.\.\.\./)
    await expect(app.field('Dateline')).toHaveValue('Lisbon/Porto')
    await expect(app.body).toContainText('Engineers worked through the night')
    await expect(app.body).not.toContainText('Please enter your comment')
    await expect(app.saveState).toHaveText('Saved')
    await expect.poll(() => galley.story().body.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'related', 'question', 'paragraph', 'question', 'paragraph'])
  })

  await test.step('a question is edited and saved', async () => {
    await app.body.getByText('Why did the warning come so late?').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(' for the villages?')
    await expect(app.saveState).toHaveText('Saved')
    await galley.writes('Why did the warning come so late for the villages?')
  })

  await test.step('a reload shows the same story', async () => {
    await page.reload()
    await expect(app.field('Headline')).toHaveValue(/^40,000 homes/)
    await expect(app.body).toContainText('Why did the warning come so late for the villages?')
    await expect(app.saveState).toHaveText('Saved')
  })

  await test.step('the handoff is written to a chosen folder', async () => {
    await app.exportStory.click()
    const dialog = page.getByRole('dialog')
    await chooseFolder(page, 'handoff')
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(dialog).toContainText('page.html')
    const [bundle] = readdirSync(galley.out)
    const names = readdirSync(join(galley.out, bundle!))
    for (const name of ['article.html', 'page.html', 'article.jsonld', 'manifest.json']) expect(names).toContain(name)
    const html = readFileSync(join(galley.out, bundle!, 'article.html'), 'utf8')
    expect(html).toContain('late for the villages?</h2>')
    expect(html).not.toMatch(/Advertisment|Most Popular|Harbour Dispatch4|style=|<script/)

    const handoff = await context.newPage()
    const requests: string[] = []
    handoff.on('request', (request) => requests.push(request.url()))
    await handoff.goto(pathToFileURL(join(galley.out, bundle!, 'page.html')).href)
    await expect(handoff.getByRole('heading', { level: 1 })).toHaveText(/^40,000 homes/)
    await expect(handoff.getByRole('heading', { name: 'Why did the warning come so late for the villages?' })).toBeVisible()
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  })

  expect(errors).toEqual([])
})

/** Walks the app's own folder list from the home folder: the way where no native dialog is. */
async function chooseFolder(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /choose|change/i }).click()
  await dialog.getByText(name, { exact: true }).dblclick()
  await dialog.getByRole('button', { name: /use this folder|choose this folder|select/i }).click()
}
