import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { ownFiles } from '../../electron/ipc/files'
import { createLoopback, type LoopbackOptions } from '../../electron/ipc/loopback'
import { createRouter } from '../../electron/ipc/router'

/* A contract that has nothing to do with stories: the transports must not know the difference. */

const text = z.strictObject({ text: z.string() })
export const toyContract = {
  echo: { text: { input: text, output: text }, bytes: { input: z.strictObject({ bytes: z.instanceof(Uint8Array) }), output: z.strictObject({ bytes: z.instanceof(Uint8Array) }) } },
  wrong: { output: { input: z.strictObject({}), output: text }, throws: { input: z.strictObject({}), output: text } },
}
export const toyEvents = { 'toy.rang': z.strictObject({ times: z.number() }) }

export const secretWords = 'at /home/reporter/secret.ts:12'
export const toyApi = {
  echo: { text: async (input: { text: string }) => input, bytes: async (input: { bytes: Uint8Array }) => ({ bytes: input.bytes.toReversed() }) },
  wrong: {
    output: async () => ({ text: 5, path: secretWords }),
    throws: async () => {
      throw new Error(secretWords)
    },
  },
}

/** A router for the toy contract, and what it wrote to its log. */
export function toyRouter() {
  const logged: string[] = []
  const router = createRouter(toyContract, toyEvents, toyApi, (message, detail) => logged.push(`${message} ${String(detail)}`))
  return { router, logged }
}

const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))))

let screen: Promise<string> | undefined
/** A built screen in a temporary folder, with a secret beside it and links that lead out; one for all tests of a file. */
export const toyScreen = () => (screen ??= makeScreen())

async function makeScreen(): Promise<string> {
  const outside = await mkdtemp(join(tmpdir(), 'galley-screen-'))
  made.push(outside)
  const root = join(outside, 'screen')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'SECRET')
  const files = {
    'index.html': '<!doctype html><html lang="en"><title>Toy</title><script type="module" src="./assets/main-abc.js"></script>',
    'preview.html': '<!doctype html><html lang="en"><title>Preview</title>',
    'assets/main-abc.js': 'export {}',
    'assets/look-abc.css': 'p { color: red }',
    'assets/serif-abc.woff2': 'wOF2',
    'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'notes.exe': 'SECRET',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content)
  await symlink(join(outside, 'secret.txt'), join(root, 'link.txt'))
  await symlink(outside, join(root, 'up'))
  return root
}

/** A running host of the toy, and the way to ring its event. */
export async function toyHost(options: Partial<LoopbackOptions> = {}) {
  const { router, logged } = toyRouter()
  let ring: (event: string, payload: unknown) => void = () => {}
  const host = await createLoopback({
    router,
    files: await ownFiles(await toyScreen()),
    onEvent: (listener) => {
      ring = listener
      return () => (ring = () => {})
    },
    log: (message, detail) => logged.push(`${message} ${String(detail)}`),
    stay: true,
    ...options,
  })
  return { host, logged, ring: (event: string, payload: unknown) => ring(event, payload) }
}
