import { createHash } from 'node:crypto'
import { homedir, userInfo } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { articleFrom } from '../shared/article/from-intake'
import type { Article } from '../shared/article/types'
import type { IntakeResult } from '../shared/intake/types'
import { done, failed, type Outcome } from '../shared/outcome'
import { deskRulesName } from '../shared/desk-rules'
import { withDeskRules, withPictures } from '../shared/intake'
import { styleName } from '../shared/style'
import { createEvents } from './events'
import { bringPictures } from './brought-pictures'
import { createDeskRules, deskRulesLimit, type DeskRulesService } from './services/desk-rules'
import { lastGood } from './services/desk-rules/last-good'
import { intakeName, intakeText } from './intakes'
import { createDeskFile } from './services/desk-file'
import { createStyle, styleLimit, type Style } from './services/style'
import { createDisk, type Disk } from './services/disk'
import { createExporting, type Exporting } from './services/exporting'
import type { PdfPrinter } from './services/exporting/targets/pdf'
import { createProfiles, type Profiles } from './services/exporting/profiles'
import { createCopies, createHistory, createRepair, type History } from './services/history'
import { openLedger, type Ledger } from './services/importing'
import { createJournals, replay } from './services/journal'
import { createLibrary, type Library } from './services/library'
import { createPictures } from './services/pictures'
import { createMedia, type Media } from './services/pictures/media'
import { createReading, type Reading } from './services/reading'
import { remember, remembered, type SettingsStore } from './services/settings'
import { createStories, type Stories } from './services/stories'
import { parseStory } from './services/stories/parse'
import { encodeStory, readStory } from './services/stories/story-file'
import { thisMachine } from './services/window/browser'
import { headlessPdf } from './services/window/headless'

export type { SettingsStore } from './services/settings'

export interface ServicesOptions {
  /** Galley's own folder: settings and what saves time. Never inside the library. */
  dataFolder: string
  /** The library folder; left out, it is what `libraryFolder` says. */
  library?: string | undefined
  store: SettingsStore
  /** Galley's own, for what it writes into bundles. */
  version: string
  /** Makes PDFs of pages; left out, an installed browser does. */
  printer?: PdfPrinter | undefined
}

/** The services without a face, as the command line uses them. */
export interface Services {
  disk: Disk
  /** The library's folder. */
  root: string
  library: Library
  stories: Stories
  media: Media
  reading: Reading
  exporting: Exporting
  profiles: Profiles
  style: Style
  deskRules: DeskRulesService
  /** Puts what intake made of copy into the library as a new story. */
  keepIntake(result: IntakeResult, from?: { id?: string; beside?: string | undefined }): Promise<Outcome<{ id: string; folder: string; result: IntakeResult }>>
  /** Puts what intake makes of copy now in the place of what it made of its beginning; false where the story was changed since. */
  renewIntake(id: string, was: IntakeResult, now: IntakeResult, beside?: string): Promise<Outcome<boolean>>
  /** What was imported into this library before, for batches. */
  importLedger(): Promise<Outcome<Ledger>>
  /** Reads the story in a folder that need not be in the library. */
  readFolder(path: string): Promise<Outcome<Article>>
  history: Pick<History, 'list' | 'read'>
  copies: ReturnType<typeof createCopies>
  /** What the services tell unasked. @returns the way to stop listening */
  onEvent(listener: (event: string, payload: unknown) => void): () => void
  close(): Promise<void>
}

const digestOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16)

/** The person at this computer, as versions and locks name them. */
function person(): string {
  try {
    return userInfo().username
  } catch {
    // An account that the system has no name for, as in some containers.
    return 'somebody'
  }
}

/** Where Galley keeps its own files: GALLEY_DATA, else the system's place for it. */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const given = env.GALLEY_DATA
  if (given) return resolve(given)
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Galley')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Galley')
  // A relative XDG path is to be ignored (XDG base directory specification).
  return join(env.XDG_CONFIG_HOME && isAbsolute(env.XDG_CONFIG_HOME) ? env.XDG_CONFIG_HOME : join(home, '.config'), 'Galley')
}

/** The library that the app uses: GALLEY_LIBRARY, else the one in the settings, else ~/Galley. */
export function libraryFolder(store: SettingsStore, env: NodeJS.ProcessEnv, home: string): string {
  if (env.GALLEY_LIBRARY) return resolve(env.GALLEY_LIBRARY)
  const kept = remembered(store, 'library')
  return typeof kept === 'string' && isAbsolute(kept) ? kept : join(home, 'Galley')
}

