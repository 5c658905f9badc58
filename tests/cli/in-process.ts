import { join } from 'node:path'
import type { Io } from '../../electron/cli/io'
import { run } from '../../electron/cli/run'
import { memoryStore } from '../services/places'

/** The command in this process, in a folder of its own. */
export async function galley(folder: string, args: string[], input: Uint8Array | string = ''): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: () => {},
    input: async (limit) => (bytes.length > limit ? null : bytes),
    cwd: folder,
    dataFolder: join(folder, 'data'),
    store: memoryStore({ library: join(folder, 'library') }),
  }
  const code = await run(args, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
