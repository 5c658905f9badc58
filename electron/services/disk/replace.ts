import { join } from 'node:path'
import type { Outcome } from '../../../shared/outcome'
import { syncFolder } from './atomic'
import { codeOf, explain } from './explain'
import type { Files } from './files'
import { removeStrays } from './folders'
import { held, retry, type Sleep } from './retry'
import { isStray, tempName } from './temp'

interface Tools {
  files: Files
  wait: Sleep
}

const set = '.old'
const setAside = /^\.(.+)\.old\.[0-9a-f]{8}-\d+-[0-9a-f]{8}\.galley-tmp$/

/**
 * Puts a new folder in the place of another one, or where there is none: whole or not at all.
 * No system swaps two folders in one step that all disks know, so the old one is set aside first;
 * if the run dies in between, the next one puts it back.
 * @param fill puts the content into a hidden folder beside the target; its problem is given back and nothing stays
 * @param mayReplace asked when the new folder is ready and another thing stands in its place
 * @param swept true where the caller has put this many folders here just now: what killed runs left is not looked for again,
 *   as each look reads the names of all
 */
export async function replaceFolder(
  tools: Tools,
  parent: string,
  name: string,
  fill: (path: string) => Promise<Outcome<unknown>>,
  mayReplace: (path: string) => Promise<Outcome<unknown>>,
  swept = false,
): Promise<Outcome<undefined>> {
  const { files, wait } = tools
  const target = join(parent, name)
  const staging = join(parent, tempName(name))
  const old = join(parent, tempName(name + set))
  const undo = () => files.rm(staging, { recursive: true, force: true }).catch(() => undefined)
  if (!swept) {
    await putBack(tools, parent)
    await removeStrays(tools, parent)
  }
  try {
    await files.mkdir(staging)
    for (const step of [() => fill(staging), () => syncFolder(tools, staging)]) {
      const outcome = await step()
      if (outcome.ok) continue
      await undo()
      return outcome
    }
    const standing = await exists(files, target)
    if (standing) {
      const may = await mayReplace(target)
      if (!may.ok) {
        await undo()
        return may
      }
      await retry(held, wait, () => files.rename(target, old))
    }
    try {
      await retry(held, wait, () => files.rename(staging, target))
    } catch (error) {
      if (standing) await retry(held, wait, () => files.rename(old, target))
      throw error
    }
    // What is left of the old folder is clutter that the next run clears.
    if (standing) await files.rm(old, { recursive: true, force: true }).catch(() => undefined)
  } catch (error) {
    await undo()
    return explain(error, `Could not write “${target}”`)
  }
  return syncFolder(tools, parent)
}

/** Gives folders back their names that a killed run had set aside and not replaced. */
async function putBack({ files }: Tools, parent: string): Promise<void> {
  for (const entry of await files.readdir(parent).catch(() => [])) {
    const name = setAside.exec(entry)?.[1]
    // The time of the folder is that of its files: only the process says whether the run is over.
    if (!name || !isStray(entry, Date.now()) || (await exists(files, join(parent, name)))) continue
    await files.rename(join(parent, entry), join(parent, name)).catch(() => undefined)
  }
}

async function exists(files: Files, path: string): Promise<boolean> {
  try {
    await files.lstat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
