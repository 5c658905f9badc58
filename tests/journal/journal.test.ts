import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createJournals, replay, type Journals } from '../../electron/services/journal'
import type { Outcome } from '../../shared/outcome'
import { createModel, type ModelOptions } from '../faults/model/files'
import { bytesOf, firstText, revisionOf, storyId, textsOf, typed, valueOf } from './story'

const folder = '/data/journal'
const path = `${folder}/${storyId}.journal`
const base = revisionOf(bytesOf(firstText))
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problem.code)

/** Journals on a file system in memory whose calls can be made to fail and are counted. */
function memory() {
  const calls: Record<string, number> = {}
  const set: { fault: NonNullable<ModelOptions<null>['fault']> } = { fault: () => undefined }
  const model = createModel<null>({
    mark: null,
    fault: (call, at) => {
      calls[call] = (calls[call] ?? 0) + 1
      return set.fault(call, at)
    },
  })
  const disk = createDisk(model.files, async () => undefined)
  return { calls, set, disk, files: model.files, journals: () => createJournals({ disk, folder, now: () => new Date(0) }) }
}

const readText = async (journals: Journals) => replay({ article: firstText, revision: base }, valueOf(await journals.read(storyId))!)
const texts = textsOf(firstText, Array.from({ length: 12 }, (_, n) => typed(n + 1)))

describe('a story’s journal', () => {
  it('holds what was appended, in order, for the next start', async () => {
    const { journals } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    for (let n = 1; n <= 5; n++) expect(valueOf(await journal.append(n, typed(n))).sequence).toBe(n)
    expect(journal.unsaved()).toBe(true)
    await journal.close()
    expect(await readText(journals())).toEqual({ article: texts[5], applied: 5, skipped: 0, upTo: 5 })
  })

  it('pays one fsync for all changes that come while another one runs', async () => {
    const { journals, calls } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    await journal.append(1, typed(1))
    calls.sync = 0
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => journal.append(n + 2, typed(n + 2))))
    expect(outcomes.map((outcome) => valueOf(outcome).sequence)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(calls.sync).toBeLessThanOrEqual(2)
    expect((await readText(journals())).article).toEqual(texts[11])
  })

  it('takes the patch as it is at that moment, whatever becomes of the object', async () => {
    const { journals } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    const patch = { head: { standfirst: 'as typed' } }
    const appended = journal.append(1, patch)
    patch.head.standfirst = 'changed later'
    await appended
    expect((await readText(journals())).article!.standfirst).toBe('as typed')
  })

  it('writes nothing before the first change and leaves nothing after the last cut', async () => {
    const { journals, files } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    await expect(files.lstat(folder)).rejects.toThrow('ENOENT')
    const { sequence } = valueOf(await journal.append(1, typed(1)))
    valueOf(await journal.checkpoint(sequence, 'new'))
    valueOf(await journal.cut(sequence, 'new'))
    expect(journal.unsaved()).toBe(false)
    expect(journal.base).toBe('new')
    await journal.close()
    expect(await files.readdir(folder)).toEqual([])
  })

  it('keeps over a cut what came after the text that was saved', async () => {
    const { journals } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    for (let n = 1; n <= 4; n++) await journal.append(n, typed(n))
    const revision = revisionOf(bytesOf(texts[3]!))
    valueOf(await journal.checkpoint(3, revision))
    valueOf(await journal.cut(3, revision))
    valueOf(await journal.append(5, typed(5)))
    const left = valueOf(await journals().read(storyId))!
    expect(replay({ article: texts[3]!, revision }, left)).toMatchObject({ article: texts[5], applied: 2 })
  })

  it('refuses a cut that no checkpoint announced', async () => {
    const { journals } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    await journal.append(1, typed(1))
    expect(() => journal.cut(1, 'new')).toThrow('checkpoint')
  })
})

