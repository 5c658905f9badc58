import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builtInRules, rulesOf } from '../../shared/style'
import { readStyle, styleLimit } from '../services/style/file'
import { exit, type Command, type Io } from './io'
import { servicesToRead } from './library'

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { library: { type: 'string' }, json: { type: 'boolean' } } })
  const services = await servicesToRead(io, values.library)
  try {
    const path = positionals[0] === undefined ? services.style.path : resolve(io.cwd, positionals[0])
    const bytes = await services.disk.readWhole(path, styleLimit)
    if (!bytes.ok && !(bytes.problem.code === 'gone' && positionals[0] === undefined)) {
      io.err(`galley style: ${bytes.problem.message}`)
      return exit.wrong
    }
    const { style, faults } = readStyle(bytes.ok ? new TextDecoder().decode(bytes.value) : '')
    const rules = rulesOf(style)
    if (values.json) io.out(JSON.stringify({ file: path, rules, faults }))
    else {
      for (const { at, message } of faults) io.out(`${at}: ${message}`)
      io.out(`${rules.length} rules hold: ${style.rules.length} of ${bytes.ok ? path : 'no file of the newsroom'}, ${rules.length - style.rules.length} of ${builtInRules.length} built in. ${faults.length ? `${faults.length} faults.` : 'Every rule keeps its examples.'}`)
    }
    return faults.length ? exit.fails : exit.done
  } finally {
    await services.close()
  }
}

export const styleCommand: Command = {
  summary: 'Look a newsroom’s style file through and try its examples',
  help: `Usage: galley style [FILE] [--library DIR] [--json]

Reads the style file of the library (style.yaml), or FILE, tries each rule on
its own examples, and says which rules are wrong and why. What a file may say
stands in docs/style.schema.json. --json prints all rules that hold.

Exit codes: 0 every rule holds, 1 some do not, 2 it cannot be read.`,
  run,
}
