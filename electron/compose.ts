import { homedir } from 'node:os'
import { isAbsolute, join, sep } from 'node:path'
import { headlineLimits } from '../shared/article/headlines'
import type { Api, Events } from '../shared/contract'
import { done, failed, type Outcome } from '../shared/outcome'
import { dictionaryName } from '../shared/spelling/dictionary'
import { createCounter } from './counters'
import { createEvents, gather } from './events'
import { createExportApi, createProfileApi } from './handoffs'
import { createHistoryApi } from './histories'
import { createMediaApi } from './pictures'
import { createDictionaryApi } from './dictionaries'
import { createDeskRulesApi } from './desk-rules'
import { createStyleApi } from './styles'
import { createIntakes } from './intakes'
import { createNotices } from './notices'
import { createCounting } from './services/counting'
import { createDeskFile } from './services/desk-file'
import { createDictionary, dictionaryBytes } from './services/dictionary'
import { exportBatch } from './services/exporting/batch'
import type { PdfPrinter } from './services/exporting/targets/pdf'
import { createFolders } from './services/folders'
import { createTray } from './services/importing/tray'
import type { Media } from './services/pictures/media'
import { createSettings, remember, remembered } from './services/settings'
import { revisionOf } from './services/stories/story-file'
import { createWatching, watchModeIn } from './services/watching'
import { createWindows } from './windows'
import { createServices, storyFolder, type Services, type ServicesOptions } from './create-services'

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
    history: createHistoryApi({ history, copies, keep: stories.keepVersion, kept: stories.versionsKept, folderOf }),
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
