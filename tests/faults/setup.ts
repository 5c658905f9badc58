import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { buildHost } from '../ipc/host'

declare module 'vitest' {
  interface ProvidedContext {
    /** The program that is hurt, bundled. */
    child: string
    /** The host, bundled. */
    host: string
  }
}

/** Bundles the child process and the host as the app's own main process is, so that Node runs it as it ships. */
export default async function setup(project: TestProject) {
  const outDir = await mkdtemp(join(tmpdir(), 'galley-faults-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'child/main.ts'), outDir, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  })
  project.provide('child', join(outDir, 'main.mjs'))
  const host = await buildHost()
  project.provide('host', host.program)
  return async () => {
    await rm(outDir, { recursive: true, force: true, maxRetries: 20 })
    await host.remove()
  }
}
