import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { createArticle } from '../../shared/article/create'
import type { Block } from '../../shared/blocks'
import { pasteClip } from './clips'
import { expect, screen, slowDown, test, type Galley } from './galley'

const text = (words: string) => (words ? [{ text: words }] : [])
const cells = (...words: string[]) => words.map((each) => ({ text: text(each) }))

const body: Block[] = [
  { id: 'p', type: 'paragraph', text: text('The count took a day.') },
  { id: 'box', type: 'factbox', title: 'The ferry', blocks: [{ id: 'b1', type: 'paragraph', text: text('Built in the yard of Ardal.') }, { id: 'b2', type: 'list', ordered: false, items: [{ id: 'i1', text: text('Two hundred seats') }, { id: 'i2', text: text('Two decks') }] }] },
  { id: 'table', type: 'table', caption: 'Boats by year', rows: [{ header: true, cells: cells('Year', 'Boats') }, { header: false, cells: cells('2024', 'Sixty boats') }] },
  { id: 'note', type: 'correction', kind: 'correction', date: '2026-11-02', text: text('An earlier version gave another number.') },
  { id: 'held', type: 'held', blocks: [{ id: 'h1', type: 'heading', level: 2, text: text('Where it went') }, { id: 'h2', type: 'paragraph', text: text('Nobody has said so.') }] },
  { id: 'end', type: 'paragraph', text: text('It goes on.') },
]

async function opened(page: Page, galley: Galley, blocks: readonly Block[] = body, language = 'en') {
  const story = { ...createArticle({ now: '2026-11-01T08:00:00.000Z' }), headline: { main: 'Harbour counts its boats' }, language, body: blocks }
  mkdirSync(join(galley.library, '2026-11-01-boats'))
  writeFileSync(join(galley.library, '2026-11-01-boats', 'story.json'), JSON.stringify(story, null, 2))
  await page.goto(galley.address)
  const on = screen(page)
  await on.stories.getByText('Harbour counts its boats').click()
  await expect(on.body).toContainText('It goes on.')
  const field = (name: string) => on.body.getByRole('textbox', { name, exact: true })
  return { ...on, box: field('Text of the fact box'), cell: field('Row 2, column 2'), note: field('Text of the notice'), held: field('Held text'), field }
}

/** Selects words of a field as a mouse would: from before them to behind them. */
async function select(field: Locator, words: string): Promise<void> {
  // Not at the edge of the page, where a drag scrolls.
  await field.evaluate((root) => root.scrollIntoView({ block: 'center' }))
  const at = await field.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted)
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    return null
  }, words)
  if (!at) throw new Error(`No “${words}” in one piece`)
  const { mouse } = field.page()
  await mouse.move(at.left + 0.5, at.y)
  await mouse.down()
  await mouse.move(at.right - 0.5, at.y, { steps: 4 })
  await mouse.up()
  expect(await field.evaluate(() => String(getSelection()))).toBe(words)
}

async function compose(page: Page, steps: readonly string[], commit: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  for (const part of steps) await client.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length })
  await client.send('Input.insertText', { text: commit })
  await client.detach()
}

const blockOf = (galley: Galley, id: string) => galley.story().body.find((block) => block.id === id)
const saved = (galley: Galley, id: string) => expect.poll(() => blockOf(galley, id))