/** Builds the services. Nothing is written, and no folder made, before something is asked of them. */
export function createServices({ dataFolder: data, library: given, store, version, printer = headlessPdf(thisMachine(homedir())) }: ServicesOptions): Services {
  const root = given ? resolve(given) : libraryFolder(store, process.env, homedir())
  const disk = createDisk()
  const events = createEvents()
  const history = createHistory({ disk, encode: encodeStory, parse: parseStory })
  const copies = createCopies({ disk, parse: parseStory })
  const library = createLibrary({ disk, root, cache: join(data, 'cache', `library-${digestOf(root)}.ndjson`), read: readFolder, unsaved: () => stories.unsaved() })
  const style = createStyle(createDeskFile({ disk, path: join(root, styleName), limit: styleLimit, changed: () => events.emit('style.changed', {}) }))
  const deskRules = createDeskRules(createDeskFile({ disk, path: join(root, deskRulesName), limit: deskRulesLimit, changed: () => events.emit('deskRules.changed', {}) }), {
    last: lastGood(disk, join(data, 'desk-rules', `${digestOf(root)}.json`), deskRulesLimit),
    tell: (message) => events.emit('app.notice', { message }),
  })
  const journalFolder = join(data, 'journals', digestOf(root))
  const stories = createStories({
    disk,
    root,
    journals: createJournals({ disk, folder: journalFolder }),
    journalFolder,
    replay,
    history,
    repair: createRepair({ disk, history }),
    who: person(),
    locate: (id) => library.locate(id),
    damaged: () => library.damaged(),
    tell: { event: (event, payload) => events.emit(event, payload), notice: (message) => events.emit('app.notice', { message }) },
    carry: (article, folder) => media.bring(article, folder),
    changed: () => events.emit('library.changed', {}),
  })
  const media = createMedia({ disk, cache: join(data, 'cache', 'pictures'), folderOf: (id) => storyFolder(library, id) })
  const reading = createReading()
  const profiles = createProfiles({ disk, folder: join(data, 'profiles'), active: { get: () => remembered(store, 'profiles'), set: (names) => remember(store, 'profiles', names) } })
  async function readFolder(path: string): Promise<Outcome<Article>> {
    const stored = await readStory(disk, path)
    return stored.ok ? done(stored.value.article) : stored
  }
  return {
    disk,
    root,
    library,
    stories,
    media,
    // A handoff comes back by the desk's own names for its parts.
    reading: { read: async (file) => reading.read({ ...file, names: file.names ?? (await profiles.classes()) }) },
    exporting: createExporting({ disk, version, pictures: createPictures({ disk }), profiles: join(data, 'profiles'), style: () => style.rules(), printer }),
    style,
    deskRules,
    profiles,
    history,
    copies,
    async keepIntake(given, { id, beside } = {}) {
      const { result, place } = await bringPictures({ disk, media }, withDeskRules(given, await deskRules.rules()), beside ?? null)
      const article = articleFrom(result)
      const kept = await stories.keep(id === undefined ? article : { ...article, id }, place)
      if (!kept.ok) return kept
      // How it came in is a help for later: where it cannot be kept, the story is no worse.
      if (result.copy) await disk.writeAtomic(join(kept.value.folder, intakeName), new TextEncoder().encode(intakeText(result.copy)))
      return done({ ...kept.value, result })
    },
    async renewIntake(id, was, now, beside) {
      const rules = await deskRules.rules()
      const place = await library.locate(id)
      if (!place.ok || !place.value) return place.ok ? done(false) : place
      const folder = join(root, place.value.folder)
      const brought = await bringPictures({ disk, media }, withDeskRules(now, rules), beside ?? null)
      const before = articleFrom(withPictures(withDeskRules(was, rules)))
      const placed = await brought.place(folder)
      if (!placed.ok) return placed
      const renewed = await stories.renew(id, before, articleFrom(brought.result))
      if (renewed.ok && renewed.value && brought.result.copy) await disk.writeAtomic(join(folder, intakeName), new TextEncoder().encode(intakeText(brought.result.copy)))
      return renewed
    },
    importLedger: () => openLedger(disk, join(data, 'imports', `${digestOf(root)}.ndjson`)),
    readFolder: async (path) => {
      const stored = await readFolder(path)
      // A story of this library may have changes that only its journal has.
      if (!stored.ok || dirname(path) !== root) return stored
      const id = await library.idIn(basename(path))
      return id.ok ? stories.read(id.value) : stored
    },
    onEvent: (listener) => events.on(listener),
    async close() {
      await stories.settle()
      await library.close()
    },
  }
}

/** The folder of a story, absolute. */
export async function storyFolder(library: Library, id: string): Promise<Outcome<string>> {
  const place = await library.locate(id)
  if (!place.ok) return place
  return place.value ? done(join(library.root, place.value.folder)) : failed('not-found', 'This story is not in the library. It may have been moved or deleted.')
}
