import { expect, screen, test } from './galley'

test('a head knows the authors, sections and keywords of earlier stories, and counts what fits', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('The first')
  await on.field('Byline').fill('Asha Verma')
  const keywords = page.getByRole('textbox', { name: 'Keywords' }).or(page.getByRole('combobox', { name: 'Keywords' }))
  await keywords.fill('harbour,')
  await keywords.pressSequentially('ferry')
  await keywords.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove ferry' })).toBeVisible()
  await page.getByLabel('Section', { exact: true }).fill('World')
  await page.getByText('Bylines', { exact: true }).click()
  await page.getByLabel('Role').fill('Correspondent')
  await galley.writes('Correspondent')
  expect(galley.story()).toMatchObject({ keywords: ['harbour', 'ferry'], section: 'World', bylines: [{ name: 'Asha Verma', role: 'Correspondent' }] })
  await keywords.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove ferry' })).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByRole('button', { name: 'Remove ferry' })).toBeVisible()

  await on.newStory.click()
  // The first story stands there until the new one is made.
  await expect(on.field('Headline')).toHaveValue('')
  await on.field('Headline').fill('क्षमा '.repeat(30).trim())
  await expect(page.getByRole('img', { name: '149 of 110 characters' }).or(page.getByRole('img', { name: /of 110 characters/ }))).toBeVisible()
  const byline = page.getByRole('textbox', { name: 'Byline', exact: true }).or(page.getByRole('combobox', { name: 'Byline', exact: true }))
  await byline.click()
  await byline.pressSequentially('Jo Park and ash')
  await expect(page.getByRole('listbox', { name: 'Earlier authors' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(byline).toHaveValue('Jo Park and Asha Verma')
  // Enter goes on through the head, as in one page.
  await page.keyboard.press('Enter')
  await expect(on.field('Dateline')).toBeFocused()
  await page.keyboard.type('NEW DELHI, Nov 10')
  await page.keyboard.press('Enter')
  await expect(on.body).toBeFocused()
  // A browser gives the suggestions of a field to nobody but its reader: they are there as soon as the field is gone to.
  await page.getByLabel('Section', { exact: true }).focus()
  await expect(page.locator('#details-sections option')).toHaveAttribute('value', 'World')
  await keywords.focus()
  await expect(page.locator('datalist option[value="ferry"]')).toBeAttached()
  await page.getByText('Times and address').click()
  const embargo = page.getByRole('group', { name: 'Embargo' })
  await embargo.getByRole('combobox').focus()
  await expect(page.locator('#details-zones option[value="Asia/Kolkata"]')).toBeAttached()
  await embargo.locator('input').first().fill('2026-11-30T18:00')
  await embargo.getByLabel('Time zone').fill('Asia/Kolkata')
  await expect(embargo.getByText('+05:30')).toBeVisible()
  await expect.poll(() => galley.folders().map((folder) => galley.story(folder)).find(({ headline }) => headline.main.startsWith('क्षमा'))).toMatchObject({
    bylines: [{ name: 'Jo Park' }, { name: 'Asha Verma', role: 'Correspondent' }],
    dateline: { places: ['NEW DELHI'] },
    embargoUntil: '2026-11-30T18:00:00+05:30',
  })
})
