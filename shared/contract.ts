import { z } from 'zod'
import { patchSchema } from './article/patch-schema'
import { articleSchema, bylineSchema, languageSchema, removedSchema, slugSchema } from './article/schema'
import { statuses, templates } from './article/values'
import { versionRowSchema } from './article/versions-schema'
import { checkedProfile, exportInput, exportProgress, exportResult, profileJson, profileList, profileName } from './exporting/contract-schema'
import { partKinds } from './intake/types'
import { keptPicture, lookedPicture, mediaName, pieceLimit } from './media/schema'
import { problemCodes, type Outcome } from './outcome'
import { deskQuotes, deskRulesChange, deskRulesView } from './desk-rules/contract-schema'
import { styleChange, styleView, wordList } from './style/contract-schema'

/*
 * Everything that a screen can ask of the services. The router parses input and output against this;
 * the preload's names and the screen's types are derived from it. Only ids cross it, never paths:
 * a folder is named by the id that the services gave it.
 */

const problem = z.strictObject({ code: z.enum(problemCodes), message: z.string().min(1) })

const outcome = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value }), z.strictObject({ ok: z.literal(false), problem })])

/** One method: what it takes and what it gives. Every method may fail with words. */
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, value: O) => ({ input, output: outcome(value) })

const nothing = z.strictObject({})
const storyId = z.uuid()
const bytes = z.instanceof(Uint8Array)

const storySummary = z.strictObject({
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  kicker: z.string().nullable(),
  status: z.enum(statuses),
  template: z.enum(templates),
  language: z.string(),
  section: z.string().nullable(),
  words: z.number().int().nonnegative(),
  updatedAt: z.string(),
  createdAt: z.string(),
  folder: z.string(),
})

const damagedStory = z.strictObject({
  /** Names the folder for later calls; a damaged story has no id of its own to trust. */
  folder: z.string(),
  /** One sentence: what is wrong with the file. */
  reason: z.string(),
})

const folder = z.strictObject({ id: z.string(), label: z.string() })

const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Language of the screen. */
  screenLanguage: z.enum(['system', 'en', 'hi']),
  /** Language of new stories. */
  language: languageSchema,
  showLibrary: z.boolean(),
  showDetails: z.boolean(),
  preview: z.enum(['off', 'beside', 'only']),
  lastStory: storyId.nullable(),
  /** Spelling and grammar of English are looked at while one writes. */
  spelling: z.boolean(),
  /** Who answers for waivers; '' until somebody has. */
  reviewer: z.string().max(200),
  /** The face, size (1 is 100 %) and line of the page that one writes on. */
  face: z.enum(['serif', 'sans']),
  textScale: z.number().min(0.5).max(3),
  measure: z.enum(['narrow', 'usual', 'wide']),
  /** The line that one writes stays at one height. */
  typewriter: z.boolean(),
  /** What is set right as it is typed. */
  smartQuotes: z.boolean(),
  smartDashes: z.boolean(),
  smartSpaces: z.boolean(),
  autocorrect: z.boolean(),
  /** A person's own corrections, over the built-in ones. */
  corrections: z.array(z.strictObject({ from: z.string().min(1).max(100), to: z.string().min(1).max(300) })).max(2000),
  /** Where the cursor was in stories, the latest first: a block, UTF-16 code units into its text, and the page's scroll in CSS pixels. */
  places: z.array(z.strictObject({ story: storyId, block: z.string().max(100), offset: z.number().int().nonnegative(), scroll: z.number().nonnegative() })).max(300),
})

const report = z.strictObject({
  classified: z.array(z.strictObject({ part: z.string().optional(), line: z.number().int().nonnegative(), text: z.string(), kind: z.enum(partKinds), confidence: z.number().min(0).max(1), reason: z.string(), block: z.string().optional() })),
  dropped: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  normalised: z.array(z.string()),
  wrong: z.strictObject({ places: z.number().int().positive(), from: z.string(), to: z.string() }).optional(),
})

const tray = z.strictObject({ folder: z.string().nullable(), problem: z.string().nullable() })

const revision = z.string()
/** A window, by an id that it makes when it opens. */
const windowId = z.string().min(8).max(64)
/** Who writes a story in another window or on another machine, and since when (RFC 3339). */
const writer = z.strictObject({ who: z.string(), since: z.string() })

