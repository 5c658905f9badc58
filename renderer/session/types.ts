import type { Article, Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import type { Problem } from '../../shared/outcome'

/** What the status bar says of the story on screen. It is `saved` only when the disk has every change. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; problem: Problem }

/** Who may change the story: this window, or another one since a time (RFC 3339). A reader can change nothing. */
export type Access = { kind: 'writer' } | { kind: 'reader'; who: string; since: string }

/** Words and the like, kept up to date by what changed. */
export interface Counts {
  words: number
  minutes: number
}

/** What the body's editor does for the session: undo steps of its own, and taking a new body. */
export interface BodyEditor {
  undo(): void
  redo(): void
  /** Shows another body without an undo step of its own (the session has one): unchanged blocks keep their place. */
  replace(body: readonly Block[]): void
  /** Shows what came from disk and forgets every step. */
  load(body: readonly Block[]): void
  focus(where?: 'start' | 'end' | { block: string }): void
  /** Hands over what was typed and is not yet in the session. */
  settle(): void
  /** The next change is an undo step of its own, however soon it comes. */
  breakStep(): void
  /** What was undone cannot be redone any more. */
  forgetRedo(): void
  dispose(): void
}

/**
 * The story on screen: one text, one undo stack over head and body, one state of saving.
 * Snapshots are immutable: what did not change is the same object.
 */
export interface StorySession {
  readonly id: string
  article(): Article
  saveState(): SaveState
  counts(): Counts
  history(): { canUndo: boolean; canRedo: boolean }
  /** The same object as long as it says the same. */
  access(): Access
  /** True when the text held changes from the journal that no story.json had: after a crash. */
  recovered(): boolean
  /** Called after any change of what the functions above give. Returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Called after any change but that of the body's text alone: nearly every key is one. Returns the way to stop. */
  subscribeBesideText(listener: () => void): () => void

  /** Changes head fields as one undo step; steps of the same `typing` key in quick succession are one. */
  setHead(change: Partial<Head>, typing?: string): void
  /** Changes head and body together as one undo step: intake into an empty story, "put back" of removed copy. */
  setAll(change: { head?: Partial<Head>; body?: readonly Block[] }): void
  undo(): void
  redo(): void

  /** Saves what is not yet durable now. True when everything is on disk. */
  flush(): Promise<boolean>
  /** After `failed`: tries again, keeps the text as a new story (its id), or takes what is on disk. */
  retry(): void
  keepAsCopy(): Promise<string | null>
  reload(): Promise<void>
  /** Makes this window the writer; the other one has lost nothing. False when that failed: the save state says why. */
  takeOver(): Promise<boolean>
  /** After `changed-outside`: the text that both sides come from and what is on disk; null when that failed. */
  theirs(): Promise<{ base: Article; theirs: Article } | null>
  /** Takes a merged text as one undo step and saves it over what `theirs` gave. True when it is durable. */
  settleMerge(article: Article): Promise<boolean>
  /** Keeps the text as it is as a version, then takes an older one as one undo step. True when it is durable. */
  restoreVersion(article: Article): Promise<boolean>
  /** The page goes away: sends what is not saved and lets another window write, without waiting. */
  leave(): void
  /** Lets another window write, and stops timers and listeners; flush first. */
  close(): void

  // From here on for the editor alone.

  /** The body's editor of this session: one for its life, whether it is on the screen or not. */
  body(): BodyEditor | null
  attach(body: BodyEditor): void
  /** The body after a change in its editor; `gone` and `come` are the blocks that differ. */
  bodyChanged(body: readonly Block[], gone: readonly Block[], come: readonly Block[]): void
  /** The body's editor made a new undo step of its last change. */
  bodyStepped(): void
  /** Told of the head field that an undo or redo changed, to put the cursor there. Returns the way to stop. */
  onReveal(listener: (field: keyof Head) => void): () => void
}
