import { plain } from '../../shared/text/spans'
import { expect, screen, slowDown, test } from './galley'

/*
 * Whoever knows the keys does not wait for the screen: what is typed right behind a shortcut is for what it opens, also
 * where the machine is busy and shows it late.
 */

test('what is typed behind a shortcut goes into what it opens, and never into the story', async ({ page, galley, errors }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Bridge opens')
  await on.body.click()
  await page.keyboard.type('Cyclists cheered.')
  await slowDown(page)
  const { keyboard } = page
  const palette = page.getByRole('combobox', { name: 'Go to a command, a section or a story' })
  const ways: [name: string, go: () => Promise<void>][] = [
    [
      'the search of stories',
      async () => {
        await keyboard.press('ControlOrMeta+Shift+F')
        await keyboard.type('ferry')
        await expect(on.search).toHaveValue('ferry')
        await on.search.fill('')
      },
    ],
    [
      'find in the story',
      async () => {
        await keyboard.press('ControlOrMeta+F')
        await keyboard.type('cheer')
        await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('cheer')
        await keyboard.press('Escape')
      },
    ],
    [
      'a command of the palette',
      async () => {
        await keyboard.press('ControlOrMeta+K')
        await keyboard.type('search stories')
        await expect(palette).toHaveValue('search stories')
        await keyboard.press('Enter')
        await keyboard.type('harbour')
        await expect(on.search).toHaveValue('harbour')
        await on.search.fill('')
      },
    ],
    [
      'the address of a link',
      async () => {
        await keyboard.press('ControlOrMeta+Shift+K')
        await keyboard.type('exa')
        await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('exa')
        await keyboard.press('Escape')
      },
    ],
    [
      'the address of an embed',
      async () => {
        await keyboard.press('ControlOrMeta+Alt+8')
        await keyboard.type('https://example.org/film')
        await expect(page.getByRole('dialog', { name: 'Embed' }).getByRole('textbox')).toHaveValue('https://example.org/film')
        await keyboard.press('Escape')
      },
    ],
  ]
  for (const [name, go] of ways) {
    await on.body.click()
    await keyboard.press('ControlOrMeta+End')
    await test.step(name, go)
    await expect(on.body).toHaveText('Cyclists cheered.')
  }
  await on.body.click()
  await keyboard.press('ControlOrMeta+K')
  await keyboard.type('new story')
  await expect(palette).toHaveValue('new story')
  await keyboard.press('Enter')
  await keyboard.type('Ferry sails')
  await expect(on.field('Headline')).toHaveValue('Ferry sails')
  await on.field('Headline').blur()
  await on.body.click()
  await keyboard.type('It sails. ')
  // Another story by its name, and by the list.
  await keyboard.press('ControlOrMeta+K')
  await keyboard.type('bridge')
  await expect(palette).toHaveValue('bridge')
  await keyboard.press('Enter')
  await keyboard.type('One. ')
  await expect(on.body).toContainText('One.')
  await expect(on.body).toContainText('Cyclists cheered.')
  await on.search.focus()
  await on.stories.getByRole('button', { name: /Ferry sails/ }).first().focus()
  await keyboard.press('Enter')
  await keyboard.type('Two. ')
  await expect(on.body).toContainText('Two.')
  await expect(on.body).toContainText('It sails.')
  const texts = () => galley.folders().map((folder) => galley.story(folder).body.map((block) => (block.type === 'paragraph' ? plain(block.text) : '')).join('\n'))
  await expect.poll(() => texts().sort()).toEqual(['Cyclists cheered.One. ', 'It sails. Two. '])
  expect(errors).toEqual([])
})

test('a dialog has the keyboard where one goes on: in its field, or on what loses nothing', async ({ page, galley }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Bridge opens')
  await galley.writes('Bridge opens')
  const dialog = page.getByRole('dialog')
  await on.stories.getByText('Bridge opens').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Bridge stays open')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(on.stories).toContainText('Bridge stays open')

  await page.getByRole('button', { name: 'Actions for Bridge stays open' }).click()
  await page.getByRole('menuitem', { name: 'Move to Trash' }).click()
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await page.getByRole('button', { name: 'Delete Bridge stays open for good…' }).click()
  await expect(dialog.getByRole('button', { name: 'Keep in the trash' })).toBeFocused()
  // What has no field and nothing to lose begins at its head.
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
})
