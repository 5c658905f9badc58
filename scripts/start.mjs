// npm start [-- FILE]: sets up what is missing and opens Galley.
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { electronPath, fetchElectron } from './lib/electron.mjs'
import { calledFrom, root, run } from './lib/run.mjs'
import { ensureBuild, ensureDependencies, fail } from './lib/setup.mjs'
import { say } from './lib/say.mjs'

const args = process.argv.slice(2)
const options = args.filter((arg) => arg.startsWith('--'))
const names = args.filter((arg) => !arg.startsWith('--'))
const known = new Set(['--help', '--browser', '--no-open', '--stay'])

if (options.includes('--help')) {
  say(`npm start [-- [FILE] [--browser] [--no-open]]

Sets up what is missing and opens Galley. FILE is opened as a new story.
  --browser   the app in a browser window, even where the desktop app can run
  --no-open   print the address only (with --browser)`)
  process.exit(0)
}
const unknown = options.find((option) => !known.has(option))
if (unknown) fail(`npm start does not know ${unknown}; it takes a FILE, --browser and --no-open.`, 2)
if (names.length > 1) fail('npm start opens one file at a time; "npm run galley -- import FILE…" takes many.', 2)
const file = names[0] === undefined ? null : resolve(calledFrom, names[0])
if (file && !existsSync(file)) fail(`${names[0]}: there is no such file.`, 2)
if (file && !statSync(file).isFile()) fail(`${names[0]} is not a file that Galley can open.`, 2)

await ensureDependencies()
await ensureBuild()

const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
let electron = null
if (!options.includes('--browser') && !options.includes('--no-open') && !noDisplay) {
  electron = electronPath()
  if (!electron) {
    const fetched = await fetchElectron()
    electron = fetched.path
    if (!electron) say(`Electron's runtime is not here (${fetched.why}): Galley opens in a browser window instead.`)
  }
}

const fileArgs = file ? [file] : []
if (electron) {
  // Electron will not start as root with its sandbox on, and says so itself.
  const { code } = await run(electron, [root, ...fileArgs])
  process.exit(code ?? 1)
}
const { code } = await run(process.execPath, [join(root, 'out', 'main', 'serve.js'), ...fileArgs, ...options.filter((option) => option !== '--browser')])
process.exit(code ?? 1)
