import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract, events } from './shared/contract'

// The preload is derived from the contract, but must not carry zod into every window:
// the names are written into it at build time.
const methodNames = Object.entries(contract).flatMap(([group, methods]) =>
  Object.keys(methods).map((method) => `${group}.${method}`),
)
const eventNames = Object.keys(events)

const at = (path: string) => resolve(import.meta.dirname, path)

// Everything but Electron is bundled, so a package needs no node_modules (see docs/decisions/0003).
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: at('electron/main.ts'), serve: at('electron/serve.ts'), cli: at('electron/cli.ts'), reader: at('electron/reader.ts'), counter: at('electron/counter.ts') },
        // sharp carries a program for each system, which no bundle can hold.
        external: ['electron', 'sharp'],
        // Shared pieces lie beside the programs: a thread's program is looked for beside the script that starts it, whichever that is.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    define: {
      __METHODS__: JSON.stringify(methodNames),
      __EVENTS__: JSON.stringify(eventNames),
    },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    // No window has Node: what a library does only there is left out, and with it its import of files.
    define: { 'typeof process': '"undefined"' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome125',
      minify: true,
      modulePreload: { polyfill: false },
      // A data: font or image would need a wider Content-Security-Policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html'), preview: at('renderer/preview.html') } },
    },
  },
})
