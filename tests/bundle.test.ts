import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const out = resolve(import.meta.dirname, '../out')
const scripts = (folder: string) =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(out, folder, name), 'utf8'))
    .join('\n')

// Names that stand in zod's own code whatever a minifier does to the rest.
const zod = /ZodError|invalid_union|unrecognized_keys/

describe('the built app', () => {
  it('carries no zod into the screen: types come from the contract, checking is the services’', () => {
    expect(scripts('renderer')).not.toMatch(zod)
  })

  it('carries no zod into the preload, which knows the contract by its names', () => {
    const preload = scripts('preload')
    expect(preload).not.toMatch(zod)
    expect(preload).toContain('stories.save')
  })

  it('finds the programs of its threads beside the script that starts them: without them the thread of every save does their work', () => {
    const started = readdirSync(join(out, 'main'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => {
        const script = join(out, 'main', name)
        return [...readFileSync(script, 'utf8').matchAll(/new URL\(["'`](\.[^"'`]+\.js)["'`], import\.meta\.url\)/g)].map(([, program]) => join(dirname(script), program!))
      })
    expect(new Set(started.map((program) => basename(program)))).toEqual(new Set(['counter.js', 'reader.js']))
    expect(started.filter((program) => !existsSync(program))).toEqual([])
  })

  it('does check in the services', () => {
    expect(scripts('main')).toMatch(zod)
  })
})
