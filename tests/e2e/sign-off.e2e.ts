import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, screen, test } from './galley'

test('an editor signs a story off for its words; another word, and it has lapsed; the manifest says who', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Ferry sails again')
  await app.body.click()
  await page.keyboard.type('The ferry left at dawn, an hour late.')
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('approved')
  const signOff = page.getByRole('group', { name: 'Sign-off' })
  await expect(signOff).toContainText('nobody has signed')
  await signOff.getByLabel('Your name').fill('Anna Lenz')
  await page.keyboard.press('Enter')
  await expect(signOff).toContainText('Signed off by Anna Lenz')
  const { violations } = await new AxeBuilder({ page }).include('.details').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  if (process.env.GALLEY_LOOK) await page.screenshot({ path: join(process.env.GALLEY_LOOK, 'signed.png') })

  const manifest = async () => {
    await app.exportStory.click()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    return JSON.parse(readFileSync(join(galley.home, 'ferry-sails-again', 'manifest.json'), 'utf8')) as { signOff: object }
  }
  expect((await manifest()).signOff).toEqual({ by: 'Anna Lenz', at: expect.any(String) })

  await app.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Nobody said why.')
  await expect(signOff).toContainText('The text was changed after Anna Lenz signed it off')
  if (process.env.GALLEY_LOOK) await page.screenshot({ path: join(process.env.GALLEY_LOOK, 'lapsed.png') })
  expect((await manifest()).signOff).toMatchObject({ by: 'Anna Lenz', lapsed: expect.any(String) })

  // Taken back, the words are the signed ones again.
  await app.body.click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(signOff).toContainText('Signed off by Anna Lenz')
  // The name is known from now on: approving signs.
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('review')
  await expect(signOff).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('approved')
  await expect(signOff).toContainText('Signed off by Anna Lenz')
  // The next on the desk signs with a name of their own; who thinks better of it changes nothing.
  await signOff.getByRole('button', { name: 'Somebody else…' }).click()
  await expect(signOff.getByLabel('Your name')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(signOff.getByLabel('Your name')).toHaveCount(0)
  await expect(signOff.getByRole('button', { name: 'Somebody else…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ben Okri')
  await page.keyboard.press('Enter')
  await expect(signOff).toContainText('Signed off by Ben Okri')
  expect(errors).toEqual([])
})
