// npm run bench [-- NAME…]: speed as ratios in one run, and what intake recognises, as tables. Fails where the engine is over a limit.
// The editor's keys are measured in a real browser, by a script of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node, root } from './lib/run.mjs'
import { ensureDependencies } from './lib/setup.mjs'

// Before vite, which is one of them and makes this process a production one.
await ensureDependencies()
const { build } = await import('vite')

const outDir = mkdtempSync(join(tmpdir(), 'galley-bench-'))
try {
  // Bundled as the app's own main process is, so that it runs as it ships.
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(root, 'tests/bench/run.ts'), outDir, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'run.mjs' } } },
  })
  const named = process.argv.slice(2)
  const others = named.filter((name) => name !== 'editor')
  if (!named.length || others.length) process.exitCode = (await node(join(outDir, 'run.mjs'), others)).code
  if (!named.length || named.includes('editor')) process.exitCode ||= (await node(join(root, 'scripts/bench-editor.mjs'))).code
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
