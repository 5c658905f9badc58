import { readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../../shared/article/types'
import { preflight, type Finding } from '../../shared/preflight'
import type { Services } from '../create-services'
import { findingLines } from './check-text'
import { exit, oneLine, UsageError, type Command, type Io } from './io'
import { servicesToRead } from './library'
import { profileFor } from './profile'
import { sarif, type Checked } from './sarif'
import { findStory } from './story'

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: { library: { type: 'string' }, profile: { type: 'string' }, json: { type: 'boolean' }, sarif: { type: 'boolean' } },
  })
  if (!names.length) throw new UsageError('name at least one story')
  if (values.json && values.sarif) throw new UsageError('choose one of --json and --sarif')

  const services = await servicesToRead(io, values.library)
  try {
    const stories: { name: string; article: Article }[] = []
    for (const name of names) {
      const found = await findStory(services, io.cwd, name)
      if (found.ok) stories.push({ name, article: found.value })
      else io.err(`galley check: ${name}: ${found.problem.message}`)
    }
    const profile = await profileFor(services, io, values.profile ?? 'web')
    if (!profile.ok) io.err(`galley check: ${profile.problem.message}`)
    if (stories.length < names.length || !profile.ok) return exit.wrong

    const now = new Date().toISOString()
    const style = await services.style.rules()
    const desk = await services.deskRules.rules()
    const checked: Checked[] = []
    let blocks = false
    for (const [i, { name, article }] of stories.entries()) {
      if (stories.length > 1) io.progress(`Checking ${i + 1} of ${stories.length}: ${oneLine(name)}`)
      const findings = preflight(article, { now, waivers: article.waivers ?? [], levels: profile.value.checks, limits: profile.value.headlines, style, desk })
      blocks ||= findings.some(({ level }) => level === 'block')
      if (values.sarif) checked.push({ findings, ...(await fileOf(services, io.cwd, name, article)) })
      else print(io, name, article, findings, values.json ?? false)
    }
    if (values.sarif) io.out(JSON.stringify(sarif(checked), null, 2))
    return blocks ? exit.fails : exit.done
  } finally {
    await services.close()
  }
}

function print(io: Io, name: string, article: Article, findings: Finding[], json: boolean): void {
  // The sentence is for whoever reads it; what it is made of is the screen's.
  if (json) io.out(JSON.stringify({ story: name, findings: findings.map(({ phrase: _, ...finding }) => finding) }))
  else for (const line of findingLines(oneLine(name), article, findings)) io.out(line)
}

/** The story.json that a report points into, by its path from where the command was called. */
async function fileOf(services: Services, cwd: string, name: string, { id }: Article): Promise<Omit<Checked, 'findings'>> {
  const isThere = (path: string) => stat(path).then((found) => found.isFile(), () => false)
  const path = resolve(cwd, name)
  let file = join(path, 'story.json')
  if (!(await isThere(file))) {
    const listed = await services.library.list()
    const summary = listed.ok ? listed.value.stories.find((story) => story.id === id) : undefined
    file = (await isThere(path)) ? path : join(services.root, summary?.folder ?? name, 'story.json')
  }
  const json = await readFile(file, 'utf8').catch(() => '')
  return { uri: relative(cwd, file).split(sep).map(encodeURIComponent).join('/'), json }
}

export const checkCommand: Command = {
  summary: 'Check stories for what an editor would catch',
  help: `Usage: galley check STORY… [--json | --sarif] [--profile NAME or FILE] [--library DIR]

Runs preflight over each STORY and prints what it finds, in the order of the story.
STORY is a story's folder, its story.json, or an id or slug in the library.
Exit code 0: nothing blocks an export; 1: something does. Nothing is changed.

  --json         prints { "story", "findings" } for each STORY, one line each
  --sarif        prints one SARIF 2.1.0 report, for a CI that shows findings in place
  --profile NAME the levels of a built-in profile, or of a profile's file
  --library DIR  the library for ids and slugs (default: the app's)
  --help         prints this`,
  run,
}
