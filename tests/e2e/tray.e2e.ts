import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, screen, test } from './galley'

test('a folder is named the in-tray, and what arrives in it is in the list of stories', async ({ galley, page, errors }) => {
  const tray = join(galley.home, 'arrivals')
  mkdirSync(tray)
  await page.goto(galley.address)
  const on = screen(page)
  await expect(on.newStory).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  const field = page.getByRole('region', { name: 'In-tray' })
  await field.getByRole('button', { name: 'Choose a folder…' }).click()
  await field.getByRole('button', { name: 'arrivals' }).click()
  await field.getByRole('button', { name: 'Use this folder' }).click()
  await expect(field.getByText(tray)).toBeVisible()
  if (process.env['GALLEY_SHOTS']) await page.screenshot({ path: `${process.env['GALLEY_SHOTS']}/tray.png` })
  await page.keyboard.press('Escape')
  writeFileSync(join(tray, 'wire.txt'), 'Two ferries stopped after a fire\n\nLISBON: A fire on the northern quay stopped two ferries on Monday, the port authority said.\n')
  await expect(page.getByLabel('Stories', { exact: true }).getByText('Two ferries stopped after a fire')).toBeVisible({ timeout: 20_000 })
  expect(errors).toEqual([])
})
