import { dirname, join } from 'node:path'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { syncFolder } from './atomic'
import { codeOf, explain } from './explain'
import type { Files } from './files'
import { held, retry, type Sleep } from './retry'
import { isStray, tempName } from './temp'

interface Tools {
  files: Files
  wait: Sleep
}

/**
 * Makes a folder that appears whole or not at all.
 * @param name the name it should have; where that is taken, `name-2`, `name-3` and so on
 * @param fill puts the content into a hidden folder that is then renamed; its problem is given back and nothing stays
 * @returns the name that it got
 */
export async function makeFolder(tools: Tools, parent: string, name: string, fill: (path: string) => Promise<Outcome<unknown>>): Promise<Outcome<string>> {
  const { files } = tools
  const staging = join(parent, tempName(name))
  const undo = () => files.rm(staging, { recursive: true, force: true }).catch(() => undefined)
  try {
    await files.mkdir(parent, { recursive: true })
    await files.mkdir(staging)
  } catch (error) {
    return explain(error, `Could not make a folder in “${parent}”`)
  }
  const filled = await fill(staging)
  const moved = filled.ok ? await moveFolder(tools, staging, parent, name) : filled
  if (moved.ok) return moved
  await undo()
  // The hidden folder's name tells a person nothing.
  return failed(moved.problem.code, moved.problem.message.replaceAll(staging, join(parent, name)))
}

/**
 * Moves a folder under the first free name of `name`, `name-2`, `name-3`…; never over another one.
 * Names that differ only in upper and lower case count as the same: on many disks they are.
 * @returns the name that it got
 */
export async function moveFolder(tools: Tools, from: string, parent: string, name: string): Promise<Outcome<string>> {
  const { files, wait } = tools
  try {
    await files.mkdir(parent, { recursive: true })
    const taken = new Set((await files.readdir(parent)).map((other) => other.toLowerCase()))
    for (let n = 1; ; n++) {
      const free = n === 1 ? name : `${name}-${n}`
      if (taken.has(free.toLowerCase())) continue
      try {
        await retry(held, wait, () => files.rename(from, join(parent, free)))
      } catch (error) {
        // Somebody else took the name in the same moment.
        if (['EEXIST', 'ENOTEMPTY'].includes(codeOf(error) ?? '')) continue
        throw error
      }
      for (const folder of new Set([parent, dirname(from)])) {
        const synced = await syncFolder(tools, folder)
        if (!synced.ok) return synced
      }
      return done(free)
    }
  } catch (error) {
    return explain(error, `Could not put “${name}” into “${parent}”`)
  }
}

/** Removes what killed runs left in a folder. What it cannot read or remove it leaves: it is only clutter. */
export async function removeStrays({ files }: Tools, folder: string): Promise<void> {
  const names = await files.readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith('.')) continue
    const path = join(folder, name)
    const stat = await files.lstat(path).catch(() => null)
    if (stat && isStray(name, stat.mtimeMs)) await files.rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
