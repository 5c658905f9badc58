import type { Page } from '@playwright/test'
import { blockTexts } from '../../shared/blocks'
import { expect, paste, screen, test, type Galley } from './galley'

/** A new, empty story with the cursor in its text. */
async function blank(page: Page, galley: Galley) {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  return app
}

const shape = (galley: Galley) =>
  galley.story().body.map((block) => `${block.type}${block.type === 'heading' ? block.level : ''}: ${blockTexts(block).join('|')}`)

test('blocks are made by typing as in Markdown', async ({ page, galley, errors }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('A lead.\n## A section\nIts text.\n### Inside\n? Why now?\nBecause.\n- one\ntwo\n\n1. first\nsecond\n\n> Somebody said so.', { delay: 2 })
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => shape(galley)).toEqual([
    'paragraph: A lead.', 'heading2: A section', 'paragraph: Its text.', 'heading3: Inside', 'question: Why now?', 'paragraph: Because.',
    'list: one|two', 'list: first|second', 'quote: Somebody said so.',
  ])
  expect(galley.story().body.filter((block) => block.type === 'list').map((block) => block.ordered)).toEqual([false, true])
  const ids = galley.story().body.map((block) => block.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(errors).toEqual([])
})

test('letters go where the cursor is, as the text there is, however the cursor came there in the midst of a run', async ({ page, galley, errors }) => {
  const app = await blank(page, galley)
  const selection = page.getByRole('status', { name: 'Selection' })
  await page.keyboard.type('harbour')
  for (const key of ['ArrowLeft', 'ArrowLeft', 'X', 'Home', 'Y', 'End', 'Z']) await page.keyboard.press(key)
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('bold')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('plain')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('s')
  const written = () => galley.story().body.map((block) => ('text' in block ? block.text : []))
  await expect.poll(written).toEqual([[{ text: 'YharboXurZ' }, { text: 'bold', bold: true }, { text: 'plais' }]])
  // A click in the midst of a run, with no pause before the next letter.
  await page.keyboard.press('Enter')
  await page.keyboard.type('second line')
  await app.body.getByText('YharboXurZ').click({ position: { x: 1, y: 8 } })
  await page.keyboard.type('Q')
  await expect.poll(() => shape(galley)).toEqual(['paragraph: QYharboXurZboldplais', 'paragraph: second line'])
  // What is selected is replaced by the first letter of a run, and nothing is counted as selected after it.
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Shift+Home')
  await expect(selection).toHaveText('2 words, 11 characters selected')
  await page.keyboard.type('end')
  await expect(selection).toBeEmpty()
  await expect.poll(() => shape(galley)).toEqual(['paragraph: QYharboXurZboldplais', 'paragraph: end'])
  // The letter that took the place of the words is one step, those after it are another.
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => shape(galley)).toEqual(['paragraph: QYharboXurZboldplais', 'paragraph: second line'])
  expect(errors).toEqual([])
})

test('the block menu opens with "/", filters while one types and is worked by keys alone', async ({ page, galley }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('/')
  const menu = page.getByRole('listbox', { name: 'Blocks' })
  await expect(menu).toBeVisible()
  await page.keyboard.type('quest')
  await expect(menu.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await page.keyboard.type('Who pays?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody knows. /')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => shape(galley)).toEqual(['question: Who pays?', 'paragraph: Nobody knows. /'])
})

test('bold, italic and a link are kept; a link that could run something is refused in words', async ({ page, galley }) => {
  const app = await blank(page, galley)
  await page.keyboard.press('ControlOrMeta+B')
  await page.keyboard.type('Bold')
  await page.keyboard.press('ControlOrMeta+B')
  await page.keyboard.type(' then ')
  await page.keyboard.press('ControlOrMeta+I')
  await page.keyboard.type('slanted')
  await page.keyboard.press('ControlOrMeta+I')
  await page.keyboard.type(' and more')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Link' }).click()
  const address = page.getByRole('textbox', { name: 'Link address' })
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(page.getByText('This is no address that a story can link to.')).toBeVisible()
  await address.fill('example.org/page')
  await address.press('Enter')
  await expect(app.saveState).toHaveText('Saved')
  await galley.writes('https://example.org/page')
  const [block] = galley.story().body
  expect(block).toMatchObject({
    text: [{ text: 'Bold', bold: true }, { text: ' then ' }, { text: 'slanted', italic: true }, { text: ' and ' }, { text: 'more', link: { href: 'https://example.org/page' } }],
  })
})

test('head and body are one page: Enter and arrows walk through it, and undo is one stack', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Kicker').click()
  await page.keyboard.type('Water')
  await page.keyboard.press('Enter')
  await expect(app.field('Headline')).toBeFocused()
  await page.keyboard.type('Dam fails')
  for (const next of ['Standfirst', 'Byline', 'Dateline'] as const) {
    await page.keyboard.press('Enter')
    await expect(app.field(next)).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(app.body).toBeFocused()
  await page.keyboard.type('First words.')
  await app.field('Headline').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' at night')
  await expect(app.field('Headline')).toHaveValue('Dam fails at night')

  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.field('Headline')).toHaveValue('Dam fails')
  await expect(app.body).toContainText('First words.')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.body).not.toContainText('First words.')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(app.body).toContainText('First words.')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(app.field('Headline')).toHaveValue('Dam fails at night')
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => galley.story().headline.main).toBe('Dam fails at night')
})

