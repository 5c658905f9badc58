import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, node } from './run.mjs'
import { progress, say } from './say.mjs'

const at = (...path) => join(root, ...path)
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const hash = (text) => createHash('sha256').update(text).digest('hex')

/** Installs exactly what the lockfile names, when what is there is something else. */
export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) return fail(`Galley needs Node.js 20.19 or newer; this is ${process.version}. Install it from nodejs.org and try again.`)
  const wanted = hash(read(at('package-lock.json')))
  const stamp = at('node_modules', '.galley-installed')
  if (read(stamp) === wanted) return
  const step = progress('Installing what the lockfile names…')
  // No install scripts: none of the packages needs one, and Electron's would download its runtime unasked.
  const { code, output } = await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true, timeout: 15 * 60_000 })
  if (code !== 0) {
    step.end('failed')
    return fail(`npm ci did not finish (${code === null ? 'stopped after 15 minutes' : `exit code ${code}`}):\n${output.trim().split('\n').slice(-15).join('\n')}`)
  }
  writeFileSync(stamp, wanted)
  step.end('done')
}

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

function sourceState() {
  const lines = []
  const walk = (path) => {
    const stat = statSync(at(path), { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) for (const name of readdirSync(at(path)).sort()) walk(join(path, name))
    else lines.push(`${path} ${stat.size} ${stat.mtimeMs}`)
  }
  sources.forEach(walk)
  return hash(lines.join('\n'))
}

/** Builds out/ when a source is newer than it. Two at once take turns. */
export async function ensureBuild() {
  const stamp = at('out', '.built')
  if (read(stamp) === sourceState()) return
  const release = await lock(at('node_modules', '.galley-building'))
  try {
    const state = sourceState()
    if (read(stamp) === state) return
    const step = progress('Building Galley…')
    const { code, output } = await node('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { quiet: true, timeout: 10 * 60_000 })
    if (code !== 0) {
      step.end('failed')
      return fail(output.trim())
    }
    writeFileSync(stamp, state)
    step.end('done')
  } finally {
    release()
  }
}

/** A folder as a lock: whoever made it holds it; one left by a killed run is taken over after ten minutes. */
async function lock(path) {
  for (;;) {
    try {
      mkdirSync(path)
      return () => rmSync(path, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (age > 10 * 60_000) rmSync(path, { recursive: true, force: true })
      else await new Promise((next) => setTimeout(next, 200))
    }
  }
}

/** Ends the script with words for a person. */
export function fail(message, code = 1) {
  say(message)
  process.exit(code)
}