test('words of every card are made bold, italic and a link, by keys and from the toolbar, and go out so', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  const button = (name: string) => page.getByRole('toolbar').getByRole('button', { name })

  // By keys, in a line of a fact box; the toolbar shows what is there.
  await select(on.box, 'yard')
  await page.keyboard.press('ControlOrMeta+B')
  await expect(button('Bold')).toHaveAttribute('aria-pressed', 'true')
  await expect(on.box.locator('strong')).toHaveText('yard')
  expect(await on.box.locator('strong').evaluate((one) => Number(getComputedStyle(one).fontWeight))).toBeGreaterThan(600)
  await select(on.box, 'hundred')
  await expect(button('Bold')).toHaveAttribute('aria-pressed', 'false')
  await button('Italic').click()
  await expect(on.box.locator('em')).toHaveText('hundred')
  await expect(on.box).toBeFocused()
  await saved(galley, 'box').toMatchObject({
    title: 'The ferry',
    blocks: [
      { id: 'b1', text: [{ text: 'Built in the ' }, { text: 'yard', bold: true }, { text: ' of Ardal.' }] },
      { id: 'b2', items: [{ id: 'i1', text: [{ text: 'Two ' }, { text: 'hundred', italic: true }, { text: ' seats' }] }, { id: 'i2', text: [{ text: 'Two decks' }] }] },
    ],
  })

  // A link by the body's own dialog; Ctrl+K with words selected.
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await select(on.cell, 'boats')
  await page.keyboard.press('ControlOrMeta+K')
  await dialog.getByRole('textbox').fill('example.org/boats')
  await page.keyboard.press('Enter')
  await expect(on.cell.getByRole('link', { name: 'boats' })).toBeVisible()
  await expect(on.cell).toBeFocused()
  await select(on.cell, 'Sixty')
  await page.keyboard.press('ControlOrMeta+B')
  await saved(galley, 'table').toMatchObject({ rows: [{}, { cells: [{}, { text: [{ text: 'Sixty', bold: true }, { text: ' ' }, { text: 'boats', link: { href: 'https://example.org/boats' } }] }] }] })

  await select(on.note, 'another')
  await button('Link').click()
  await dialog.getByRole('textbox').fill('https://example.org/before')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+I')
  await button('Strikethrough').click()
  await saved(galley, 'note').toMatchObject({ text: [{ text: 'An earlier version gave ' }, { text: 'another', italic: true, strike: true, link: { href: 'https://example.org/before' } }, { text: ' number.' }] })

  await select(on.held, 'Nobody')
  await page.keyboard.press('ControlOrMeta+U')
  await saved(galley, 'held').toMatchObject({ blocks: [{ id: 'h1', type: 'heading' }, { id: 'h2', text: [{ text: 'Nobody', underline: true }, { text: ' has said so.' }] }] })

  // In the toolbar the body has its place again.
  await on.body.getByText('It goes on.').click()
  await expect(button('Underline')).toHaveAttribute('aria-pressed', 'false')

  await page.reload()
  await expect(on.box.locator('strong')).toHaveText('yard')
  await expect(on.cell.getByRole('link')).toHaveText('boats')

  await on.exportStory.click()
  const handoff = page.getByRole('dialog')
  await handoff.getByRole('button', { name: /choose|change/i }).click()
  await page.getByRole('dialog').last().getByText('handoff', { exact: true }).dblclick()
  await page.getByRole('dialog').last().getByRole('button', { name: /use this folder|choose this folder|select/i }).click()
  await handoff.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(handoff).toContainText('page.html')
  const html = readFileSync(join(galley.out, readdirSync(galley.out)[0]!, 'article.html'), 'utf8')
  expect(html).toContain('Built in the <strong>yard</strong> of Ardal.')
  expect(html).toContain('<li>Two <em>hundred</em> seats</li>')
  expect(html).toMatch(/<td><strong>Sixty<\/strong> <a href="https:\/\/example\.org\/boats"[^>]*>boats<\/a><\/td>/)
  expect(html).toMatch(/gave <a href="https:\/\/example\.org\/before"[^>]*>.*another.*<\/a> number\./)
  expect(html).not.toContain('Nobody')
  expect(errors).toEqual([])
})

test('what is done in cards and in the text is undone and redone as one stack, and the keyboard is where the change was', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  await on.body.getByText('The count took a day.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' One.')
  await select(on.box, 'yard')
  await page.keyboard.press('ControlOrMeta+B')
  await select(on.cell, 'Sixty')
  await page.keyboard.type('Seventy')
  await on.body.getByText('It goes on.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Two.')
  await saved(galley, 'end').toMatchObject({ text: [{ text: 'It goes on. Two.' }] })

  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.body).not.toContainText('Two.')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.cell).toHaveText('Sixty boats')
  await expect(on.cell).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.box.locator('strong')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.body).not.toContainText('One.')
  for (let n = 0; n < 4; n++) await page.keyboard.press('ControlOrMeta+Shift+Z')
  await saved(galley, 'end').toMatchObject({ text: [{ text: 'It goes on. Two.' }] })
  await expect(on.cell).toHaveText('Seventy boats')
  await expect(on.box.locator('strong')).toHaveText('yard')
  await saved(galley, 'box').toMatchObject({ blocks: [{ text: [{}, { text: 'yard', bold: true }, {}] }, {}] })
  expect(errors).toEqual([])
})