test('undo gives back the raw copy of a paste that became a story, and then the empty story', async ({ page, galley }) => {
  const app = await blank(page, galley)
  await paste(page, 'Ferry stopped by fog\n\nHULL: The ferry stayed in port on Friday. Passengers waited for six hours.\n\nWhen will it sail?\nNot before noon, the company said.\n')
  await expect(app.field('Headline')).toHaveValue('Ferry stopped by fog')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.field('Headline')).toHaveValue('')
  await expect(app.field('Dateline')).toHaveValue('')
  await expect(app.body).toContainText('HULL: The ferry')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(app.body).not.toContainText('ferry')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(app.field('Headline')).toHaveValue('Ferry stopped by fog')
  await expect(app.saveState).toHaveText('Saved')
})

test('blocks move by keyboard, and a paste into a story keeps what is there', async ({ page, galley }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('One.\nTwo.\nThree.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => shape(galley)).toEqual(['paragraph: One.', 'paragraph: Three.', 'paragraph: Two.'])
  await page.keyboard.press('ControlOrMeta+End')
  await paste(page, 'Four.\n\nMost Popular\n\nFive.')
  await expect(app.body).toContainText('Five.')
  await expect(app.saveState).toHaveText('Saved')
  await galley.writes('Five.')
  const text = shape(galley).join('\n')
  for (const words of ['One.', 'Two.', 'Three.', 'Four.', 'Most Popular', 'Five.']) expect(text).toContain(words)
})

for (const [name, typed] of [['Hindi', 'बारिश के बाद सड़कें बंद'], ['Arabic', 'أعادت السلطات فتح الميناء'], ['emoji', 'Ok 👩‍👩‍👧 é']] as const) {
  test(`${name} is typed, deleted by what a person sees as a letter, and saved`, async ({ page, galley }) => {
    const app = await blank(page, galley)
    await page.keyboard.insertText(typed)
    await page.keyboard.insertText('x')
    await page.keyboard.press('Backspace')
    await expect(app.saveState).toHaveText('Saved')
    await expect.poll(() => shape(galley)).toEqual([`paragraph: ${typed}`])
  })
}

test('words and reading time follow what is typed, and the preview shows the handoff page meanwhile', async ({ page, galley, errors }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('Seven words stand in this first line.')
  await expect(app.wordCount).toContainText('7 words')
  await app.preview.click()
  const frame = page.frameLocator('iframe[title="Handoff preview"], iframe[aria-label="Handoff preview"]')
  await expect(frame.getByText('Seven words stand in this first line.')).toBeVisible()
  await app.field('Headline').fill('<script>alert(1)</script> & more')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('<script>alert(1)</script> & more')
  await app.preview.click()
  await expect(page.locator('iframe')).toHaveCount(0)
  // The test's own look into the frame is refused as any script there is; nothing else may complain.
  expect(errors.filter((error) => !/^Blocked script execution in '[^']*preview\.html'/.test(error))).toEqual([])
})

test('what is typed right after “new story” is the new story’s, from the first letter', async ({ page, galley, errors }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('The old story.')
  await expect(app.saveState).toHaveText('Saved')
  await page.keyboard.press('ControlOrMeta+Alt+N')
  await page.keyboard.type('Storm nearrs')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('s\nAll ports shut')
  await expect(app.field('Headline')).toHaveValue('Storm nears')
  await expect(app.field('Standfirst')).toHaveValue('All ports shut')
  await expect(app.body).toHaveText('')
  await expect.poll(() => galley.folders().map((folder) => galley.story(folder)).map(({ headline, body }) => `${headline.main}: ${JSON.stringify(body)}`).sort()).toEqual([expect.stringMatching(/^: .*The old story\./), expect.stringMatching(/^Storm nears: /)])
  expect(errors).toEqual([])
})

test('lines typed ahead of a new story go through its head into its text, before what is typed after them', async ({ page, galley }) => {
  const app = await blank(page, galley)
  await page.keyboard.type('The old story.')
  await expect(app.saveState).toHaveText('Saved')
  // In one turn of the page: no story can be there before the lines are.
  await app.newStory.evaluate((button: HTMLElement) => {
    button.click()
    document.execCommand('insertText', false, 'Storm nears\nAll ports shut\nAsha Rao\nDelhi\nThe first boats came in.\nThe last')
  })
  await page.keyboard.type(' are out.')
  await expect(app.field('Headline')).toHaveValue('Storm nears')
  await expect(app.field('Standfirst')).toHaveValue('All ports shut')
  await expect(app.field('Dateline')).toHaveValue('Delhi')
  await expect(app.body.locator('p')).toHaveText(['The first boats came in.', 'The last are out.'])
})
