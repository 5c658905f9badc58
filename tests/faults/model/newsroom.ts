import { createDisk } from '../../../electron/services/disk'
import type { Files } from '../../../electron/services/disk/files'
import type { Digest } from '../../../electron/services/journal/format'
import { bytesOf, firstText, textsOf, valueOf } from '../../journal/story'
import { find, inPlace, patchesOf, storyFile, type as typeAt, type Found, type Run as Typing } from '../desk'
import { createModel, type Disk, type ModelOptions, type Snapshot } from './files'
import { statesAfter, type StatesOptions } from './states'

const places = { library: '/library/ferry', data: '/data' }

/** What has been promised to the person at the keyboard. */
export interface Promised {
  /** So many changes are safe. */
  changes: number
  /** story.json holds at least so many of them. */
  saved: number
}

/** Faults put into the product on purpose, to see that the model finds them. */
export interface Broken {
  fileSync?: boolean
  folderSync?: boolean
  checksum?: boolean
  atomic?: boolean
  checkpoint?: boolean
  /** An fsync that failed is tried again on the same file, and its success believed. */
  trust?: boolean
}

export interface Run extends Typing {
  broken?: Broken
  fault?: NonNullable<ModelOptions<Promised>['fault']>
}

const noWait = async () => undefined
const blind: Digest = () => new Uint8Array(16)
const digestOf = (broken: Broken = {}) => (broken.checksum ? { digest: blind } : {})

/** Tries a failed fsync again, as one does who does not know that the system has dropped the bytes. */
const trusting = (files: Files): Files => ({
  ...files,
  open: (async (path: string, flags: string) => {
    const handle = await files.open(path, flags)
    return { ...handle, sync: () => handle.sync().catch(() => handle.sync()) }
  }) as Files['open'],
})

/**
 * Somebody types on a disk that remembers; every moment that a power cut may follow is given back.
 * @param after what an earlier run and a power cut left; a new story without it
 */
export async function type(run: Run, after?: Found & { disk: Disk }): Promise<Snapshot<Promised>[]> {
  const { broken = {} } = run
  const moments: Snapshot<Promised>[] = []
  let quiet = true
  const begin = after ?? { saved: 0, found: 0 }
  const promised = { changes: begin.found, saved: begin.saved }
  const model = createModel<Promised>(
    {
      mark: { ...promised },
      without: { fileSync: broken.fileSync ?? false, folderSync: broken.folderSync ?? false },
      step: (snapshot) => !quiet && moments.push(snapshot),
      ...(run.fault ? { fault: (call, path) => (quiet ? undefined : run.fault!(call, path)) } : {}),
    },
    after?.disk,
  )
  const files = broken.trust ? trusting(model.files) : model.files
  const disk = createDisk(files, noWait)
  const desk = { disk, ...places, ...digestOf(broken) }
  if (!after) {
    await files.mkdir(places.library, { recursive: true })
    await files.mkdir(places.data, { recursive: true })
    valueOf(await disk.writeAtomic(storyFile(desk), bytesOf(firstText)))
    model.settle()
  }
  quiet = false

  const promise = (more: Partial<Promised>) => model.mark({ ...Object.assign(promised, more) })
  const finished = await typeAt(desk, {
    run,
    begin,
    // Answers come in the order of the changes, but for those that were refused at first.
    told: { safe: (n) => promise({ changes: Math.max(promised.changes, n) }), saved: (n) => promise({ saved: n }), refused: () => undefined },
    writeStory: broken.atomic ? inPlace(disk) : disk.writeAtomic,
    broken: { lateCheckpoint: broken.checkpoint ?? false },
  })
  if (!finished) throw new Error('The run was refused for ever')
  return moments
}

/**
 * Tries what a power cut may leave at each of these moments.
 * @param each called for every state in which nothing is wrong
 */
export async function cutPower(run: Run, moments: readonly Snapshot<Promised>[], options: StatesOptions & { stopAt?: number }, each?: (found: Found & { disk: Disk }) => Promise<void>): Promise<{ states: number; wrong: string[] }> {
  const texts = textsOf(firstText, patchesOf(run.changes))
  const wrong: string[] = []
  let states = 0
  for (const moment of moments) {
    for (const disk of statesAfter(moment, options)) {
      states++
      const saving = createDisk(createModel({ mark: null }, disk).files, noWait)
      const found = await find({ disk: saving, ...places, ...digestOf(run.broken) }, texts)
      if (typeof found === 'string') wrong.push(found)
      else if (found.saved < moment.mark.saved) wrong.push(`story.json holds ${found.saved} changes of ${moment.mark.saved} that were saved`)
      else if (found.found < moment.mark.changes) wrong.push(`${moment.mark.changes - found.found} acknowledged changes are lost`)
      else await each?.({ ...found, disk })
      if (wrong.length >= (options.stopAt ?? 5)) return { states, wrong }
    }
  }
  return { states, wrong }
}
