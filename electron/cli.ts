import { homedir } from 'node:os'
import Conf from 'conf'
import type { Io } from './cli/io'
import { run } from './cli/run'
import { dataFolder } from './create-services'
import type { SettingsStore } from './services/settings'

const data = dataFolder(process.env, process.platform, homedir())

/** The app's own settings file, read only when a command asks for something in it. */
function lazyStore(): SettingsStore {
  let conf: Conf<Record<string, unknown>> | undefined
  const open = () => (conf ??= new Conf<Record<string, unknown>>({ cwd: data, clearInvalidConfig: true }))
  return { get: (key) => open().get(key), set: (key, value) => open().set(key, value) }
}

async function input(limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

let drawn = false
const clear = () => {
  if (drawn) process.stderr.write('\r\x1b[K')
  drawn = false
}

const io: Io = {
  out: (line) => {
    clear()
    process.stdout.write(`${line}\n`)
  },
  err: (line) => {
    clear()
    process.stderr.write(`${line}\n`)
  },
  progress: (line) => {
    if (!process.stderr.isTTY) return
    clear()
    process.stderr.write(line.slice(0, (process.stderr.columns || 80) - 1))
    drawn = true
  },
  input,
  cwd: process.cwd(),
  dataFolder: data,
  store: lazyStore(),
}

// `galley list | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

// Not process.exit: what is still in the pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), io)
clear()
