import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createDeskFile } from '../../electron/services/desk-file'
import { createStyle, styleLimit } from '../../electron/services/style'
import { builtInRules } from '../../shared/style'
import { ruleSchema } from '../../shared/style/schema'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'galley-style-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ferry = ruleSchema.parse({ id: 'ferry', pattern: 'ferryboat', replacement: 'ferry', advice: 'Shorter.' })
const open = () => {
  let changes = 0
  const path = join(folder, 'style.yaml')
  const style = createStyle(createDeskFile({ disk: createDisk(), path, limit: styleLimit, changed: () => void changes++, every: 20 }))
  return { style, path, changes: () => changes }
}

test('without a file the built-in rules hold, and the first change makes one', async () => {
  const { style, path, changes } = open()
  expect(await style.rules()).toEqual(builtInRules)
  expect(await style.edit({ put: ferry, off: ['etc'] })).toMatchObject({ ok: true, value: { style: { off: ['etc'] } } })
  expect(readFileSync(path, 'utf8')).toContain('ferryboat')
  expect(await style.rules()).toHaveLength(builtInRules.length)
  expect(changes()).toBe(1)
})

test('a change by another desk is seen, and what it wrote stays beside ours', async () => {
  const { style, path, changes } = open()
  const stop = style.watch()
  await style.edit({ put: ferry })
  writeFileSync(path, `# theirs\n${readFileSync(path, 'utf8')}`)
  await expect.poll(changes).toBeGreaterThan(1)
  await style.edit({ remove: 'ferry' })
  expect(readFileSync(path, 'utf8')).toContain('# theirs')
  stop()
})

test('a file that cannot be read holds nobody up, and is not written over', async () => {
  const { style, path } = open()
  writeFileSync(path, 'rules: [')
  expect(await style.rules()).toEqual(builtInRules)
  expect(await style.edit({ put: ferry })).toMatchObject({ ok: false, problem: { code: 'damaged' } })
  expect(readFileSync(path, 'utf8')).toBe('rules: [')
})
