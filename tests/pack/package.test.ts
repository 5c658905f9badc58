import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createPackage } from '@electron/asar'
import constants from '@electron/fuses/dist/constants.js'
import { afterAll, describe, expect, it } from 'vitest'
import { complaints, fuseComplaints, listFiles, listFolder, type Files } from '../../scripts/lib/package.mjs'

/* "npm run pack -- --check" packs the real app with these eyes; here they are tried on packages that are wrong. */

const root = mkdtempSync(join(tmpdir(), 'galley-package-'))
afterAll(() => rmSync(root, { recursive: true }))

const right: Record<string, string> = {
  'package.json': '{"main":"out/main/main.js"}',
  'out/main/main.js': 'import { app } from "electron"\nimport { join } from "node:path"\nimport { a } from "./chunks/a.js"\njoin(a, "preload.cjs", app)',
  'out/main/serve.js': 'import { a } from "./chunks/a.js"\nimport fs from "fs"',
  'out/main/cli.js': 'const { serve } = await import("./serve.js")',
  'out/main/chunks/a.js': 'export const a = \'require("ajv/dist/runtime/equal")\'',
  'out/preload/preload.cjs': 'let electron = require("electron")',
  'out/renderer/index.html': '<!doctype html><script type="module" src="./assets/index-1.js"></script><link rel="stylesheet" href="./assets/index-1.css">',
  'out/renderer/preview.html': '<!doctype html>',
  'out/renderer/assets/index-1.js': 'const lazy = () => import("./lazy-1.js")',
  'out/renderer/assets/lazy-1.js': 'export {}',
  'out/renderer/assets/index-1.css': '@font-face { src: url(./serif-1.woff2) } p { mask: url("#x") }',
  'out/renderer/assets/serif-1.woff2': '',
  'node_modules/sharp/package.json': '{}',
  'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node': '',
}
const packed = (change: Record<string, string | undefined> = {}): Files =>
  new Map(Object.entries({ ...right, ...change }).flatMap(([path, text]) => (text === undefined ? [] : [[path, () => Buffer.from(text)]])))

describe('the package', () => {
  it('is right when it has what the app needs and nothing else', () => {
    expect(complaints(packed(), packed())).toEqual([])
  })

  it.each(Object.keys(right).filter((path) => !path.startsWith('node_modules/')))('needs %s', (path) => {
    expect(complaints(packed({ [path]: undefined })).join('\n')).toContain(path.split('/').at(-1))
  })

  it('needs sharp with its program for a system, and only those beside the bundle', () => {
    expect(complaints(packed({ 'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node': undefined }))).toEqual(['sharp has no program for any system'])
    expect(complaints(packed({ 'out/main/main.js': `${right['out/main/main.js']}\nimport("sharp")` }))).toEqual([])
    expect(complaints(packed({ 'node_modules/sharp/package.json': undefined, 'out/main/main.js': `${right['out/main/main.js']}\nimport("sharp")` })).join()).toContain('asks for sharp')
  })

  it.each(['electron/main.ts', 'out/main/main.js.map', 'out/renderer/assets/index-1.js.map', 'node_modules/zod/index.js', 'out/main/node_modules/zod/index.js.txt', 'tests/ipc/toy.ts', 'out/.built', 'README.md', 'out/renderer/notes.docx', 'out/other/x.js'])('does not hold %s', (path) => {
    expect(complaints(packed({ [path]: '' }))).toEqual([`${path} does not belong into the package`])
  })

  it.each([
    ['out/main/main.js', `${right['out/main/main.js']}\nimport "zod"`, 'asks for zod'],
    ['out/main/serve.js', 'const ws = require("ws")', 'asks for ws'],
    ['out/main/serve.js', 'await import("./chunks/b.js")', 'asks for ./chunks/b.js'],
    ['out/preload/preload.cjs', 'require("../main/router.js")', 'asks for ../main/router.js'],
    ['out/renderer/assets/lazy-1.js', 'import "react"', 'asks for react'],
    ['out/renderer/index.html', '<script src="https://cdn.example/x.js"></script>', 'asks for https://cdn.example/x.js'],
    ['out/renderer/assets/index-1.css', 'p { background: url(/logo.png) }', 'asks for /logo.png'],
    ['out/main/main.js', '', 'does not name the preload'],
    ['package.json', '{"main":"out/main/main.js","dependencies":{"zod":"4"}}', 'names dependencies'],
    ['package.json', '{"main":"out/main/main.js","dependencies":{"sharp":"1","ws":"1"}}', 'not packed: ws'],
    ['package.json', '{"main":"out/main/other.js"}', 'out/main/other.js is missing'],
  ])('is wrong when %s holds %j', (path, text, complaint) => {
    expect(complaints(packed({ [path]: text })).join('\n')).toContain(complaint)
  })

  it('is packed as it was built', () => {
    expect(complaints(packed({ 'out/renderer/assets/lazy-1.js': 'old' }), packed())).toEqual(['out/renderer/assets/lazy-1.js is packed other than it was built'])
    expect(complaints(packed(), packed({ 'out/renderer/assets/new.js': '' }))).toEqual(['out/renderer/assets/new.js was built and is not packed'])
  })

  it('is read from a real archive, in which a link is no file', async () => {
    const folder = join(root, 'app')
    for (const [path, text] of Object.entries(right)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const archive = join(root, 'app.asar')
    await createPackage(folder, archive)
    expect(complaints(listFiles(archive), listFolder(folder))).toEqual([])
    symlinkSync('package.json', join(folder, 'out/renderer/link.json'))
    await createPackage(folder, join(root, 'linked.asar'))
    expect(complaints(listFiles(join(root, 'linked.asar')))).toEqual(['out/renderer/link.json is not a plain file inside the archive'])
  })
})

describe('the fuses', () => {
  const wire = (states: string) => {
    const program = join(root, `program-${states}`)
    writeFileSync(program, Buffer.concat([Buffer.from('x'), Buffer.from(constants.SENTINEL), Buffer.from([1, states.length]), Buffer.from(states)]))
    return program
  }
  // In Electron's order: runAsNode, cookies, NODE_OPTIONS, --inspect, asar integrity, only asar, snapshot, file privileges.
  it('are right when each stands as the hardening list says', async () => {
    expect(await fuseComplaints(wire('01001100'))).toEqual([])
  })

  it.each([0, 1, 2, 3, 4, 5, 7])('are wrong when fuse %i alone stands otherwise', async (at) => {
    const states = [...'01001100']
    states[at] = states[at] === '0' ? '1' : '0'
    expect(await fuseComplaints(wire(states.join('')))).toHaveLength(1)
  })

  it('are missed where there is no program', async () => {
    expect(await fuseComplaints(join(root, 'nothing'))).toHaveLength(1)
  })
})

describe('what the system is told', () => {
  it('offers Galley beside other programs for the files that it reads, and asks nobody for updates', async () => {
    const config = await readFile(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
    const offered = [...config.matchAll(/ext: (\w+),.*rank: Alternate/g)].map(([, ext]) => ext)
    expect(offered).toEqual(['txt', 'md', 'html', 'docx'])
    expect(config).toContain('publish: null')
  })
})