describe('when the disk refuses', () => {
  it.each([
    ['sync', 'EIO', 'io'],
    ['write', 'ENOSPC', 'no-space'],
    ['write', 'EROFS', 'read-only'],
  ] as const)('%s gives %s: the change is not called safe, and goes into a new file once it can', async (call, code, problem) => {
    const { journals, set, files } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    valueOf(await journal.append(1, typed(1)))
    const before = (await files.lstat(path)).ino
    set.fault = (made) => (made === call ? code : undefined)
    expect(codeOf(await journal.append(2, typed(2)))).toBe(problem)
    expect(codeOf(await journal.append(2, typed(2)))).toBe(problem)
    expect((await files.lstat(path)).ino).toBe(before)
    set.fault = () => undefined
    valueOf(await journal.append(2, typed(2)))
    expect((await files.lstat(path)).ino).not.toBe(before)
    expect((await readText(journals())).article).toEqual(texts[2])
  })

  it('says it in words, and to each that waits', async () => {
    const { journals, set } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    set.fault = (made) => (made === 'write' ? 'ENOSPC' : undefined)
    const outcomes = await Promise.all([1, 2, 3].map((n) => journal.append(n, typed(n))))
    for (const outcome of outcomes) expect(!outcome.ok && outcome.problem.message).toMatch(/disk is full/)
  })

  it('refuses with a change those behind it, so that they can be sent again in order', async () => {
    const { journals, set } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    valueOf(await journal.append(1, typed(1)))
    let syncs = 0
    let behind: Promise<Outcome<unknown>> | undefined
    set.fault = (call) => {
      if (call !== 'sync' || ++syncs > 1) return undefined
      behind = journal.append(3, typed(3))
      return 'EIO'
    }
    expect(codeOf(await journal.append(2, typed(2)))).toBe('io')
    expect(codeOf(await behind!)).toBe('io')
    valueOf(await journal.append(2, typed(2)))
    expect((await readText(journals())).article).toEqual(texts[2])
  })

  it('goes on after a cut that failed, over the saved text', async () => {
    const { journals, set } = memory()
    const journal = valueOf(await journals().open(storyId, base))
    for (let n = 1; n <= 3; n++) await journal.append(n, typed(n))
    const revision = revisionOf(bytesOf(texts[2]!))
    valueOf(await journal.checkpoint(2, revision))
    set.fault = (made) => (made === 'rename' ? 'EXDEV' : undefined)
    expect(codeOf(await journal.cut(2, revision))).toBe('io')
    set.fault = () => undefined
    valueOf(await journal.append(4, typed(4)))
    expect(replay({ article: texts[2]!, revision }, valueOf(await journals().read(storyId))!)).toMatchObject({ article: texts[4], applied: 2, skipped: 0 })
  })
})

