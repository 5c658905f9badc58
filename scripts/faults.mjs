// node scripts/faults.mjs [--long] [NAME…]: the fault suite, ending in a table of what was tried and what could not be.
import { startVitest } from 'vitest/node'
import { ensureInjectors, findBrowser } from './lib/browser.mjs'
import { ensureBuild, ensureDependencies } from './lib/setup.mjs'

const args = process.argv.slice(2)
if (args.includes('--long')) process.env.GALLEY_FAULTS = 'long'
await ensureDependencies()
await ensureInjectors()
// One row crashes a real window.
await ensureBuild()
process.env.GALLEY_BROWSER = findBrowser() ?? ''
const names = args.filter((arg) => !arg.startsWith('--'))

const vitest = await startVitest('test', names, { config: 'vitest.faults.config.ts', watch: false, reporters: [['default', { summary: false }]] })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
await vitest.close()

const rows = tests.flatMap((test) => {
  const result = test.result()
  const { fault, note } = test.meta().row ?? {}
  if (!fault && result.state === 'passed') return []
  const said = result.state === 'skipped' ? (result.note ?? 'skipped') : note
  return [{ state: result.state === 'passed' ? 'run' : result.state, fault: fault ?? test.fullName, said: said ?? '' }]
})
const width = Math.max(...rows.map(({ fault }) => fault.length))
console.log('\nFaults')
for (const { state, fault, said } of rows) console.log(`${state.padEnd(8)}${fault.padEnd(width + 2)}${said}`)
const count = (state) => rows.filter((row) => row.state === state).length
console.log(`\n${count('run')} rows run, ${count('failed')} failed, ${count('skipped')} skipped; ${tests.length} tests`)
process.exit(process.exitCode || (count('failed') ? 1 : 0))
