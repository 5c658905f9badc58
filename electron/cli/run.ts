import { version } from '../../package.json'
import { checkCommand } from './check'
import { exportCommand } from './export'
import { importCommand } from './import'
import { exit, oneLine, UsageError, type Command, type Io } from './io'
import { listCommand } from './list'
import { newCommand } from './new'
import { serveCommand } from './serve'
import { styleCommand } from './style'

const commands: Record<string, Command> = { import: importCommand, new: newCommand, list: listCommand, check: checkCommand, export: exportCommand, style: styleCommand, serve: serveCommand }

const help = `Galley, a newsroom editor, from the command line.

Usage: galley COMMAND …

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`)
  .join('\n')}

  galley COMMAND --help   what a command takes
  galley --version        the version

Exit codes: 0 done, 1 a story does not pass, 2 wrong usage or unreadable input, 3 could not write.`

/**
 * The `galley` command.
 * @param argv what stands behind the program's name
 * @returns the exit code
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv
  const lines: Io = { ...io, err: (line) => io.err(oneLine(line)) }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help)
    return exit.done
  }
  if (name === '--version' || name === '-v') {
    io.out(version)
    return exit.done
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    lines.err(name === undefined ? `galley: name a command: ${Object.keys(commands).join(', ')} (see galley --help)` : `galley: there is no command “${name}” (see galley --help)`)
    return exit.wrong
  }
  const end = args.indexOf('--')
  if ((end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    io.out(command.help)
    return exit.done
  }
  try {
    return await command.run(args, lines)
  } catch (error) {
    const message = wrongUsage(error)
    if (message === null) throw error
    lines.err(`galley ${name}: ${message} (see galley ${name} --help)`)
    return exit.wrong
  }
}

/** What is wrong with the arguments, or null for an error that is a bug. */
function wrongUsage(error: unknown): string | null {
  if (error instanceof UsageError) return error.message
  const fromParser = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return fromParser ? error.message.split('. ')[0]! : null
}
