import { parseArgs } from 'node:util'
import type { Status } from '../../shared/article/types'
import { statuses } from '../../shared/article/values'
import type { StorySummary } from '../../shared/contract'
import { exit, oneLine, UsageError, type Command, type Io } from './io'
import { servicesToRead } from './library'

const isStatus = (name: string): name is Status => (statuses as readonly string[]).includes(name)

async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { library: { type: 'string' }, search: { type: 'string' }, status: { type: 'string' }, json: { type: 'boolean' } },
  })
  const { status, search } = values
  if (status !== undefined && !isStatus(status)) throw new UsageError(`there is no status “${status}”; there are ${statuses.join(', ')}`)
  const services = await servicesToRead(io, values.library)
  try {
    const listed = await services.library.list({ query: search, status })
    if (!listed.ok) {
      io.err(`galley list: ${listed.problem.message}`)
      return exit.wrong
    }
    const { stories, damaged } = listed.value
    if (values.json) {
      io.out(JSON.stringify({ stories, damaged }))
      return exit.done
    }
    for (const line of table(stories)) io.out(line)
    for (const { folder, reason } of damaged) io.err(`galley list: ${folder}: ${reason}`)
    return exit.done
  } finally {
    await services.close()
  }
}

/** Day, status, words, slug and headline in columns; the slug is what other commands take. */
function table(stories: readonly StorySummary[]): string[] {
  const rows = stories.map((story) => [story.updatedAt.slice(0, 10), story.status, String(story.words), story.slug, oneLine(story.headline) || '(no headline)'])
  const width = [0, 1, 2, 3].map((column) => rows.reduce((most, row) => Math.max(most, row[column]!.length), 0))
  return rows.map(([day, status, words, slug, headline]) => `${day}  ${status!.padEnd(width[1]!)}  ${words!.padStart(width[2]!)}  ${slug!.padEnd(width[3]!)}  ${headline}`)
}

export const listCommand: Command = {
  summary: 'List the stories of a library',
  help: `Usage: galley list [--library DIR] [--search QUERY] [--status S] [--json]

Prints the stories, newest first: day, status, words, slug, headline.
Damaged stories are named on standard error.

  --library DIR   the library (default: the app's)
  --search QUERY  only stories that have every word of QUERY in a field or in the text
  --status S      only ${statuses.join(', ')}
  --json          prints { "stories": […], "damaged": […] }
  --help          prints this`,
  run,
}
