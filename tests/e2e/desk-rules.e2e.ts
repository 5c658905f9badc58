import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, paste, screen, test } from './galley'

const copy = `Two ferries stopped after a fire

LISBON: A fire on the northern quay stopped two ferries on Monday morning, the port authority said.

The Harbour Letter

Nobody was hurt, and the boats will sail again within a week, the director of the port said.
`

test('a line that the desk named is set aside in the next paste, and the file that says so is the desk’s', async ({ galley, page, errors }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.newStory).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('tab', { name: 'Desk rules' }).click()
  const line = page.getByLabel('Line', { exact: true })
  await line.fill('…')
  await expect(page.getByText('It must have a word of two letters or more.')).toBeVisible()
  await line.fill('The Harbour Letter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Lines that are set aside' }).getByText('The Harbour Letter')).toBeVisible()
  await expect(line).toBeFocused()
  const file = join(galley.library, 'desk-rules.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ furniture: ['The Harbour Letter'] })
  // Another desk's change is seen.
  writeFileSync(file, JSON.stringify({ format: 'galley-desk-rules', version: 1, furniture: ['The Harbour Letter', 'Ends here today'], agencies: [] }))
  await expect(page.getByText('Ends here today')).toBeVisible()
  if (process.env['GALLEY_SHOTS']) await page.screenshot({ path: `${process.env['GALLEY_SHOTS']}/desk-rules.png` })
  await page.keyboard.press('Escape')

  await on.newStory.click()
  await on.body.click()
  await paste(page, copy)
  await expect.poll(() => galley.story().removed.map(({ text }) => text)).toEqual(['The Harbour Letter'])
  expect(errors).toEqual([])
})
