import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createArticle } from '../../shared/article/create'
import { bundleName } from '../../shared/exporting/name'
import { zip } from '../intake/zips'
import { valueOf } from '../journal/story'
import { whole } from '../services/damages'
import { newDesk, newHome, start, until } from './hosts'
import { row } from './rows'

it('a link that leads out of the library is not followed, for reading or for writing', async (context) => {
  row(context, 'symlink out of the library', 'a linked folder and a linked story.json')
  const place = await newHome()
  const elsewhere = join(place.home, 'elsewhere')
  await mkdir(join(elsewhere, 'story'), { recursive: true })
  await writeFile(join(elsewhere, 'story', 'story.json'), whole)
  await symlink(join(elsewhere, 'story'), join(place.library, 'linked-folder'))
  await mkdir(join(place.library, 'linked-file'))
  await symlink(join(elsewhere, 'story', 'story.json'), join(place.library, 'linked-file', 'story.json'))
  const host = await start(place)
  expect(valueOf(await host.api.library.list({})).stories).toEqual([])
  await newDesk(host, place.library)
  expect(await readFile(join(elsewhere, 'story', 'story.json'), 'utf8')).toBe(whole)
  expect(await readdir(join(elsewhere, 'story'))).toEqual(['story.json'])
})

it('an export whose name would leave the folder, or is a device somewhere, gets a safe one', async (context) => {
  const slugs = ['../../evil', 'com1', 'COM¹', 'CONIN$', 'nul', 'aux.txt', '\u202egnp.exe', 'C:\\x', 'x'.repeat(255), '.', '']
  row(context, 'export name with traversal, reserved, bidi, 255 bytes', `${slugs.length} names, and one through the host`)
  for (const slug of slugs) expect(bundleName({ ...createArticle({ now: '2026-11-22T10:00:00Z' }), slug })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  const place = await newHome()
  const host = await start(place)
  const desk = await newDesk(host, place.library)
  expect(await desk.save({ head: { headline: { main: 'Con' }, slug: 'con' } })).toBe('ok')
  await until('the slug is on the disk', async () => (await desk.onDisk()).slug === 'con')
  const folder = valueOf(await host.api.folders.create({ parent: valueOf(await host.api.folders.list({})).here.id, name: 'handoff' }))
  valueOf(await host.api.exporting.run({ ids: [desk.id], folder: folder.id, force: true }))
  const [made] = await readdir(join(place.home, 'handoff'))
  expect(made).not.toBe('con')
  expect(await readdir(join(place.home, 'handoff', made!))).toContain('article.html')
})

it('a zip with a way out in a name is refused in words, and leaves nothing anywhere', async (context) => {
  row(context, 'zip with ../', 'as a Word file')
  const place = await newHome()
  const host = await start(place)
  const before = await readdir(place.home)
  const bytes = zip([
    ['[Content_Types].xml', '<Types/>'],
    ['../../evil.txt', 'out'],
    ['word/document.xml', '<w:document/>'],
  ])
  const imported = await host.api.intake.importFile({ name: 'copy.docx', bytes: new Uint8Array(bytes) })
  expect(imported.ok).toBe(false)
  expect(!imported.ok && imported.problem.message).toMatch(/copy\.docx/)
  expect(await readdir(place.home)).toEqual(before)
  expect((await readdir(place.library)).filter((name) => !name.startsWith('.'))).toEqual([])
})
