import { parseArgs } from 'node:util'
import type { Template } from '../../shared/article/types'
import { templates } from '../../shared/article/values'
import { createSettings } from '../services/settings'
import { exit, UsageError, type Command, type Io } from './io'
import { servicesFor } from './library'

const isTemplate = (name: string): name is Template => (templates as readonly string[]).includes(name)

async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { library: { type: 'string' }, template: { type: 'string' } } })
  const template = values.template ?? 'news'
  if (!isTemplate(template)) throw new UsageError(`there is no template “${template}”; there are ${templates.join(', ')}`)
  const services = servicesFor(io, values.library)
  try {
    const made = await services.stories.create({ template, language: createSettings(io.store).get().language })
    if (!made.ok) {
      io.err(`galley new: ${made.problem.message}`)
      return exit.unwritten
    }
    io.out(made.value.folder)
    return exit.done
  } finally {
    await services.close()
  }
}

export const newCommand: Command = {
  summary: 'Make an empty story',
  help: `Usage: galley new [--template T] [--library DIR]

Makes an empty story and prints its folder.

  --template T   ${templates.join(', ')} (default: news)
  --library DIR  the library to put it into (default: the app's)
  --help         prints this`,
  run,
}
