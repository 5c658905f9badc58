// The galley command from the checkout: installs and builds what is missing, then runs it.
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { calledFrom, root } from './lib/run.mjs'
import { ensureBuild, ensureDependencies } from './lib/setup.mjs'

await ensureDependencies()
await ensureBuild()
process.chdir(calledFrom)
const program = join(root, 'out', 'main', 'cli.js')
process.argv = [process.argv[0], program, ...process.argv.slice(2)]
await import(pathToFileURL(program).href)
