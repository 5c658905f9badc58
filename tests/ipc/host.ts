import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { WebSocket } from 'ws'
import type { Api } from '../../shared/contract'
import { encode } from '../../shared/wire'

/** The host as it ships, bundled into a folder of its own: `main/serve.mjs` with a screen beside it. */
export async function buildHost(): Promise<{ program: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-host-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'electron/serve.ts', outDir: join(folder, 'main'), emptyOutDir: true, target: 'node20', minify: false, rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: '[name].mjs' } } },
  })
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Galley</title>')
  return { program: join(folder, 'main', 'serve.mjs'), remove: () => rm(folder, { recursive: true, force: true }) }
}

export interface Host {
  api: Api
  /** Where its window is, and the cookie of whoever was let in. */
  origin: string
  cookie: string
  /** What it has told its window without being asked, the earliest first. */
  told: { event: string; payload: Record<string, unknown> }[]
  /** The process, for what the system says of it. */
  pid: number
  signal(name: NodeJS.Signals): void
  /** Ends it as a crash would. */
  kill(): Promise<void>
}

export interface HostOptions {
  /** The words of an injector that runs it, like `strace -f …`. */
  before?: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Starts a host over a library and its data, and connects as its window does. */
export async function startHost(program: string, place: { library: string; data: string; home: string }, { before = [], env = {} }: HostOptions = {}): Promise<Host> {
  const [first, ...rest] = [...before, process.execPath, program, '--no-open', '--stay']
  // A group of its own: signals reach the injector and what it runs.
  const child = spawn(first!, rest, {
    env: { PATH: process.env.PATH, HOME: place.home, GALLEY_DATA: place.data, GALLEY_LIBRARY: place.library, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const signal = (name: NodeJS.Signals) => void process.kill(-child.pid!, name)
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString()
      if (text.includes('\n')) resolve(text.trim())
    })
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}`)))
  })
  const { origin, host } = new URL(address)
  const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')!.split(';')[0]!
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { cookie, origin } })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const told: Host['told'] = []
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { id?: number; ok?: boolean; output?: unknown; error?: string; event?: string; payload?: Record<string, unknown> }
    if (message.event) told.push({ event: message.event, payload: message.payload ?? {} })
    const call = waiting.get(message.id ?? -1)
    if (message.ok) call?.resolve(message.output)
    else call?.reject(new Error(message.error))
  })
  socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('closed'))))
  socket.on('error', () => undefined)
  let next = 1
  const call = (method: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(next, { resolve, reject })
      socket.send(encode({ id: next++, method, input }))
    })
  return {
    api: new Proxy({} as Api, { get: (_api, group: string) => new Proxy({}, { get: (_group, method: string) => (input: unknown) => call(`${group}.${method}`, input) }) }),
    origin,
    cookie,
    told,
    pid: child.pid!,
    signal,
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode !== null || child.signalCode !== null) return
      signal('SIGKILL')
      await ended
    },
  }
}
