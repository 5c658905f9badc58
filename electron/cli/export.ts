import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { statuses } from '../../shared/article/values'
import { formatNames, isFormatName } from '../../shared/exporting'
import { done, type Outcome, type Problem } from '../../shared/outcome'
import type { Services } from '../create-services'
import { allProfiles, exportBatch, type BatchStory } from '../services/exporting/batch'
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
      profile: { type: 'string', multiple: true },
      format: { type: 'string', multiple: true },
      zip: { type: 'boolean' },
      pdf: { type: 'boolean' },
      force: { type: 'boolean' },
      all: { type: 'boolean' },
      status: { type: 'string' },
      index: { type: 'boolean' },
      library: { type: 'string' },
    },
  })
  const fromLibrary = values.all || values.status !== undefined
  if (!names.length && !fromLibrary) throw new UsageError('name at least one story, or --all')
  if (names.length && fromLibrary) throw new UsageError('--all and --status take the stories of the library; name no others')
  const status = statuses.find((one) => one === values.status)
  if (values.status !== undefined && !status) throw new UsageError(`there is no status “${values.status}”; there are ${statuses.join(', ')}`)
  if (!values.out) throw new UsageError('--out DIR is missing: where the bundles go')
  if (values.pdf && (values.zip || values.index || values.format)) throw new UsageError('--pdf writes a PDF instead of a bundle: leave out --zip, --index and --format')
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
  // Ctrl+C ends it between two files: what is written is whole.
  const stop = new AbortController()
  const stopping = () => stop.abort()
  process.once('SIGINT', stopping)
  try {
    const stories = fromLibrary ? await libraryStories(services, status) : await namedStories(services, io, names)
    const profiles = await allProfiles(values.profile ?? ['web'], (wanted) => profileFor(services, io, wanted))
    if (!profiles.ok) io.err(`galley export: ${profiles.problem.message}`)
    if (!stories.ok) for (const line of stories.problem.message.split('\n')) io.err(`galley export: ${line}`)
    if (!stories.ok || !profiles.ok) return exit.wrong

    const result = await exportBatch(
      { disk: services.disk, exporting: services.exporting, version },
      {
        stories: stories.value, out, profiles: profiles.value, formats, zip: values.zip, pdf: values.pdf, force: values.force, index: values.index, anew: values.force, signal: stop.signal,
        step: ({ done: now, total, what }) => total > 1 && io.progress(`Exporting ${Math.min(Math.floor(now) + 1, total)} of ${total}: ${what}`),
      },
    )
    if (!result.ok) {
      io.err(`galley export: ${result.problem.message}`)
      return exitOf(result.problem)
    }
    for (const { bundle } of result.value.bundles) io.out(bundle)
    for (const { story, problem } of result.value.failed) io.err(`galley export: ${stories.value.find(({ id }) => id === story)?.label ?? story}: ${problem.message}`)
    if (result.value.stopped) {
      io.err('galley export: stopped. What is written is whole; the same command goes on from there.')
      return exit.unwritten
    }
    return Math.max(exit.done, ...result.value.failed.map(({ problem }) => exitOf(problem)))
  } finally {
    process.removeListener('SIGINT', stopping)
    await services.close()
  }
}

/** Every story is found and read before anything is written: one bad name, and nothing is. The problem has a line for each. */
async function namedStories(services: Services, io: Io, names: readonly string[]): Promise<Outcome<BatchStory[]>> {
  const stories: BatchStory[] = []
  const bad: string[] = []
  for (const name of names) {
    const found = await locateStory(services, io.cwd, name)
    if (!found.ok) bad.push(`${name}: ${found.problem.message.replace(/\s+/g, ' ')}`)
    else if (!stories.some(({ id }) => id === found.value.article.id)) {
      const { article, folder } = found.value
      stories.push({ id: article.id, label: name, load: async () => done({ article, media: join(folder, 'media') }) })
    }
  }
  return bad.length ? { ok: false, problem: { code: 'not-found', message: bad.join('\n') } } : done(stories)
}

/** The stories of the library, each read when its turn comes. */
async function libraryStories(services: Services, status: (typeof statuses)[number] | undefined): Promise<Outcome<BatchStory[]>> {
  const listed = await services.library.list(status ? { status } : {})
  if (!listed.ok) return listed
  return done(
    listed.value.stories.map(({ id, slug, folder }) => ({
      id,
      label: slug,
      load: async () => {
        const article = await services.stories.read(id)
        return article.ok ? done({ article: article.value, media: join(services.root, folder, 'media') }) : article
      },
    })),
  )
}

/** Formats and profile are already known to be right, so what is invalid is the story. */
const exitOf = ({ code }: Problem): number => (code === 'invalid' ? exit.fails : exit.unwritten)

export const exportCommand: Command = {
  summary: 'Write the handoff bundle of stories',
  help: `Usage: galley export STORY… --out DIR [--profile NAME or FILE]… [--format LIST] [--zip] [--force]
       galley export --all --out DIR [--status S] [--index] …
       galley export STORY… --out DIR --pdf

Writes a handoff bundle for each STORY into DIR and prints the bundle's path.
STORY is a story's folder, its story.json, or an id or slug in the library.
A bundle appears whole or not at all; one that was changed since Galley wrote it
is not replaced. A story that cannot be exported stops no other. Stopped with
Ctrl+C, the same command goes on where it was.

  --out DIR       where the bundles go
  --profile NAME  a profile's name, or its file (default: web); several give each
                  profile a folder of its name
  --format LIST   only these formats, separated by commas
  --zip           one .zip for each story
  --pdf           a PDF of the page for each story instead of a bundle; it takes an
                  installed Chromium, Chrome, Edge or Brave, and replaces no file
  --all           every story of the library
  --status S      every story of the library with this status
  --index         index.html, index.json and one manifest.json beside the bundles
  --force         exports although a check blocks; the manifest records it
  --library DIR   the library for ids and slugs (default: the app's)
  --help          prints this`,
  run,
}
