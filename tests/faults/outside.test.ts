import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mergeArticles } from '../../shared/article/merge'
import { patchBetween } from '../../shared/article/patch'
import { valueOf } from '../journal/story'
import { changeOutside, kicker, newDesk, newHome, one, openDesk, start, told, until } from './hosts'
import { needs, strace } from './harness'
import { row } from './rows'

describe('somebody else in the library', () => {
  it('changes a story that has words which no file holds yet: both texts are kept, and a merge has every word', async (context) => {
    row(context, 'edited outside while dirty', 'a second writer')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    expect(await desk.save(kicker('Mine'))).toBe('ok')
    const outside = await changeOutside(desk, { standfirst: 'Theirs' })
    await until('the window is told', () => told(host, 'story.changed', desk.id))
    expect(await desk.save(kicker('Mine, again'))).toBe('changed-outside')
    expect(await readFile(desk.file, 'utf8')).toBe(outside)

    const { base, theirs, revision } = valueOf(await host.api.stories.theirs({ id: desk.id, window: one }))
    expect(theirs).toMatchObject({ kicker: 'First', standfirst: 'Theirs' })
    const merged = mergeArticles(base, { ...base, kicker: 'Mine, again' }, theirs)
    expect(merged.conflicts).toEqual([])
    desk.revision = revision
    expect(await desk.save(patchBetween(theirs, merged.article) ?? {})).toBe('ok')
    await until('story.json has both', async () => (await desk.onDisk()).kicker === 'Mine, again')
    expect((await desk.onDisk()).standfirst).toBe('Theirs')
  })

  it('changes a story that is all on the disk: it reloads quietly', async (context) => {
    row(context, 'edited outside while clean', 'a second writer')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    await changeOutside(desk, { standfirst: 'Theirs' })
    await until('the window is told', () => told(host, 'story.changed', desk.id))
    expect(valueOf(await host.api.stories.open({ id: desk.id, window: one })).article).toMatchObject({ kicker: 'First', standfirst: 'Theirs' })
  })

  it('leaves other bytes of the same size and time: they are found by their hash before anything is written', async (context) => {
    row(context, 'changed outside, same size and mtime', 'utimes')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    const { atime, mtime, size } = await stat(desk.file)
    await writeFile(desk.file, (await readFile(desk.file, 'utf8')).replace('"First"', '"Fooly"'))
    await utimes(desk.file, atime, mtime)
    expect((await stat(desk.file)).size).toBe(size)
    const code = await desk.save(kicker('Mine'))
    if (code === 'ok') await until('the conflict is found', async () => (await desk.save({ head: { section: 'News' } })) === 'changed-outside')
    else expect(code).toBe('changed-outside')
    expect((await desk.onDisk()).kicker).toBe('Fooly')
  })

  it('deletes a story that is being written: the text stays, and can be put back', async (context) => {
    row(context, 'deleted outside while dirty', 'unlink')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    expect(await desk.save(kicker('Mine'))).toBe('ok')
    const article = { ...(await desk.onDisk()), kicker: 'Mine' }
    await rm(desk.folder, { recursive: true, maxRetries: 20 })
    await until('the window is told', () => told(host, 'story.changed', desk.id))
    expect(await desk.save(kicker('Mine, again'))).toBe('gone')
    const { id } = valueOf(await host.api.stories.saveCopy({ article }))
    const back = await openDesk(host.api, place.library, id)
    expect((await back.onDisk()).kicker).toBe('Mine')
  })

  it('deletes it and the host is killed: the next start puts the text back by itself', async (context) => {
    row(context, 'deleted outside, then kill -9', 'unlink, SIGKILL')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    expect(await desk.save(kicker('Only in the journal'))).toBe('ok')
    await rm(desk.folder, { recursive: true, maxRetries: 20 })
    await host.kill()
    const next = await start(place)
    const found = await until('the text is back', async () => valueOf(await next.api.library.list({})).stories[0])
    expect(valueOf(await next.api.stories.open({ id: found.id, window: one })).article.kicker).toBe('Only in the journal')
  })
})

it('a system that takes no more watches is told of once, and changes are found by looking', async (context) => {
  row(context, 'watch limit hit', 'strace: ENOSPC at inotify_add_watch')
  needs(context, 'strace')
  const place = await newHome()
  const host = await start(place, { before: strace(join(place.home, 'log'), 'inotify_add_watch:error=ENOSPC') })
  await mkdir(place.library, { recursive: true })
  const desk = await newDesk(host, place.library)
  await until('the notice', () => told(host, 'app.notice', 'cannot watch as many folders'))
  await changeOutside(desk, { standfirst: 'Theirs' })
  await until('the change is found', () => told(host, 'story.changed', desk.id))
  expect(host.told.filter(({ payload }) => JSON.stringify(payload).includes('cannot watch'))).toHaveLength(1)
})