test('any script and any input method writes in a card, in the direction of its line', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  await on.box.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await compose(page, ['स', 'सर', 'सरक'], 'सरकार')
  await page.keyboard.press('Enter')
  await compose(page, ['م', 'مر'], 'مرحبا')
  await page.keyboard.press('Enter')
  // Behind bold words, and taken back by one Backspace a sign.
  await page.keyboard.press('ControlOrMeta+B')
  await compose(page, ['n', 'ni', '你'], '你好')
  await page.keyboard.type('x👩‍👩‍👧')
  await page.keyboard.press('Backspace')
  await saved(galley, 'box').toMatchObject({ blocks: [{ id: 'b1' }, { id: 'b2' }, { text: [{ text: 'सरकार' }] }, { text: [{ text: 'مرحبا' }] }, { text: [{ text: '你好x', bold: true }] }] })
  expect(await on.box.locator('p').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'ltr'])

  // The keyboard comes by Tab and writes at once, also by an input method.
  const hint = () => on.note.evaluate((field) => getComputedStyle(field, '::before').content)
  await on.note.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')
  await expect.poll(hint).toContain('What was wrong')
  await page.keyboard.type('ن')
  await expect.poll(hint).toBe('none')
  await on.field('Row 1, column 1').click()
  await page.keyboard.press('Tab')
  await compose(page, ['し', 'しん'], '新聞')
  await page.keyboard.press('Tab')
  await page.keyboard.type('हिंदी ')
  await expect(on.field('Row 1, column 2')).toContainText('新聞')
  await expect(on.field('Row 2, column 1')).toContainText('हिंदी')
  expect(errors).toEqual([])
})

test('a paste keeps the marks of words, a line a line, an address makes a link, and a spreadsheet fills cells', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  await on.note.click()
  await page.keyboard.press('ControlOrMeta+End')
  await pasteClip(page, { html: '<p style="color:red"> The <b>harbour</b> <a href="https://example.org/?utm_source=x">says so</a>.</p>' })
  await saved(galley, 'note').toMatchObject({ text: [{}, { text: 'harbour', bold: true }, { text: ' ' }, { text: 'says so', link: { href: 'https://example.org/' } }, { text: '.' }] })

  await on.box.click()
  await page.keyboard.press('ControlOrMeta+End')
  await pasteClip(page, { html: '<ul><li>One <i>mast</i></li><li>No sail</li></ul>' })
  await saved(galley, 'box').toMatchObject({ blocks: [{ id: 'b1' }, { id: 'b2', items: [{}, {}, { text: [{ text: 'One ' }, { text: 'mast', italic: true }] }, { text: text('No sail') }] }] })
  await select(on.box, 'Ardal')
  await pasteClip(page, { text: 'https://example.org/ardal' })
  await expect(on.box.getByRole('link', { name: 'Ardal' })).toBeVisible()

  // Rows and columns of a spreadsheet, from the cell on; the table grows, and one undo takes it back.
  await on.cell.click()
  await pasteClip(page, { html: '<table><tr><td>70</td><td>seven</td></tr><tr><td>80</td><td><b>eight</b></td></tr></table>', text: '70\tseven\n80\teight' })
  await saved(galley, 'table').toMatchObject({
    rows: [
      { header: true, cells: [{ text: text('Year') }, { text: text('Boats') }, { text: [] }] },
      { header: false, cells: [{ text: text('2024') }, { text: text('70') }, { text: text('seven') }] },
      { header: false, cells: [{ text: [] }, { text: text('80') }, { text: [{ text: 'eight', bold: true }] }] },
    ],
  })
  await expect(on.field('Row 3, column 3')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.cell).toHaveText('Sixty boats')
  await expect(on.field('Row 3, column 3')).toHaveCount(0)
  await on.cell.click()
  await pasteClip(page, { text: '70\tseven\n80\teight' })
  await expect(on.field('Row 3, column 3')).toHaveText('eight')

  // Without any form.
  await on.field('Row 1, column 3').click()
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob(['<b>Owners</b>'], { type: 'text/html' }), 'text/plain': new Blob(['Owners'], { type: 'text/plain' }) })]))
  await page.keyboard.press('ControlOrMeta+Shift+V')
  await saved(galley, 'table').toMatchObject({ rows: [{ cells: [{}, {}, { text: text('Owners') }] }, {}, {}] })
  expect(errors).toEqual([])
})

