/** What happened outside in the library. `folder` is the name of a story's folder in it. */
export type OutsideChange =
  /** story.json is another one now; `revision` is the sha256 of its bytes, null where they cannot be read. */
  | { kind: 'added' | 'changed'; folder: string; revision: string | null }
  /** There is no story.json any more. */
  | { kind: 'removed'; folder: string }
  /** The library folder is gone, as a disk that was pulled out or a share that does not answer; then it is there again. */
  | { kind: 'away' | 'back' }
  /** Something a person should know about watching itself. */
  | { kind: 'notice'; message: string }

/** How changes are noticed: told by the system, or by looking every few seconds. */
export type WatchMode = 'events' | 'polling'
