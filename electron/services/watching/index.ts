import type { Disk } from '../disk'
import { isRemote } from './network'
import { createState, type StateOptions } from './state'
import { watchSystem, type SystemWatch } from './system'
import type { OutsideChange, WatchMode } from './types'

export type { OutsideChange, WatchMode } from './types'

export interface WatchingOptions extends Omit<StateOptions, 'tell'> {
  disk: Disk
  /** `auto` looks by itself on network folders, where the system tells nothing of other machines. */
  mode?: WatchMode | 'auto'
  /** Milliseconds: between two looks when polling; between two looks at all stories when the system tells; of quiet before a look; of unrest at most. */
  times?: Partial<typeof usual>
  /** How to have the system tell; a test passes one that fails. */
  watch?: typeof watchSystem
}

export type Watching = ReturnType<typeof createWatching>

const usual = { poll: 3000, sweep: 60_000, quiet: 150, unrest: 1000 }

/** Milliseconds that setting up watches may take before we go on without waiting for it. */
const patience = 10_000

const limitReached = 'This computer cannot watch as many folders as your library has, so Galley looks for outside changes every few seconds instead.'

/** What GALLEY_WATCH asks for: "events", "polling", else `auto`. */
export function watchModeIn(env: NodeJS.ProcessEnv): WatchMode | 'auto' {
  return env.GALLEY_WATCH === 'events' || env.GALLEY_WATCH === 'polling' ? env.GALLEY_WATCH : 'auto'
}

/**
 * Notices what others do to the stories of a library. It is a help and no protection: a save
 * compares bytes before it replaces anything.
 */
export function createWatching({ mode: wanted = 'auto', times = {}, watch = watchSystem, ...options }: WatchingOptions) {
  const { poll, sweep, quiet, unrest } = { ...usual, ...times }
  const listeners = new Set<(change: OutsideChange) => void>()
  let mode: WatchMode = 'events'
  let closed = false
  let watched: SystemWatch | null = null
  let timer: NodeJS.Timeout | undefined
  let lastSweep = 0
  let inode: number | null = null
  /** The library was away: its old watches hear nothing. */
  let isStale = false
  const stopping = new Set<Promise<void>>()
  /** Looks under way, one behind the other, so that one story is never compared twice at once. */
  let looking: Promise<void> = Promise.resolve()
  const due = new Map<string, { timer: NodeJS.Timeout; since: number }>()

  const tell = (change: OutsideChange) => {
    if (change.kind === 'back') isStale = true
    if (!closed) for (const listener of listeners) listener(change)
  }
  const state = createState({ ...options, tell })

  function queue(act: () => Promise<void>): Promise<void> {
    const mine = looking.then(() => (closed ? undefined : act()))
    looking = mine.catch(() => undefined)
    return mine
  }

  /** Looks when a folder has been quiet for a moment; a save is several changes in quick succession. */
  function touched(folder: string): void {
    if (closed) return
    const waiting = due.get(folder)
    const since = waiting?.since ?? Date.now()
    clearTimeout(waiting?.timer)
    const wait = Math.max(0, Math.min(quiet, since + unrest - Date.now()))
    const timer = setTimeout(() => {
      due.delete(folder)
      void queue(() => state.look(folder, true))
    }, wait)
    timer.unref()
    due.set(folder, { timer, since })
  }

  function unwatch(): void {
    const closing = watched?.stop().finally(() => stopping.delete(closing!))
    if (closing) stopping.add(closing)
    watched = null
  }

  async function start(): Promise<void> {
    if (mode === 'polling' || closed) return
    watched = watch({ root: options.root, touched, exhausted })
    let timer: NodeJS.Timeout | undefined
    // A share that hangs must not keep us from looking.
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience).unref()))
    await Promise.race([watched.ready, tooLong])
    clearTimeout(timer)
  }

  function exhausted(): void {
    if (closed || mode === 'polling') return
    mode = 'polling'
    unwatch()
    tell({ kind: 'notice', message: limitReached })
    plan(0)
  }

  async function check(): Promise<void> {
    await state.isThere()
    const now = await options.disk.files.lstat(options.root).then(
      (stat) => stat.ino,
      () => null,
    )
    const isAnother = now !== inode || isStale
    inode = now
    isStale = false
    if (isAnother) {
      unwatch()
      if (now !== null) await start()
    }
    if (isAnother || mode === 'polling' || Date.now() - lastSweep >= sweep) {
      await state.sweep()
      lastSweep = Date.now()
    }
  }

  function plan(wait: number): void {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(() => {
      const began = Date.now()
      // A slow share is not asked all the time.
      void queue(check).finally(() => plan(Math.max(poll, 10 * (Date.now() - began))))
    }, wait)
    timer.unref()
  }

  /** Changes count from when this is done. */
  const ready = queue(async () => {
    mode = wanted === 'auto' ? ((await isRemote(options.root)) ? 'polling' : 'events') : wanted
    inode = await options.disk.files.lstat(options.root).then(
      (stat) => stat.ino,
      () => null,
    )
    await state.begin()
    if (inode !== null) await start()
    // What happened while watches were set up.
    await state.sweep()
    lastSweep = Date.now()
    plan(poll)
  })

  return {
    ready,
    mode: () => mode,
    /** @returns the way to stop listening */
    on(listener: (change: OutsideChange) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Tells the revision of a story that was opened or saved: other bytes are then noticed even where size and times are kept. */
    note: (folder: string, revision: string): void => state.note(folder, revision),
    /** Looks now, at one story closely or at all: before a window shows a story again, for instance. */
    look: (folder?: string): Promise<void> => queue(() => (folder === undefined ? state.sweep() : state.look(folder, true))),
    async close(): Promise<void> {
      closed = true
      clearTimeout(timer)
      for (const { timer } of due.values()) clearTimeout(timer)
      due.clear()
      unwatch()
      await looking
      await Promise.all(stopping)
      listeners.clear()
    },
  }
}
