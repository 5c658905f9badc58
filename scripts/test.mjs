// npm test: sets up what is missing, then checks everything. "npm test -- NAME…" runs only those steps.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser, ensureInjectors, ensureJava } from './lib/browser.mjs'
import { node, root } from './lib/run.mjs'
import { ensureBuild, ensureDependencies, fail } from './lib/setup.mjs'
import { say } from './lib/say.mjs'

const began = Date.now()
const results = join(root, 'test-results')

await ensureDependencies()
const browser = await ensureBrowser()
if (!browser.path) fail(browser.advice)
process.env.GALLEY_BROWSER = browser.path
if (!(await ensureJava())) say('Java is not here: the Nu HTML checker is skipped. Install a Java runtime to run it too.')
await ensureInjectors()
mkdirSync(results, { recursive: true })

const bin = (name, file) => join('node_modules', name, file)
const tsc = bin('typescript', 'bin/tsc')
const unitReport = join(results, 'unit.json')
const e2eReport = join(results, 'e2e.json')

/** Each step alone; steps of one group run side by side, for none of them uses more than one core for long. */
const groups = [
  [
    { name: 'lint', run: () => node(bin('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0'], { quiet: true }) },
    { name: 'types of the screen', run: () => node(tsc, ['-p', 'tsconfig.web.json'], { quiet: true }) },
    { name: 'types of the services', run: () => node(tsc, ['-p', 'tsconfig.node.json'], { quiet: true }) },
    { name: 'import rules', run: () => node(bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), ['electron', 'renderer', 'shared', 'tests', 'scripts', '--config', '.dependency-cruiser.cjs'], { quiet: true }) },
  ],
  [{ name: 'build', run: async () => (await ensureBuild(), { code: 0, output: '' }) }],
  [{ name: 'unit', run: () => node(bin('vitest', 'vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]) }],
  [{ name: 'faults', run: () => node('scripts/faults.mjs', []) }],
  [{ name: 'packing', run: () => node('scripts/pack.mjs', ['--check'], { quiet: true }) }],
  [{ name: 'e2e', run: () => node(bin('@playwright/test', 'cli.js'), ['test'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport } }) }],
]

const only = process.argv.slice(2)
const failures = []
let stepsPassed = 0
rmSync(unitReport, { force: true })
rmSync(e2eReport, { force: true })

async function runStep({ name, run }) {
  const from = Date.now()
  const { code, output } = await run()
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  if (code === 0) stepsPassed++
  else failures.push(name)
  if (code !== 0 && output) process.stdout.write(`${output.trim()}\n`)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
}

for (const group of groups) {
  const queue = group.filter((step) => only.length === 0 || only.some((word) => step.name.startsWith(word)))
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await runStep(step)
  }
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker))
}

const report = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
const unit = report(unitReport)
const e2e = report(e2eReport)?.stats
const passed = stepsPassed + (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0)
const failed = failures.length + (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0)
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.skipped ?? 0)
if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\nDone in ${((Date.now() - began) / 60_000).toFixed(1)} minutes.`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed ? 1 : 0)