/** Characters of what a story was made of, at most. */
const intakeLimit = 64 * 1024 * 1024

export const contract = {
  app: {
    /** What the screen needs to know of where it runs. `notices` are those that came before any window asked: shown like `app.notice`. */
    info: method(nothing, z.strictObject({ version: z.string(), platform: z.string(), face: z.enum(['desktop', 'browser']), library: z.string(), notices: z.array(z.string()) })),
  },
  settings: {
    get: method(nothing, settings),
    set: method(settings.partial(), settings),
  },
  library: {
    /** Newest first. `query` looks in all head fields and the text; every word must be found. */
    list: method(z.strictObject({ query: z.string().max(500).optional(), status: z.enum(statuses).optional() }), z.strictObject({ stories: z.array(storySummary), damaged: z.array(damagedStory) })),
    /** How many findings of preflight nobody answers for, of each of these stories that can be read: those that a list shows. */
    findings: method(z.strictObject({ ids: z.array(storyId).max(60) }), z.strictObject({ findings: z.array(z.strictObject({ id: storyId, block: z.number().int().nonnegative(), warn: z.number().int().nonnegative() })) })),
    /** Bylines, sections and keywords of the library's stories, the most used first: what a new head may say again. */
    terms: method(nothing, z.strictObject({ bylines: z.array(bylineSchema), sections: z.array(z.string()), keywords: z.array(z.string()) })),
    trashed: method(nothing, z.strictObject({ stories: z.array(z.strictObject({ folder: z.string(), headline: z.string(), trashedAt: z.string() })) })),
  },
  stories: {
    create: method(z.strictObject({ template: z.enum(templates).optional(), language: languageSchema.optional() }), z.strictObject({ id: storyId })),
    /**
     * Opens a story in a window. One window writes; another one gets the story to read, with who writes
     * and since when in `writer`, and may take over: the other then gets `taken-over` and has lost nothing.
     * `recovered` is true when the text holds changes that no story.json had: from the journal, after a crash.
     */
    open: method(
      z.strictObject({ id: storyId, window: windowId, takeOver: z.literal(true).optional() }),
      z.strictObject({ article: articleSchema, revision, recovered: z.boolean(), writer: writer.nullable() }),
    ),
    /** The window shows the story no more: another may write. */
    close: method(z.strictObject({ id: storyId, window: windowId }), nothing),
    /** After `changed-outside`: the text that both sides come from and what is there now, for a merge in the window. A save on `revision` then replaces it. */
    theirs: method(z.strictObject({ id: storyId, window: windowId }), z.strictObject({ base: articleSchema, theirs: articleSchema, revision })),
    /**
     * Applies what changed and gives back the revision of the text that is now durable. An empty patch asks
     * whether `revision` still stands. `changed-outside` when it does not, `gone` when the story was
     * deleted, `taken-over` when another window writes it now. After a lost answer the change is sent
     * again on the same revision, with what came since.
     */
    save: method(z.strictObject({ id: storyId, window: windowId, revision, patch: patchSchema }), z.strictObject({ revision, updatedAt: z.string() })),
    /** Keeps a whole text as a new story: the way out when a story was changed or deleted outside. */
    saveCopy: method(z.strictObject({ article: articleSchema }), z.strictObject({ id: storyId })),
    /** Sets the headline or slug of a story. Its folder keeps its name. */
    rename: method(z.strictObject({ id: storyId, headline: z.string().max(1000).optional(), slug: slugSchema.optional() }), z.strictObject({ revision })),
    /** Moves the story's folder to the library's trash; `folder` names it for `restore`. */
    trash: method(z.strictObject({ id: storyId }), z.strictObject({ folder: z.string() })),
    restore: method(z.strictObject({ folder: z.string() }), z.strictObject({ id: storyId })),
    /** Deletes a story in the trash for good. `headline` is what the person was asked to confirm: it must be the story's. */
    purge: method(z.strictObject({ folder: z.string(), headline: z.string() }), nothing),
    /** Makes the best of a damaged story from its file, journal and history; the damaged file is kept beside. `words` says what was done. */
    repair: method(z.strictObject({ folder: z.string() }), z.strictObject({ id: storyId, words: z.string() })),
  },
  history: {
    /** The versions of a story, the latest first, and the copies that sync services left beside it. */
    list: method(z.strictObject({ id: storyId }), z.strictObject({ versions: z.array(versionRowSchema), copies: z.array(z.strictObject({ name: z.string(), at: z.string().nullable(), words: z.number().nullable(), reason: z.string().nullable() })) })),
    /** The text of a version or of a copy. */
    read: method(z.strictObject({ id: storyId, version: z.string() }), z.strictObject({ article: articleSchema })),
    /** Keeps the text as it is now as a version: named by a person, or before an older one is restored. */
    keep: method(z.strictObject({ id: storyId, why: z.enum(['named', 'restore', 'merge']), name: z.string().max(200).optional() }), nothing),
  },
  intake: {
    /** Reads a file into a new story. The name only tells the kind of file; it is never used as a path. */
    importFile: method(z.strictObject({ name: z.string().max(500), bytes }), z.strictObject({ id: storyId, report, removed: z.array(removedSchema) })),
    /** What a story was made of, as `keep` was given it; null where nothing was kept. */
    kept: method(z.strictObject({ id: storyId }), z.strictObject({ text: z.string().nullable() })),
    /** Keeps with a story what it was made of. */
    keep: method(z.strictObject({ id: storyId, text: z.string().max(intakeLimit) }), nothing),
    /** The folder whose files become drafts as they arrive, and what keeps it from working. */
    tray: method(nothing, tray),
    /** Watches another folder, or none. */
    setTray: method(z.strictObject({ folder: z.string().nullable() }), tray),
  },
  media: {
    /** Begins to put a picture of `size` bytes into a story. The name of its file is never asked for: what it is, its bytes say. */
    begin: method(z.strictObject({ id: storyId, size: z.number().int().nonnegative() }), z.strictObject({ upload: z.string() })),
    append: method(z.strictObject({ upload: z.string(), bytes: bytes.refine((piece) => piece.length <= pieceLimit, 'is too long a piece') }), nothing),
    /** Checks the picture and keeps it in the story's media folder; a refusal says why in words, and leaves nothing behind. */
    finish: method(z.strictObject({ upload: z.string() }), keptPicture),
    cancel: method(z.strictObject({ upload: z.string() }), nothing),
    /** What is known of a story's pictures: their sizes, or why they cannot be shown. */
    look: method(z.strictObject({ id: storyId, media: z.array(mediaName).max(200) }), z.strictObject({ pictures: z.array(lookedPicture) })),
    /** Puts pictures of another story into this one, for blocks that were copied from there. */
    copy: method(z.strictObject({ id: storyId, from: storyId, media: z.array(mediaName).max(200) }), nothing),
  },
  exporting: {
    /** Writes the handoff bundles of stories as they are on disk into a folder that was chosen before. Each is whole or not there. */
    run: method(exportInput, exportResult),
    /** Stops an export after the file that it is at. */
    cancel: method(z.strictObject({ job: z.string() }), nothing),
  },
  profiles: {
    list: method(nothing, profileList),
    read: method(z.strictObject({ name: profileName }), checkedProfile),
    /** Looks a profile's JSON through and keeps nothing. */
    check: method(z.strictObject({ json: profileJson }), checkedProfile),
    /** Keeps a profile under the name that stands in it; `replaces` is the one that was edited, null for a new one. */
    save: method(z.strictObject({ json: profileJson, replaces: profileName.nullable() }), z.strictObject({ name: z.string() })),
    remove: method(z.strictObject({ name: profileName }), nothing),
    /** Says which profiles an export is for when it names none. */
    setActive: method(z.strictObject({ names: z.array(profileName).min(1).max(20) }), z.strictObject({ active: z.array(z.string()) })),
    /** Writes a profile as a file into a folder, never over another file. `path` is for a person. */
    exportTo: method(z.strictObject({ name: profileName, folder: z.string() }), z.strictObject({ path: z.string() })),
  },
  dictionary: {
    /** The newsroom's dictionary. `place` is for a person. */
    read: method(nothing, z.strictObject({ words: z.array(z.string()), place: z.string() })),
    /** Adds and removes words; what another desk wrote meanwhile stays. */
    edit: method(z.strictObject({ add: z.array(z.string().max(500)).max(50_000).optional(), remove: z.array(z.string().max(500)).max(50_000).optional() }), z.strictObject({ words: z.array(z.string()) })),
    /** Adds the words of a list as another program wrote it, one a line. */
    importList: method(z.strictObject({ text: z.string().max(4 * 1024 * 1024) }), z.strictObject({ words: z.array(z.string()), added: z.number().int() })),
  },
  style: {
    /** The newsroom's style rules. */
    read: method(nothing, styleView),
    /** Changes the file that the desk shares; what is written in it beside that stays. */
    edit: method(styleChange, styleView),
    /** Adds a list of words as rules; `wrong` are the lines that say nothing that can be read. */
    importList: method(wordList, z.strictObject({ view: styleView, added: z.number().int(), wrong: z.array(z.number().int()) })),
  },
  deskRules: {
    /** The desk's own phrases of furniture and agencies. */
    read: method(nothing, deskRulesView),
    /** Adds and takes away phrases; what another desk wrote meanwhile stays. */
    edit: method(deskRulesChange, deskRulesView),
    /** Whether straight quotation marks of copy become those of its language. */
    setQuotes: method(deskQuotes, deskRulesView),
  },
  folders: {
    /** Asks the person for a folder: a native dialog where there is one; `browse` where the screen must show `list` instead. */
    choose: method(nothing, z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('chosen'), folder }), z.strictObject({ kind: z.literal('cancelled') }), z.strictObject({ kind: z.literal('browse') })])),
    /** The folder of the last export, or the suggestion for the first one. */
    suggested: method(nothing, folder),
    /** The folders inside one (the home folder when none is named). Refused where native dialogs do this. */
    list: method(z.strictObject({ id: z.string().optional() }), z.strictObject({ here: folder, parent: folder.nullable(), folders: z.array(folder) })),
    create: method(z.strictObject({ parent: z.string(), name: z.string().min(1).max(200) }), folder),
    /** Shows a folder in the system's file manager. */
    reveal: method(z.strictObject({ id: z.string() }), nothing),
  },
}

