import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

  it('does check in the services', () => {
    expect(scripts('main')).toMatch(zod)
  })
})