describe('after a run that did not end well', () => {
  it('goes on with the changes that story.json does not hold', async () => {
    const { journals } = memory()
    const crashed = valueOf(await journals().open(storyId, base))
    for (let n = 1; n <= 2; n++) await crashed.append(n, typed(n))
    const journal = valueOf(await journals().open(storyId, base))
    expect(journal.unsaved()).toBe(true)
    expect(valueOf(await journal.append(3, typed(3))).sequence).toBe(3)
    expect((await readText(journals())).article).toEqual(texts[3])
  })

  it('lists the stories with changes, and those whose journal cannot be read', async () => {
    const { journals, files } = memory()
    await valueOf(await journals().open(storyId, base)).append(1, typed(1))
    await valueOf(await journals().open('another-story', base)).append(1, typed(1))
    const handle = await files.open(`${folder}/broken.journal`, 'wx')
    await handle.write(new Uint8Array(2000))
    const left = valueOf(await journals().list())
    expect(left.map((one) => [one.story, 'journal' in one ? one.journal.records.length : one.problem.code])).toEqual([
      [storyId, 1],
      ['another-story', 1],
      ['broken', 'damaged'],
    ])
  })

  it('lists nothing where there is nothing, and nothing that is saved', async () => {
    const { journals } = memory()
    expect(valueOf(await journals().list())).toEqual([])
    const journal = valueOf(await journals().open(storyId, base))
    await journal.append(1, typed(1))
    await journal.checkpoint(1, 'new')
    await journal.cut(1, 'new')
    expect(valueOf(await journals().list())).toEqual([])
  })

  it('forgets a journal whose changes story.json turns out to hold', async () => {
    const { journals, files } = memory()
    const crashed = valueOf(await journals().open(storyId, base))
    await crashed.append(1, typed(1))
    await crashed.checkpoint(1, 'new')
    const journal = valueOf(await journals().open(storyId, 'new'))
    expect(journal.unsaved()).toBe(false)
    expect(await files.readdir(folder)).toEqual([])
  })

  it('does not open over a story.json that it does not know, and gives the way free when set aside', async () => {
    const { journals, files } = memory()
    await valueOf(await journals().open(storyId, base)).append(1, typed(1))
    const again = journals()
    expect(codeOf(await again.open(storyId, 'another program’s'))).toBe('changed-outside')
    const aside = valueOf(await again.setAside(storyId))
    expect(aside).toBe(`${folder}/${storyId}.1.aside`)
    valueOf(await again.open(storyId, 'another program’s'))
    expect(await files.readdir(folder)).toEqual([`${storyId}.1.aside`])
  })

  it('keeps a damaged journal beside the new one', async () => {
    const { journals, files } = memory()
    const crashed = valueOf(await journals().open(storyId, base))
    for (let n = 1; n <= 3; n++) await crashed.append(n, typed(n))
    const handle = await files.open(path, 'r+')
    const { size } = await handle.stat()
    await handle.write(new Uint8Array([1]), 0, 1, Math.floor(size * 0.6))
    const journal = valueOf(await journals().open(storyId, base))
    valueOf(await journal.append(9, typed(9)))
    expect(await files.readdir(folder)).toEqual([`${storyId}.1.aside`, `${storyId}.journal`])
    expect((await files.lstat(`${folder}/${storyId}.1.aside`)).size).toBe(size)
  })

  it('throws changes away when told to', async () => {
    const { journals } = memory()
    await valueOf(await journals().open(storyId, base)).append(1, typed(1))
    const again = journals()
    valueOf(await again.remove(storyId))
    expect(valueOf(await again.read(storyId))).toBeNull()
    valueOf(await again.remove(storyId))
  })
})

describe('two Galleys at one story', () => {
  it('tells the first that the other has gone on, and never overwrites it', async () => {
    const { journals } = memory()
    const first = valueOf(await journals().open(storyId, base))
    valueOf(await first.append(1, typed(1)))
    const second = valueOf(await journals().open(storyId, base))
    valueOf(await second.append(2, typed(2)))
    expect(codeOf(await first.append(2, { head: { standfirst: 'lost to the other' } }))).toBe('changed-outside')
    expect(codeOf(await first.append(2, { head: { standfirst: 'lost to the other' } }))).toBe('changed-outside')
    expect((await readText(journals())).article).toEqual(texts[2])
  })

  it('does not begin over changes that came after it looked', async () => {
    const { journals } = memory()
    const first = valueOf(await journals().open(storyId, base))
    valueOf(await first.append(1, typed(1)))
    const second = valueOf(await journals().open(storyId, base))
    valueOf(await first.append(2, typed(2)))
    expect(codeOf(await second.append(2, { head: { standfirst: 'too late' } }))).toBe('changed-outside')
    expect((await readText(journals())).article).toEqual(texts[2])
  })
})

describe('names', () => {
  it.each(['../escape', 'a/b', '.hidden', '', 'x'.repeat(65), 'a\0b'])('takes no %j for a story', async (name) => {
    await expect(memory().journals().read(name)).rejects.toThrow('no story id')
  })
})