/** What the services tell every window without being asked. */
export const events = {
  /** The list of stories is no longer what `library.list` gave. */
  'library.changed': nothing,
  /** The text of a story on disk is another one than before: a save of another window, or a change from outside. */
  'story.changed': z.strictObject({ id: storyId, revision: z.string(), by: windowId.nullable() }),
  /** Another window writes this story now. */
  'story.taken': z.strictObject({ id: storyId, window: windowId, writer }),
  /** Nobody writes this story any more: a window that only read it may open it again to write. */
  'story.free': z.strictObject({ id: storyId }),
  /** The newsroom's dictionary has other words than before. */
  'dictionary.changed': nothing,
  /** The newsroom's style has other rules than before. */
  'style.changed': nothing,
  /** The rules of the desk are other ones than before. */
  'deskRules.changed': nothing,
  /** How far an export is: whole steps and parts of one, and the headline that it is at. */
  'exporting.progress': exportProgress,
  /** Something that every window shows once: stories were recovered, a folder is watched by polling. */
  'app.notice': z.strictObject({ message: z.string() }),
  /** The shell asks to open a story, for instance a file that was opened with Galley. */
  'shell.open': z.strictObject({ id: storyId }),
  /** A menu entry of the shell that the screen carries out. */
  'shell.command': z.strictObject({ command: z.string() }),
}

export type Contract = typeof contract
export type Events = { [E in keyof typeof events]: z.infer<(typeof events)[E]> }
type Value<M> = M extends { output: infer O extends z.ZodType } ? (z.infer<O> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never) : never

/** A method's input as the caller gives it and its value as the caller gets it. */
export type Input<G extends keyof Contract, M extends keyof Contract[G]> = Contract[G][M] extends { input: infer I extends z.ZodType } ? z.infer<I> : never
export type Output<G extends keyof Contract, M extends keyof Contract[G]> = Value<Contract[G][M]>

/** The contract as something to call: handlers and clients have this one shape. */
export type Api = { [G in keyof Contract]: { [M in keyof Contract[G]]: (input: Input<G, M>) => Promise<Outcome<Output<G, M>>> } }

export type StorySummary = z.infer<typeof storySummary>
export type DamagedStory = z.infer<typeof damagedStory>
export type Folder = z.infer<typeof folder>
export type Settings = z.infer<typeof settings>
