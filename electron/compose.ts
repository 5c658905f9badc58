import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { articleFrom } from '../shared/article/from-intake'
import type { Article } from '../shared/article/types'
import type { Api } from '../shared/contract'
import type { IntakeResult } from '../shared/intake/types'
import { done, failed, type Outcome } from '../shared/outcome'
import { createEvents, gather } from './events'
import { createDisk, type Disk } from './services/disk'
import { createExporting, type Exporting } from './services/exporting'
import { createFolders } from './services/folders'
import { createLibrary, type Library } from './services/library'
import { createReading, type Reading } from './services/reading'
import { createSettings, remember, remembered, type SettingsStore } from './services/settings'
import { createStories, type Stories } from './services/stories'
import { readStory } from './services/stories/story-file'

export type { SettingsStore } from './services/settings'

/** What the shell around the services can do. */
export interface Face {
  face: 'desktop' | 'browser'
  version: string
  /** The native dialog: the folder's path, or null when the person cancelled. */
  chooseFolder?: () => Promise<string | null>
  /** Shows a path in the system's file manager. */
  reveal?: (path: string) => Promise<void>
}

export interface ServicesOptions {
  /** Galley's own folder: settings and what saves time. Never inside the library. */
  dataFolder: string
  /** The library folder; left out, it is what `libraryFolder` says. */
  library?: string | undefined
  store: SettingsStore
  /** Galley's own, for what it writes into bundles. */
  version: string
}

/** The services without a face, as the command line uses them. */
export interface Services {
  disk: Disk
  /** The library's folder. */
  root: string
  library: Library
  stories: Stories
  reading: Reading
  exporting: Exporting
  /** Puts what intake made of copy into the library as a new story. */
  keepIntake(result: IntakeResult): Promise<Outcome<{ id: string; folder: string }>>
  /** Reads the story in a folder that need not be in the library. */
  readFolder(path: string): Promise<Outcome<Article>>
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

export interface Galley {
  api: Api
  services: Services
  /** @returns the way to stop listening */
  onEvent(listener: (event: string, payload: unknown) => void): () => void
  /** Waits for what is being written, then stops. */
  close(): Promise<void>
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
export function createServices({ dataFolder: data, library: given, store, version }: ServicesOptions): Services {
  const root = given ? resolve(given) : libraryFolder(store, process.env, homedir())
  const disk = createDisk()
  const changes = createEvents()
  const readFolder = async (path: string): Promise<Outcome<Article>> => {
    const stored = await readStory(disk, path)
    return stored.ok ? done(stored.value.article) : stored
  }
  const cacheName = `library-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.ndjson`
  const library = createLibrary({ disk, root, cache: join(data, 'cache', cacheName), read: readFolder })
  const stories = createStories({ disk, root, locate: (id) => library.locate(id), changed: () => changes.emit('library.changed', {}) })
  return {
    disk,
    root,
    library,
    stories,
    reading: createReading(),
    exporting: createExporting({ disk, version }),
    keepIntake: (result) => stories.keep(articleFrom(result)),
    readFolder,
    onChange: (listener) => changes.on(listener),
    async close() {
      await stories.settle()
      await library.close()
    },
  }
}

/** The services behind the contract: what every window calls, whichever way the calls travel. */
export async function compose(options: Omit<ServicesOptions, 'version'> & { face: Face }): Promise<Galley> {
  const { store, face } = options
  const services = createServices({ ...options, version: face.version })
  const { disk, library, stories, reading, exporting } = services
  const settings = createSettings(store)
  const folders = createFolders({
    disk,
    home: homedir(),
    last: {
      get: () => {
        const kept = remembered(store, 'lastExportFolder')
        return typeof kept === 'string' ? kept : null
      },
      set: (path) => void remember(store, 'lastExportFolder', path),
    },
    chooseFolder: face.chooseFolder,
    reveal: face.reveal,
  })
  const events = createEvents()
  const changed = gather(() => events.emit('library.changed', {}), 500)
  const stopListening = services.onChange(() => changed.call())

  const api: Api = {
    app: { info: async () => done({ version: face.version, platform: process.platform, face: face.face, library: services.root }) },
    settings: { get: async () => done(settings.get()), set: async (change) => settings.set(change) },
    library: {
      list: (filter) => library.list(filter),
      trashed: async () => {
        const stories_ = await stories.trashed()
        return stories_.ok ? done({ stories: stories_.value }) : stories_
      },
    },
    stories: {
      create: async ({ template, language }) => onlyId(await stories.create({ template, language: language ?? settings.get().language })),
      open: ({ id }) => stories.open(id),
      save: ({ id, revision, patch }) => stories.save(id, revision, patch),
      saveCopy: async ({ article }) => onlyId(await stories.saveCopy(article)),
      rename: async ({ id, headline, slug }) => {
        const saved = await stories.rename(id, { headline, slug })
        return saved.ok ? done({ revision: saved.value.revision }) : saved
      },
      trash: ({ id }) => stories.trash(id),
      restore: async ({ folder }) => {
        const restored = await stories.restore(folder)
        if (!restored.ok) return restored
        const id = await library.idIn(restored.value.folder)
        return id.ok ? done({ id: id.value }) : failed(id.problem.code, `It was put back as “${restored.value.folder}”, but it cannot be opened: ${id.problem.message}`)
      },
    },
    intake: {
      importFile: async (file) => {
        const read = await reading.read(file)
        if (!read.ok) return read
        const kept = await services.keepIntake(read.value)
        return kept.ok ? done({ id: kept.value.id, report: read.value.report, removed: read.value.removed }) : kept
      },
    },
    exporting: {
      run: async ({ id, folder }) => {
        const out = folders.pathOf(folder)
        if (!out.ok) return out
        const story = await stories.open(id)
        if (!story.ok) return story
        const exported = await exporting.exportStory({ article: story.value.article, out: out.value })
        if (!exported.ok) return exported
        folders.used(out.value)
        const { bundle, files, leftOut } = exported.value
        return done({ bundle, folder: folders.idOf(bundle), files, leftOut })
      },
    },
    folders: {
      choose: () => folders.choose(),
      suggested: () => folders.suggested(),
      list: ({ id }) => folders.list(id),
      create: ({ parent, name }) => folders.create(parent, name),
      reveal: ({ id }) => folders.reveal(id),
    },
  }

  // A killed run may have left unfinished files. Clearing them is no condition of working.
  const tidying = library.tidy()
  return {
    api,
    services,
    onEvent: (listener) => events.on(listener),
    async close() {
      stopListening()
      changed.stop()
      events.close()
      await services.close()
      await tidying
    },
  }
}

const onlyId = (made: Outcome<{ id: string }>): Outcome<{ id: string }> => (made.ok ? done({ id: made.value.id }) : made)
