import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../../shared/article/types'
import { formatNames, isFormatName } from '../../shared/exporting'
import type { Problem } from '../../shared/outcome'
import { exit, UsageError, type Command, type Io } from './io'
import { servicesToRead } from './library'
import { profileFor } from './profile'
import { locateStory } from './story'

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      library: { type: 'string' },
      profile: { type: 'string' },
      format: { type: 'string', multiple: true },
      zip: { type: 'boolean' },
      force: { type: 'boolean' },
    },
  })
  if (!names.length) throw new UsageError('name at least one story')
  if (!values.out) throw new UsageError('--out DIR is missing: where the bundles go')
  const out = resolve(io.cwd, values.out)
  const formats = values.format?.flatMap((list) => list.split(',')).map((format) => format.trim()).filter(Boolean)
  if (formats && !formats.length) throw new UsageError('--format names no format')
  const unknown = formats?.find((format) => !isFormatName(format))
  if (unknown !== undefined) throw new UsageError(`there is no format “${unknown}”; there are ${formatNames.join(', ')}`)

  if (await stat(out).then((found) => !found.isDirectory(), () => false)) {
    io.err(`galley export: ${values.out}: is a file and not a folder to write into`)
    return exit.unwritten
  }

  const services = await servicesToRead(io, values.library)
  try {
    // Every story is found and read before anything is written: one bad name, and nothing is.
    const stories: { name: string; article: Article; folder: string }[] = []
    let bad = false
    for (const name of names) {
      const found = await locateStory(services, io.cwd, name)
      if (found.ok) stories.push({ name, ...found.value })
      else {
        bad = true
        io.err(`galley export: ${name}: ${found.problem.message}`)
      }
    }
    const profile = await profileFor(services, io, values.profile)
    if (!profile.ok) io.err(`galley export: ${profile.problem.message}`)
    if (bad || !profile.ok) return exit.wrong

    for (const [i, { name, article, folder }] of stories.entries()) {
      if (stories.length > 1) io.progress(`Exporting ${i + 1} of ${stories.length}: ${article.slug}`)
      const exported = await services.exporting.exportStory({ article, media: join(folder, 'media'), out, profile: profile.value, formats, zip: values.zip, force: values.force })
      if (!exported.ok) {
        io.err(`galley export: ${name}: ${exported.problem.message}`)
        return exitOf(exported.problem)
      }
      io.out(exported.value.bundle)
    }
    return exit.done
  } finally {
    await services.close()
  }
}

/** Formats and profile are already known to be right, so what is invalid is the story. */
const exitOf = ({ code }: Problem): number => (code === 'invalid' ? exit.fails : exit.unwritten)

export const exportCommand: Command = {
  summary: 'Write the handoff bundle of stories',
  help: `Usage: galley export STORY… --out DIR [--profile NAME or FILE] [--format LIST] [--zip] [--force]

Writes a handoff bundle for each STORY into DIR and prints the bundle's path.
STORY is a story's folder, its story.json, or an id or slug in the library.
A bundle appears whole or not at all; one that was changed since Galley wrote it
is not replaced.

  --out DIR       where the bundles go
  --profile NAME  a built-in profile, or a profile's file (default: web)
  --format LIST   only these formats, separated by commas
  --zip           one .zip for each story
  --force         exports although a check blocks; the manifest records it
  --library DIR   the library for ids and slugs (default: the app's)
  --help          prints this`,
  run,
}
