import { createHash } from 'node:crypto'
import { homedir, userInfo } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { articleFrom } from '../shared/article/from-intake'
import { headlineLimits } from '../shared/article/headlines'
import type { Article } from '../shared/article/types'
import type { Api, Events } from '../shared/contract'
import type { IntakeResult } from '../shared/intake/types'
import { done, failed, type Outcome } from '../shared/outcome'
import { dictionaryName } from '../shared/spelling/dictionary'
import { deskRulesName } from '../shared/desk-rules'
import { withDeskRules, withPictures } from '../shared/intake'
import { styleName } from '../shared/style'
import { createCounter } from './counters'
import { createEvents, gather } from './events'
import { createExportApi, createProfileApi } from './handoffs'
import { createHistoryApi } from './histories'
import { bringPictures } from './brought-pictures'
import { createMediaApi } from './pictures'
import { createDictionaryApi } from './dictionaries'
import { createDeskRulesApi } from './desk-rules'
import { createDeskRules, deskRulesLimit, type DeskRulesService } from './services/desk-rules'
import { lastGood } from './services/desk-rules/last-good'
import { createStyleApi } from './styles'
import { createIntakes, intakeName, intakeText } from './intakes'
import { createNotices } from './notices'
import { createCounting } from './services/counting'
import { createDeskFile } from './services/desk-file'
import { createDictionary, dictionaryBytes } from './services/dictionary'
import { createStyle, styleLimit, type Style } from './services/style'
import { createDisk, type Disk } from './services/disk'
import { createExporting, type Exporting } from './services/exporting'
import { exportBatch } from './services/exporting/batch'
import type { PdfPrinter } from './services/exporting/targets/pdf'
import { createProfiles, type Profiles } from './services/exporting/profiles'
import { createFolders } from './services/folders'
import { createCopies, createHistory, createRepair, type History } from './services/history'
import { openLedger, type Ledger } from './services/importing'
import { createTray } from './services/importing/tray'
import { createJournals, replay } from './services/journal'
import { createLibrary, type Library } from './services/library'
import { createPictures } from './services/pictures'
import { createMedia, type Media } from './services/pictures/media'
import { createReading, type Reading } from './services/reading'
import { createSettings, remember, remembered, type SettingsStore } from './services/settings'
import { createStories, type Stories } from './services/stories'
import { parseStory } from './services/stories/parse'
import { encodeStory, readStory, revisionOf } from './services/stories/story-file'
import { createWatching, watchModeIn } from './services/watching'
import { thisMachine } from './services/window/browser'
import { headlessPdf } from './services/window/headless'
import { createWindows } from './windows'

export type { SettingsStore } from './services/settings'

/** What the shell around the services can do. */
export interface Face {
  face: 'desktop' | 'browser'
  version: string
  /** The native dialog: the folder's path, or null when the person cancelled. */
  chooseFolder?: () => Promise<string | null>
  /** Shows a path in the system's file manager. */
  reveal?: (path: string) => Promise<void>
  /** Makes PDFs of pages; left out, an installed browser does. */
  printer?: PdfPrinter
}

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

