/* What the stories are given by other services: by type alone, as services meet only through their constructors. */
import type { createCopies, createRepair, History } from '../history'
import type { Journals, replay } from '../journal'

export type { History, Journals }
export type { Journal, Journaled } from '../journal'
export type Replay = typeof replay
export type Repair = ReturnType<typeof createRepair>
export type Copies = ReturnType<typeof createCopies>
