import { watch } from 'chokidar'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

export interface SystemOptions {
  root: string
  /** Something happened in a story's folder, or to it. */
  touched(folder: string): void
  /** The system takes no more watches. */
  exhausted(): void
}

export interface SystemWatch {
  /** Resolves when every folder is watched, or watching has ended. */
  ready: Promise<void>
  stop(): Promise<void>
}

/** Codes with which a system refuses more watches: too many of them, or too many watchers. */
const limits = ['ENOSPC', 'EMFILE', 'ENFILE']

/**
 * Has the system tell of changes in the library folder and in each story's own, not in what stands
 * deeper: media and history are of no interest, and watches are scarce.
 */
export function watchSystem({ root, touched, exhausted }: SystemOptions): SystemWatch {
  const partsOf = (path: string) => {
    const inside = relative(root, isAbsolute(path) ? path : resolve(root, path))
    return inside === '' ? [] : inside.split(sep)
  }
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    // Watching a folder tells of its files too: a watch of their own would double the number.
    ignored: (path, stats) => {
      const parts = partsOf(path)
      return parts.length > 1 || Boolean(parts[0]?.startsWith('.')) || (parts.length === 1 && stats !== undefined && !stats.isDirectory())
    },
  })
  const note = (path: string) => {
    const [folder, name] = partsOf(path)
    if (folder && folder !== '..' && !folder.startsWith('.') && !name?.startsWith('.')) touched(folder)
  }
  watcher.on('raw', (_event, path, details: unknown) => {
    // What the system itself says: which folder told, and, on most systems, which name in it.
    const watched = typeof details === 'object' && details !== null && 'watchedPath' in details ? String(details.watchedPath) : root
    note(typeof path === 'string' ? join(watched, path) : watched)
  })
  watcher.on('all', (_event, path) => note(path))
  let ended = () => {}
  const ready = new Promise<void>((resolve) => {
    ended = resolve
    watcher.on('ready', resolve)
  })
  watcher.on('error', (error) => {
    if (!(error instanceof Error && 'code' in error && limits.includes(String(error.code)))) return
    ended()
    exhausted()
  })
  return {
    ready,
    stop: () => {
      ended()
      return watcher.close()
    },
  }
}
