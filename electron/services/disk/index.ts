import type { Outcome } from '../../../shared/outcome'
import { writeAtomic, writeNew } from './atomic'
import { codeOf, explain } from './explain'
import { nodeFiles, type Files } from './files'
import { makeFolder, moveFolder, removeStrays } from './folders'
import { readWhole } from './read'
import { replaceFolder } from './replace'
import { sleep, type Sleep } from './retry'

/** What the services do on a disk. Each call gives words for what the system refuses. */
export interface Disk {
  files: Files
  explain: typeof explain
  codeOf: typeof codeOf
  readWhole(path: string, limit: number): Promise<Outcome<Uint8Array>>
  writeAtomic(path: string, bytes: Uint8Array, mayReplace?: () => Promise<Outcome<unknown>>, isLasting?: boolean): Promise<Outcome<undefined>>
  makeFolder(parent: string, name: string, fill: (path: string) => Promise<Outcome<unknown>>): Promise<Outcome<string>>
  moveFolder(from: string, parent: string, name: string): Promise<Outcome<string>>
  replaceFolder(
    parent: string,
    name: string,
    fill: (path: string) => Promise<Outcome<unknown>>,
    mayReplace: (path: string) => Promise<Outcome<unknown>>,
    swept?: boolean,
  ): Promise<Outcome<undefined>>
  writeNew(path: string, bytes: Uint8Array): Promise<Outcome<undefined>>
  removeStrays(folder: string): Promise<void>
}

/**
 * @param files the file system; a test passes one that breaks
 * @param wait how to pause between two tries
 */
export function createDisk(files: Files = nodeFiles, wait: Sleep = sleep): Disk {
  const tools = { files, wait }
  return {
    files,
    explain,
    codeOf,
    readWhole: (path, limit) => readWhole(tools, path, limit),
    writeAtomic: (path, bytes, mayReplace, isLasting) => writeAtomic(tools, path, bytes, mayReplace, isLasting),
    makeFolder: (parent, name, fill) => makeFolder(tools, parent, name, fill),
    moveFolder: (from, parent, name) => moveFolder(tools, from, parent, name),
    replaceFolder: (parent, name, fill, mayReplace, swept) => replaceFolder(tools, parent, name, fill, mayReplace, swept),
    writeNew: (path, bytes) => writeNew(tools, path, bytes),
    removeStrays: (folder) => removeStrays(tools, folder),
  }
}
