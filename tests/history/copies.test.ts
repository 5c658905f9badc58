import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createCopies } from '../../electron/services/history'
import { isCopyName } from '../../electron/services/history/copy-names'
import { parseStory } from '../../electron/services/stories/parse'
import { storyJson } from '../../shared/article/write'
import { codeOf, story, tempFolder, valueOf } from '../services/places'

describe('names that a second story.json gets', () => {
  it.each([
    'story (conflicted copy 2026-11-01)', "story (Ana's conflicted copy 2026-11-01)", 'story (Copie en conflit de Ana 2026-11-01)', 'story (SFConflict ana@example.com 2026-11-01-10-11-12)',
    'story.sync-conflict-20261101-101112-ABCDEFG', 'story.sync-conflict-20261101-101112', 'story-DESKTOP-ABC', 'story-Anas-MacBook', 'story-DESKTOP-4F2K9QL', 'story (1)', 'story 2',
    'story_conflict-20261101-101112', 'story.Conflict', 'story [conflicted]', 'story copy', 'story copy 2', 'story - Copy', 'story - Copy (2)', 'Copy of story', 'Story (1)',
  ])('%s', (name) => {
    expect(isCopyName('story', name)).toBe(true)
  })
  it.each(['story', 'Story', 'story.damaged-1', 'storybook', 'my story', 'story-2', 'story-2026', 'notes', 'story.json', '.story.0a-1-0b'])('but not %s', (name) => {
    expect(isCopyName('story', name)).toBe(false)
  })
})

const rain = story('Rain', { id: '01990000-0000-7000-8000-000000000001', body: [{ id: 'a', type: 'paragraph', text: [{ text: 'It rained.' }] }] })
const theirs = { ...rain, body: [{ id: 'a', type: 'paragraph' as const, text: [{ text: 'It rained all day.' }] }] }

async function library() {
  const root = await tempFolder()
  const folder = join(root, '2026-11-22-rain')
  const put = async (path: string, text: string, at = 0) => {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
    await utimes(join(root, path), 1_780_000_000 + at, 1_780_000_000 + at)
  }
  await put('2026-11-22-rain/story.json', storyJson(rain))
  const copies = createCopies({ disk: createDisk(), parse: parseStory })
  return { root, folder, put, list: async () => valueOf(await copies.list(folder, rain.id)), read: (id: string) => copies.read(folder, id) }
}

it('lists copies beside story.json and folders beside the story’s, the latest first, and reads them', async () => {
  const { folder, root, put, list, read } = await library()
  await put('2026-11-22-rain/story (conflicted copy 2026-11-22).json', storyJson(theirs), 1)
  await put('2026-11-22-rain/story-DESKTOP-ABC.json', '{ "format": "gall', 2)
  await put('2026-11-22-rain/story.damaged-1.json', 'x')
  await put('2026-11-22-rain/notes.json', '{}')
  await put('2026-11-22-rain (1)/story.json', storyJson(theirs), 3)
  await put('2026-11-22-rain (2)/story.json', storyJson({ ...theirs, id: '01990000-0000-7000-8000-000000000002' }), 4)
  await put('2026-11-22-rain-and-hail/story.json', storyJson({ ...theirs, id: '01990000-0000-7000-8000-000000000003' }), 5)
  const before = await readdir(folder)
  const copies = await list()
  expect(copies.map((copy) => [copy.id, copy.kind === 'copy' ? copy.words : 'damaged'])).toEqual([
    ['2026-11-22-rain (1)/story.json', 4], ['story-DESKTOP-ABC.json', 'damaged'], ['story (conflicted copy 2026-11-22).json', 4],
  ])
  expect(valueOf(await read('story (conflicted copy 2026-11-22).json'))).toEqual(theirs)
  expect(valueOf(await read('2026-11-22-rain (1)/story.json'))).toEqual(theirs)
  expect(await readdir(folder)).toEqual(before)
  expect(await readFile(join(root, '2026-11-22-rain', 'story.json'), 'utf8')).toBe(storyJson(rain))
})

it('reads nothing but what is such a copy', async () => {
  const { put, read } = await library()
  await put('secret.json', storyJson(theirs))
  for (const id of ['../secret.json', 'story.json', '../2026-11-22-rain/story.json', '/etc/passwd', '']) expect(codeOf(await read(id))).toBe('not-found')
})
