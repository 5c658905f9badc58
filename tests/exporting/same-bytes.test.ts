import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { renderBundle } from '../../shared/exporting'
import { fixtures } from './fixtures'
import { hashes } from './fixtures/bytes'

const folder = mkdtempSync(join(tmpdir(), 'galley-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the same story gives the same bytes', () => {
  it('in every time zone and locale', { timeout: 60_000 }, async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: resolve(import.meta.dirname, 'fixtures/bytes.ts'), outDir: folder, rolldownOptions: { output: { entryFileNames: 'bytes.mjs' } } },
    })
    const here = await hashes()
    expect(here).toContain('story-hi web ')
    for (const [TZ, LANG] of [['UTC', 'C'], ['Asia/Kolkata', 'hi_IN.UTF-8'], ['America/St_Johns', 'de_DE.UTF-8'], ['Pacific/Kiritimati', 'ar_EG.UTF-8']] as const) {
      const there = execFileSync(process.execPath, [join(folder, 'bytes.mjs'), 'print'], { encoding: 'utf8', env: { PATH: process.env.PATH, TMPDIR: tmpdir(), TZ, LANG, LC_ALL: LANG } })
      expect(there.trimEnd(), `${TZ} ${LANG}`).toBe(here)
    }
  })

  it('whatever the order in which its keys were written', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turned(item)]))
    }
    for (const article of Object.values(fixtures)) expect(renderBundle(turned(article) as typeof article)).toEqual(renderBundle(article))
  })

  it('and no line end but \\n', () => {
    for (const article of Object.values(fixtures)) for (const file of renderBundle(article).files) expect(file.text).toMatch(/^[^\r]*\n$/)
  })
})
