import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { valueOf } from '../journal/story'
import { damages, utf8, whole } from '../services/damages'
import { kicker, newDesk, newHome, one, openDesk, start } from './hosts'
import { row } from './rows'

describe('damaged story.json files', () => {
  it('are told apart in words, written to by nobody, and harm no other story', async (context) => {
    row(context, 'damaged story.json', `${damages.length} kinds: empty, zeros, cut off, wrong encoding, deep, newer, wrong schema …`)
    const place = await newHome()
    const named = damages.map(([name, bytes]) => ({ folder: name.replaceAll(' ', '-'), bytes }))
    for (const { folder, bytes } of named) {
      await mkdir(join(place.library, folder))
      await writeFile(join(place.library, folder, 'story.json'), bytes)
    }
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    const { stories, damaged } = valueOf(await host.api.library.list({}))
    expect(stories.map(({ id }) => id)).toEqual([desk.id])
    expect(damaged.map(({ folder }) => folder).sort()).toEqual(named.map(({ folder }) => folder).sort())
    for (const [name, , words] of damages) expect(damaged.find(({ folder }) => folder === name.replaceAll(' ', '-'))!.reason).toMatch(words)
    for (const { folder, bytes } of named) expect(Buffer.compare(await readFile(join(place.library, folder, 'story.json')), bytes), folder).toBe(0)
    expect(await desk.save(kicker('Unharmed'))).toBe('ok')
  })

  it('are repaired from journal and history on demand, with the damaged file kept beside', async (context) => {
    row(context, 'damaged story.json, repaired', 'zeros over a story with a journal, after kill -9')
    const place = await newHome()
    const host = await start(place)
    const desk = await newDesk(host, place.library)
    expect(await desk.save({ head: { section: 'Only in the journal' } })).toBe('ok')
    await host.kill()
    await writeFile(desk.file, new Uint8Array(3000))

    const next = await start(place)
    const name = desk.folder.split('/').at(-1)!
    expect(valueOf(await next.api.library.list({})).damaged.map(({ folder }) => folder)).toEqual([name])
    valueOf(await next.api.stories.repair({ folder: name }))
    const back = await openDesk(next.api, place.library, desk.id)
    expect(await back.onDisk()).toMatchObject({ kicker: 'First', section: 'Only in the journal' })
    expect((await readdir(desk.folder)).filter((file) => file.startsWith('story.damaged'))).toHaveLength(1)
  })

  it('with __proto__ in them change nothing but their own story', async (context) => {
    row(context, 'story.json with __proto__', 'a file')
    const place = await newHome()
    await mkdir(join(place.library, 'proto'))
    await writeFile(join(place.library, 'proto', 'story.json'), utf8(whole.replace('{', '{"__proto__": {"kicker": "polluted", "owned": true},')))
    const host = await start(place)
    const { stories } = valueOf(await host.api.library.list({}))
    expect(stories).toHaveLength(1)
    expect(valueOf(await host.api.stories.open({ id: stories[0]!.id, window: one })).article.kicker).toBe(null)
    expect((await newDesk(host, place.library)).id).not.toBe(stories[0]!.id)
  })
})
