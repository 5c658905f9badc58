import { run as engine } from './engine'
import { run as handoff } from './handoff'
import { run as intake } from './intake'
import { run as preflight } from './preflight'

const benches: Record<string, () => Promise<string>> = { engine, intake, preflight, handoff }

const named = process.argv.slice(2)
const unknown = named.find((name) => !Object.hasOwn(benches, name))
if (unknown) {
  console.error(`There is no bench “${unknown}”; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of named.length ? named : Object.keys(benches)) console.log(`${name}\n${await benches[name]!()}\n`)
}
