import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/* The command as it ships: one bundled program on plain Node, in a process of its own. */

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'electron/cli.ts', outDir: join(folder, 'program'), emptyOutDir: true, target: 'node20', rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: '[name].mjs' } } },
  })
  await writeFile(join(folder, 'talks.txt'), 'Talks open in Doha\n\nDOHA: Talks opened on Tuesday, officials said.\n')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function galley(args: string[], { input = '', closeOutput = false } = {}): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(folder, 'program', 'cli.mjs'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, GALLEY_DATA: join(folder, 'data'), GALLEY_LIBRARY: join(folder, 'library') },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  if (closeOutput) child.stdout.destroy()
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

describe('galley as a process', () => {
  it('imports, lists and exports', async () => {
    const imported = await galley(['import', 'talks.txt'])
    expect(imported).toMatchObject({ code: 0, err: '' })
    const listed = await galley(['list'])
    expect(listed.out).toContain('Talks open in Doha')
    const exported = await galley(['export', imported.out.trim(), '--out', 'out'])
    expect(exported).toMatchObject({ code: 0, err: '' })
    expect(await readFile(join(exported.out.trim(), 'article.html'), 'utf8')).toContain('Talks open in Doha')
  })

  it('reads standard input', async () => {
    const { code, out } = await galley(['import', '-', '--json'], { input: 'From a pipe\n\nOSLO: Words came through a pipe on Friday, a spokesman said.\n' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ article: { headline: { main: 'From a pipe' } } })
  })

  it.each([
    [['--version'], 0],
    [['--help'], 0],
    [['fly'], 2],
    [['import', 'none.txt'], 2],
    [['export', 'nothing', '--out', 'out'], 2],
    [['import', 'talks.txt', '--library', 'talks.txt'], 3],
  ])('%j ends with %i', async (args, code) => {
    const result = await galley(args)
    expect(result.code).toBe(code)
    expect(result.err.split('\n').length).toBe(code === 0 ? 1 : 2)
  })

  it('is quiet when its reader goes away', async () => {
    expect(await galley(['--help'], { closeOutput: true })).toMatchObject({ err: '' })
  })

  it('works with a broken settings file', async () => {
    await writeFile(join(folder, 'data', 'config.json'), '{"settings": {"lang')
    expect(await galley(['new'])).toMatchObject({ code: 0, err: '' })
  })
})