test('nothing in a card traps the cursor; a card is moved, doubled and taken away from inside it', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  await on.box.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowUp')
  await expect(on.field('Title of the fact box')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowDown')
  await expect(on.box).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(on.box).not.toBeFocused()
  // Tab goes from cell to cell and out of the table, Shift+Tab comes back; a cell is left by arrows too.
  await on.field('Row 1, column 1').click()
  for (const name of ['Row 1, column 2', 'Row 2, column 1', 'Row 2, column 2']) {
    await page.keyboard.press('Tab')
    await expect(on.field(name)).toBeFocused()
  }
  await page.keyboard.press('Shift+Tab')
  await expect(on.field('Row 2, column 1')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(on.field('Row 1, column 1')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(on.body).toBeFocused()

  await on.note.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(on.note).toBeFocused()
  await page.keyboard.type(' Again.')
  await expect.poll(() => galley.story().body.map(({ id }) => id)).toEqual(['p', 'box', 'note', 'table', 'held', 'end'])
  await expect(on.note).toHaveText('An earlier version gave another number. Again.')
  await page.keyboard.press('ControlOrMeta+D')
  await expect(on.note).toHaveCount(2)
  await on.note.last().click()
  await page.keyboard.press('ControlOrMeta+Shift+Backspace')
  await expect(on.note).toHaveCount(1)
  // What is put in while one writes in a card stands after it.
  await on.note.click()
  await page.getByRole('button', { name: 'Insert a block' }).click()
  await page.getByRole('menuitem', { name: 'Divider' }).click()
  await expect.poll(() => galley.story().body.map(({ type }) => type)).toEqual(['paragraph', 'factbox', 'correction', 'divider', 'paragraph', 'table', 'held', 'paragraph'])
  expect(errors).toEqual([])
})

test('what is typed before a card that was just put in is painted goes into the card', async ({ galley, page, errors }) => {
  const on = await opened(page, galley, [{ id: 'end', type: 'paragraph', text: text('It goes on.') }])
  await slowDown(page)
  const ways: [field: string, put: () => Promise<void>][] = [
    ['Title of the fact box', () => page.keyboard.press('ControlOrMeta+Alt+6')],
    ['Caption of the table', () => page.keyboard.press('ControlOrMeta+Alt+7')],
    ['Text of the notice', () => page.keyboard.press('ControlOrMeta+Alt+9')],
    ['Held text', () => page.keyboard.press('ControlOrMeta+Alt+K')],
    [
      'Title of the fact box',
      async () => {
        await page.keyboard.type('/fact')
        await page.keyboard.press('Enter')
      },
    ],
    [
      'Title of the fact box',
      async () => {
        await page.getByRole('button', { name: 'Insert a block' }).click()
        await page.getByRole('menuitem', { name: 'Fact box' }).click()
      },
    ],
  ]
  for (const [name, put] of ways) {
    await on.body.getByText('It goes on.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await put()
    await page.keyboard.type('Ferry')
    const field = on.field(name)
    await expect(field).toBeFocused()
    if (/^(?:Title|Caption)/.test(name)) await expect(field).toHaveValue('Ferry')
    else await expect(field).toHaveText('Ferry')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(field).toHaveCount(0)
  }
  // The same from cell to cell, and into a row that comes by it.
  await on.body.getByText('It goes on.').click()
  await page.keyboard.press('ControlOrMeta+Alt+7')
  await page.keyboard.press('Tab')
  const rows = ['Year', '2024', '2025', '2026', '2027']
  for (const [at, word] of rows.entries()) {
    if (at) await page.keyboard.press('Enter')
    await page.keyboard.type(word)
  }
  for (const [at, word] of rows.entries()) await expect(on.field(`Row ${at + 1}, column 1`)).toHaveText(word)
  expect(errors).toEqual([])
})

test('what is looked for in a card is shown and gone to, also when its editor comes; nothing moves then', async ({ galley, page, errors }) => {
  const on = await opened(page, galley)
  const frame = on.body.getByRole('group', { name: 'Fact box' })
  const before = await frame.boundingBox()
  await on.box.click()
  await expect(on.box).toHaveAttribute('data-lexical-editor', 'true')
  expect(await frame.boundingBox()).toEqual(before)

  await page.keyboard.press('ControlOrMeta+F')
  const bar = page.getByRole('search', { name: 'Find in the story' })
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('boats')
  const painted = () =>
    page.evaluate(() => {
      const texts: string[] = []
      CSS.highlights.get('story-found')?.forEach((part) => {
        const range = document.createRange()
        range.setStart(part.startContainer, part.startOffset)
        range.setEnd(part.endContainer, part.endOffset)
        if (part.startContainer.isConnected) texts.push(range.toString())
      })
      return texts.filter((each) => each === 'boats').length
    })
  await expect.poll(painted).toBeGreaterThan(1)
  const all = await painted()
  await on.cell.click()
  await expect(on.cell).toHaveAttribute('data-lexical-editor', 'true')
  await expect.poll(painted).toBe(all)
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('earlier')
  await expect(bar.getByRole('status')).toContainText('1')
  await page.keyboard.press('Escape')
  await expect(on.note).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe('earlier')
  await page.keyboard.type('older')
  await saved(galley, 'note').toMatchObject({ text: text('An older version gave another number.') })

  const { violations } = await new AxeBuilder({ page }).include('.story-body-frame').disableRules(['region']).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join()}`)).toEqual([])
  expect(errors).toEqual([])
})

test('a slip in a card is underlined, gone to by F7 and mended with the cursor behind it, as one step', async ({ galley, page, errors }) => {
  test.setTimeout(120_000)
  const wrong: Block[] = [...body.slice(0, 3), { id: 'note', type: 'correction', kind: 'correction', date: '2026-11-02', text: [{ text: 'An earlier ' }, { text: 'verzion', bold: true }, { text: ' gave it.' }] }, ...body.slice(4)]
  const on = await opened(page, galley, wrong)
  const slips = () => page.evaluate(() => [...(CSS.highlights.get('slip-spelling') ?? [])].filter((range) => range.startContainer.isConnected).map((range) => String(range)))
  // Its thread is started first, and has a dictionary to read.
  await expect.poll(slips, { timeout: 60_000 }).toContain('verzion')
  await on.note.click()
  await page.keyboard.press('ControlOrMeta+Home')
  // Its editor has drawn the words anew: the line is under them still.
  await expect.poll(slips).toContain('verzion')
  await page.keyboard.press('F7')
  await page.getByRole('menu').getByRole('menuitem', { name: 'version', exact: true }).click()
  await expect(on.note).toBeFocused()
  await page.keyboard.type('s')
  await saved(galley, 'note').toMatchObject({ text: [{ text: 'An earlier ' }, { text: 'versions', bold: true }, { text: ' gave it.' }] })
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.note).toHaveText('An earlier version gave it.')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(on.note).toHaveText('An earlier verzion gave it.')
  expect(errors).toEqual([])
})

test('a story that another window writes shows the marks of its cards, and no click leads away', async ({ galley, page, context }) => {
  const linked: Block[] = [...body.slice(0, 3), { id: 'note', type: 'correction', kind: 'correction', date: '2026-11-02', text: [{ text: 'See ' }, { text: 'what was said', link: { href: 'https://example.org/' } }] }, ...body.slice(4)]
  await opened(page, galley, linked)
  const other = await context.newPage()
  await other.goto(page.url())
  await screen(other).stories.getByText('Harbour counts its boats').click()
  const note = other.getByRole('textbox', { name: 'Text of the notice' })
  await expect(note).toHaveAttribute('aria-readonly', 'true')
  const before = other.url()
  await note.getByRole('link', { name: 'what was said' }).click()
  await other.keyboard.type('x')
  await expect(note).toHaveText('See what was said')
  expect(other.url()).toBe(before)
  expect(context.pages().length).toBe(2)
})
