import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createDeskRules, readDeskRules } from '../../electron/services/desk-rules'
import { lastGood } from '../../electron/services/desk-rules/last-good'
import { createDeskFile } from '../../electron/services/desk-file'
import { createDisk } from '../../electron/services/disk'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createArticle } from '../../shared/article/create'
import { faultOf, type DeskRules } from '../../shared/desk-rules'
import { deskRulesSchema } from '../../shared/desk-rules/schema'
import { intakeFragment, intakeText, intakeWith, withDeskRules } from '../../shared/intake'
import { preflight } from '../../shared/preflight'
import { tempFolder, valueOf } from '../services/places'

const copy = `Two ferries stopped after a fire

LISBON, Nov 10 (Coast & Hills News) - A fire on the northern quay stopped two ferries on Monday morning, the port authority said.

The Harbour Letter comes out every week and is read by many people on the coast.

THE HARBOUR LETTER

The director said that nobody was hurt and that the boats would sail again within a week.

Call our news desk on 555 0199
`
const rules = { furniture: ['The Harbour Letter', 'Call our news desk on 555 0100'], agencies: ['Coast & Hills News'] }

describe('copy under the rules of a desk', () => {
  const before = intakeText(copy)
  const after = withDeskRules(before, rules)

  it('loses the lines that the desk named, whatever their case and numbers, and no sentence that begins like one', () => {
    expect(before.removed).toEqual([])
    expect(after.removed.map(({ text }) => text)).toEqual(['THE HARBOUR LETTER', 'Call our news desk on 555 0199'])
    expect(JSON.stringify(after.body)).toContain('The Harbour Letter comes out every week')
  })

  it('knows the agency of its dateline', () => {
    expect(after.head.source?.agency).toBe('Coast & Hills News')
    expect(after.head.dateline).toEqual({ places: ['LISBON'], date: '--11-10' })
  })

  it('stays what it is when the rules change, and other copy is read without them', () => {
    expect(intakeWith(JSON.parse(JSON.stringify(after.copy)), {}).removed).toEqual(after.removed)
    expect(intakeText(copy).removed).toEqual([])
    expect(withDeskRules(before, { furniture: [], agencies: [] })).toBe(before)
  })
})

it.each([
  ['', 'two letters'], ['…', 'two letters'], ['12', 'two letters'], ['ab\ncd ef', 'one line'], ['one two three four five six seven eight nine', '8 words'],
])('%j is no phrase, and it is said why', (phrase, why) => expect(faultOf(phrase)).toContain(why))

it('the file keeps what a person wrote in it, tells what is wrong, and gives what is right', async () => {
  const folder = await tempFolder()
  const path = join(folder, 'library', 'desk-rules.json')
  const rules = createDeskRules(createDeskFile({ disk: createDisk(), path, limit: 100_000, changed: () => undefined }))
  expect(valueOf(await rules.read()).rules).toEqual({ furniture: [], agencies: [] })
  valueOf(await rules.edit({ kind: 'furniture', add: ['  The  Harbour Letter ', 'the harbour letter'] }))
  valueOf(await rules.edit({ kind: 'agencies', add: ['Coast News'] }))
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ format: 'galley-desk-rules', version: 1, furniture: ['The Harbour Letter'], agencies: ['Coast News'] })
  valueOf(await rules.edit({ kind: 'furniture', remove: ['THE HARBOUR LETTER'] }))
  expect(valueOf(await rules.read()).rules).toEqual({ furniture: [], agencies: ['Coast News'] })
  expect((await rules.edit({ kind: 'furniture', add: ['…'] })).ok).toBe(false)

  await writeFile(path, '{"format":"galley-desk-rules","version":1,"note":"ours","furniture":["Good line",5,"…"]}')
  const read = valueOf(await rules.read())
  expect(read.rules.furniture).toEqual(['Good line'])
  expect(read.faults.map(({ at }) => at)).toEqual(['desk-rules.json', 'furniture[1]', 'furniture[2]'])
  valueOf(await rules.edit({ kind: 'agencies', add: ['Coast News'] }))
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ note: 'ours', furniture: ['Good line', 5, '…'], agencies: ['Coast News'] })

  valueOf(await rules.setQuotes(true))
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ quotes: true, note: 'ours', furniture: ['Good line', 5, '…'] })
  expect((await rules.rules()).quotes).toBe(true)

  await writeFile(path, '{"furniture": [')
  expect(readDeskRules('{"furniture": [').faults[0]!.message).toContain('no JSON')
  const refused = await rules.edit({ kind: 'agencies', add: ['Coast News'] })
  expect(refused.ok ? '' : refused.problem.message).toContain('nothing was changed')
  expect(await readFile(path, 'utf8')).toBe('{"furniture": [')
})

it('a file that is broken takes no rules away, says so once, and not even a restart forgets them', async () => {
  const folder = await tempFolder()
  const path = join(folder, 'desk-rules.json')
  const disk = createDisk()
  const told: string[] = []
  const open = () => createDeskRules(createDeskFile({ disk, path, limit: 100_000, changed: () => undefined }), { last: lastGood(disk, join(folder, 'data', 'rules.json'), 100_000), tell: (message) => told.push(message) })
  const rules = open()
  valueOf(await rules.edit({ kind: 'furniture', add: ['The Harbour Letter'] }))
  for (const broken of ['{"furniture": ["The Harbour', '[]', '"x"']) {
    await writeFile(path, broken)
    for (const service of [rules, open()]) {
      expect(await service.rules()).toEqual({ furniture: ['The Harbour Letter'], agencies: [] })
      const read = valueOf(await service.read())
      expect(read.rules.furniture).toEqual(['The Harbour Letter'])
      expect(read.faults[0]!.message).toContain('the rules of before hold')
    }
  }
  const before = told.length
  await rules.rules()
  expect(told).toHaveLength(before)
  expect(told[0]).toContain('“desk-rules.json” cannot be read')
  await writeFile(path, '{"format":"galley-desk-rules","version":1,"furniture":["Mended"]}')
  expect((await rules.rules()).furniture).toEqual(['Mended'])
})

it('preflight finds a line that the desk named, and forgets it with the rule', () => {
  const article = { ...createArticle(), body: intakeFragment({ text: 'The ferry will not sail on Sunday, the company said.\n\nThe Harbour Letter\n\nBuses run instead.' }).body }
  const found = (desk?: DeskRules) => preflight(article, desk ? { desk } : {}).filter(({ check }) => check === 'furniture').length
  expect([found(), found(rules), found()]).toEqual([0, 1, 0])
})

it('docs/desk-rules.schema.json is the schema that Galley reads by (npx vitest run tests/intake/desk-rules.test.ts -u writes it anew)', async () => {
  const schema = z.toJSONSchema(deskRulesSchema, { io: 'input', target: 'draft-2020-12' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/desk-rules.schema.json')
})
