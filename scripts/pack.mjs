// npm run pack: the desktop app for this system, in dist/. With --check: packed with a stand-in for Electron, and looked at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import constants from '@electron/fuses/dist/constants.js'
import { build, Platform } from 'electron-builder'
import { electronPath } from './lib/electron.mjs'
import { complaints, fuseComplaints, listFiles, listFolder } from './lib/package.mjs'
import { root } from './lib/run.mjs'
import { say } from './lib/say.mjs'
import { ensureBuild, ensureDependencies, fail } from './lib/setup.mjs'

await ensureDependencies()
await ensureBuild()
if (process.argv.includes('--check')) await check()
else await pack()

/** Makes the installers. Without Electron's runtime in node_modules, electron-builder fetches it. */
async function pack() {
  const made = await build({ projectDir: root, publish: 'never', config: { ...(electronPath() ? { electronDist: join(root, 'node_modules/electron/dist') } : {}) } })
  for (const file of made) say(file)
}

/** Packs for Linux around a program that has nothing but fuses: the archive is the same on every system. */
async function check() {
  const work = mkdtempSync(join(tmpdir(), 'galley-pack-'))
  try {
    const stub = join(work, 'electron')
    mkdirSync(join(stub, 'resources'), { recursive: true })
    // The fuse wire as Electron's program has it: sentinel, version, number of fuses, and each of them wrong.
    const wire = Buffer.concat([Buffer.from(constants.SENTINEL), Buffer.from([1, 8]), Buffer.from('10110001')])
    writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 })
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(stub, name), '')

    const output = join(work, 'dist')
    await build({ projectDir: root, targets: Platform.LINUX.createTarget('dir'), publish: 'never', config: { electronDist: stub, directories: { output } } })
    const packed = join(output, 'linux-unpacked')
    const files = listFiles(join(packed, 'resources/app.asar'))
    const wrong = [...complaints(files, listFolder(root, 'out')), ...(await fuseComplaints(join(packed, 'galley')))]
    if (wrong.length) fail(`The package is not right:\n${wrong.map((line) => `- ${line}`).join('\n')}`)
    say(`The package holds ${files.size} files and nothing else; its fuses are set.`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
