import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError, type Command, type Io } from './io'

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { library: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' }, stay: { type: 'boolean' } },
  })
  if (positionals.length > 1) throw new UsageError('name one file at most')
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(/^\d+$/.test(values.port!) && port < 65536)) throw new UsageError(`--port is a number from 0 to 65535, and not “${values.port}”`)
  // Loaded here only: the other commands need no server.
  const { serve } = await import('../serve')
  return serve({
    library: values.library === undefined ? undefined : resolve(io.cwd, values.library),
    port,
    open: !values['no-open'],
    stay: values.stay,
    file: positionals[0] === undefined ? undefined : resolve(io.cwd, positionals[0]),
  })
}

export const serveCommand: Command = {
  summary: 'Open the app in a browser window on this machine',
  help: `Usage: galley serve [FILE] [--library DIR] [--port N] [--no-open] [--stay]

Opens the app in a browser window, reachable from this machine only. The first line
on standard output is the full address with its one-time token. Stops when its last
window closes. FILE is opened as a new story.

  --library DIR  the library (default: the app's)
  --port N       the port (default: any free one)
  --no-open      opens no window; open the printed address yourself
  --stay         goes on when the last window has closed
  --help         prints this`,
  run,
}