export interface Galley {
  api: Api
  services: Services
  /** What the screen shows of a story's picture, for the address that it has there. */
  showMedia: Media['show']
  /** @returns the way to stop listening */
  onEvent(listener: (event: string, payload: unknown) => void): () => void
  /** Whoever called is gone, with all of its windows: others may write what they wrote. */
  left(caller: object): void
  /** Waits for what is being written, then stops. */
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

/** The services behind the contract: what every window calls, whichever way the calls travel. */
export async function compose(options: Omit<ServicesOptions, 'version'> & { face: Face }): Promise<Galley> {
  const { store, face } = options
  const services = createServices({ ...options, version: face.version })
  const { disk, root, library, stories, media, reading, exporting, profiles, history, copies } = services
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
  const notices = createNotices((message) => events.emit('app.notice', { message }))
  const notice = notices.tell
  const stopListening = services.onEvent((event, payload) => {
    if (event === 'library.changed') return changed.call()
    // The payload belongs to the event; the compiler does not follow it into a callback.
    if (event === 'app.notice') return notice((payload as Events['app.notice']).message)
    events.emit(event, payload)
  })
  const dictionary = createDictionary(createDeskFile({ disk, path: join(root, dictionaryName), limit: dictionaryBytes, changed: () => events.emit('dictionary.changed', {}) }))
  const unwatchDictionary = dictionary.watch()
  const unwatchStyle = services.style.watch()
  const unwatchDeskRules = services.deskRules.watch()
  const windows = createWindows((window) => void stories.leave(window))
  const folderOf = (id: string) => storyFolder(library, id)
  const counter = createCounter()
  const counting = createCounting({
    read: (id) => stories.read(id),
    count: counter.count,
    // By the profile that exports are for, as the screen looks at the story that is open.
    asks: async () => {
      const [name] = await profiles.activeNames()
      const profile = name === undefined ? null : await profiles.find(name)
      return { levels: profile?.ok ? profile.value.checks : {}, limits: profile?.ok ? profile.value.headlines : headlineLimits, style: await services.style.rules() }
    },
  })
  const intakes = createIntakes({ disk, folderOf })
  const keptTray = remembered(store, 'inTray')
  const tray = createTray({
    folder: typeof keptTray === 'string' && isAbsolute(keptTray) ? keptTray : null,
    openLedger: services.importLedger,
    read: services.reading.read,
    keep: (result, id, { beside }) => services.keepIntake(result, { id, beside }),
    renew: (id, was, now, { beside }) => services.renewIntake(id, was, now, beside),
    isThere: async (id) => {
      const place = await library.locate(id)
      return place.ok && place.value !== null
    },
    tell: notice,
  })

  const api: Api = {
    app: { info: async () => done({ version: face.version, platform: process.platform, face: face.face, library: services.root, notices: notices.take() }) },
    settings: { get: async () => done(settings.get()), set: async (change) => settings.set(change) },
    library: {
      list: (filter) => library.list(filter),
      terms: () => library.terms(),
      findings: ({ ids }) => counting.of(ids),
      trashed: async () => {
        const stories_ = await stories.trashed()
        return stories_.ok ? done({ stories: stories_.value }) : stories_
      },
    },
    stories: {
      create: async ({ template, language }) => onlyId(await stories.create({ template, language: language ?? settings.get().language })),
      // The router names the caller beside the input.
      open: ({ id, window, takeOver }, caller?: object) => {
        windows.seen(window, caller)
        return stories.open(id, window, takeOver)
      },
      close: async ({ id, window }) => {
        await stories.close(id, window)
        return done({})
      },
      theirs: ({ id }) => stories.theirs(id),
      save: ({ id, window, revision, patch }, caller?: object) => {
        windows.seen(window, caller)
        return stories.save(id, window, revision, patch)
      },
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
      purge: async ({ folder, headline }) => {
        const purged = await stories.purge(folder, headline)
        return purged.ok ? done({}) : purged
      },
      repair: async ({ folder }) => {
        const listed = await library.list()
        if (!listed.ok) return listed
        if (!listed.value.damaged.some((damaged) => damaged.folder === folder)) return failed('not-found', `There is no damaged story in “${folder}”.`)
        const repaired = await stories.repair(folder, library.knownIn(folder))
        if (!repaired.ok) return repaired
        const id = await library.idIn(folder)
        return id.ok ? done({ id: id.value, words: repaired.value.words }) : id
      },
    },
    history: createHistoryApi({ history, copies, keep: stories.keepVersion, folderOf }),
    intake: {
      importFile: async (file) => {
        const read = await reading.read(file)
        if (!read.ok) return read
        const kept = await services.keepIntake(read.value)
        return kept.ok ? done({ id: kept.value.id, report: kept.value.result.report, removed: kept.value.result.removed }) : kept
      },
      kept: ({ id }) => intakes.kept(id),
      keep: ({ id, text }) => intakes.keep(id, text),
      tray: async () => done(tray.state()),
      setTray: async ({ folder }) => {
        const path = folder === null ? done(null) : folders.pathOf(folder)
        if (!path.ok) return path
        // The library's own folders hold stories, not copy.
        if (path.value !== null && (path.value === root || path.value.startsWith(root + sep) || root.startsWith(path.value + sep))) return failed('invalid', 'The in-tray cannot be the library, nor hold it or be inside it. Choose another folder.')
        remember(store, 'inTray', path.value)
        tray.set(path.value)
        return done(tray.state())
      },
    },
    media: createMediaApi(media),
    exporting: createExportApi({
      batch: (input) => exportBatch({ disk, exporting, version: face.version }, input),
      profiles,
      folders,
      story: async (id) => {
        // What is exported is what the library holds; where it cannot be written the journal's text is as good.
        await stories.flush(id)
        const story = await stories.read(id)
        const place = await folderOf(id)
        return story.ok ? done({ article: story.value, media: place.ok ? join(place.value, 'media') : null }) : story
      },
      exported: (id) => void stories.keepVersion(id, 'export'),
      progress: (step) => events.emit('exporting.progress', step),
    }),
    profiles: createProfileApi({ profiles, folders }),
    dictionary: createDictionaryApi(dictionary),
    style: createStyleApi(services.style),
    deskRules: createDeskRulesApi(services.deskRules),
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
  const recovering = stories.recover().then((count) => {
    if (!count) return
    notice(count === 1 ? 'Galley did not end as it should. Changes to one story were recovered.' : `Galley did not end as it should. Changes to ${count} stories were recovered.`)
    changed.call()
  })
  const watching = createWatching({ disk, root, mode: watchModeIn(process.env), revisionOf, isOwn: (folder, revision) => stories.isOwn(folder, revision) })
  watching.on((change) => {
    if (change.kind === 'notice') return notice(change.message)
    changed.call()
    if ('folder' in change) void stories.changedOutside(change.folder)
    else if (change.kind === 'back') void stories.back()
    else notice(`The library “${root}” does not answer. What you write stays in Galley's journal on this computer until it is back.`)
  })
  return {
    api,
    services,
    showMedia: media.show,
    onEvent: (listener) => events.on(listener),
    left: (caller) => windows.left(caller),
    async close() {
      unwatchDictionary()
      await counter.close()
      unwatchStyle()
      unwatchDeskRules()
      await tray.close()
      await watching.close()
      await recovering
      await services.close()
      stopListening()
      changed.stop()
      events.close()
      await tidying
    },
  }
}

const onlyId = (made: Outcome<{ id: string }>): Outcome<{ id: string }> => (made.ok ? done({ id: made.value.id }) : made)

/** The folder of a story, absolute. */
async function storyFolder(library: Library, id: string): Promise<Outcome<string>> {
  const place = await library.locate(id)
  if (!place.ok) return place
  return place.value ? done(join(library.root, place.value.folder)) : failed('not-found', 'This story is not in the library. It may have been moved or deleted.')
}
