import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, inject, type TestContext } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { bytesOf, firstText, valueOf } from '../journal/story'
import { storyFile } from './desk'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 20 })
})

/** A library with one story and a folder for the app's data, gone after the test. */
export async function newPlace(): Promise<{ folder: string; library: string; data: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-fault-'))
  made.push(folder)
  const place = { folder, library: join(folder, 'library'), data: join(folder, 'data') }
  await mkdir(place.library)
  await mkdir(place.data)
  valueOf(await createDisk().writeAtomic(storyFile(place), bytesOf(firstText)))
  return place
}

/** A line that the child says: see child/main.ts. */
export interface Said {
  safe?: number
  saved?: number
  refused?: string
  message?: string
  finished?: boolean
  [key: string]: unknown
}

export interface Ended {
  said: Said[]
  errors: string
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Child {
  /** What it has said so far, whole lines only. */
  said(): Said[]
  kill(): void
  ended: Promise<Ended>
}

/**
 * Starts the child under an injector.
 * @param before the injector's own words, like `strace -f …`; none starts it alone
 */
export function start(command: string, options: object, before: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Child {
  const [program, ...args] = [...before, process.execPath, inject('child'), command, JSON.stringify(options)]
  // One thread for files: strace counts the calls of each thread apart.
  const child = spawn(program!, args, { env: { ...process.env, UV_THREADPOOL_SIZE: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  const said = () =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Said)
  return {
    said,
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({ said: said(), errors, code, signal }))
    }),
  }
}

export const run = (...args: Parameters<typeof start>): Promise<Ended> => start(...args).ended

/** The last promise of a kind: so many changes. */
export const most = (said: readonly Said[], kind: 'safe' | 'saved'): number => Math.max(0, ...said.map((line) => line[kind] ?? 0))

const works = (program: string, ...args: string[]): string | null => {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return `${program} is not installed`
  return status === 0 ? null : `${program} does not work here: ${stderr.trim().split('\n').at(-1)?.slice(0, 100) ?? `status ${status}`}`
}

/** Why a tool cannot be used on this machine; null where it can. */
export const tools = {
  strace: () => works('strace', '-f', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO', 'true'),
  namespaces: () => works('unshare', '-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'),
  prlimit: () => works('prlimit', '--nofile=64', 'true'),
  faketime: () => works('faketime', '-f', '+1h', 'true'),
  bindfs: () => works('sh', '-c', 'd=$(mktemp -d) && mkdir $d/a $d/b && bindfs --no-allow-other $d/a $d/b && { umount $d/b || fusermount -u $d/b; }; s=$?; rm -r $d; exit $s'),
}

/** What makes a program believe another time: the library that faketime puts under it, with all its clocks but the one that never jumps. */
export function fakeTime(file: string): NodeJS.ProcessEnv {
  const { stdout } = spawnSync('faketime', ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' })
  return { LD_PRELOAD: stdout.trim(), FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}

/** Skips the test, with the reason in the table, where its tool does not work. */
export function needs({ skip }: TestContext, tool: keyof typeof tools): void {
  const reason = tools[tool]()
  if (reason) skip(reason)
}

/** strace that makes calls fail, slow or deadly; what it saw is in `log`. (Its --seccomp-bpf is quicker, but kills only at the first call.) */
export const strace = (log: string, ...injections: readonly string[]): string[] => {
  const calls = [...new Set(injections.map((injection) => injection.split(':')[0]!))]
  return ['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls.join(',')}`, ...injections.flatMap((injection) => ['-e', `inject=${injection}`])]
}

/** How often a call is in strace's log. */
export async function counted(log: string, call: string): Promise<number> {
  const lines = (await readFile(log, 'utf8')).split('\n')
  return lines.filter((line) => new RegExp(`^\\d+ +${call}\\(`).test(line)).length
}

/** A shell that runs its arguments with a small disk of its own at `path`. */
export const smallDisk = (path: string, options: string): string[] => ['unshare', '-Urm', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs '${path}' && exec "$@"`, 'sh']
