import { lstat } from 'node:fs/promises'
import type { Outcome } from '../../../shared/outcome'
import { filesIn, importAll, itemsOf, type BatchOptions, type Step } from '.'
import type { Ledger } from './ledger'

export interface TrayOptions {
  /** Absolute path of the folder; null while there is none. */
  folder: string | null
  openLedger(): Promise<Outcome<Ledger>>
  read: BatchOptions['read']
  keep: BatchOptions['keep']
  renew: NonNullable<BatchOptions['renew']>
  isThere: BatchOptions['isThere']
  /** Says something to the person, once. */
  tell(message: string): void
  /** Milliseconds between two looks, at least. */
  every?: number
}

export type Tray = ReturnType<typeof createTray>

/** So many files that could not be read are named in one message. */
const named = 3

/**
 * Turns what arrives in a folder into drafts. A file is taken when two looks find it the same, so that one that is still
 * being written is left alone; where it rested and then went on, its story gets the rest. It is read and never touched. The ledger of imports tells what came in before, in this
 * run or another: also a draft that somebody threw away stays away.
 */
export function createTray({ folder: first, openLedger, read, keep, renew, isThere, tell, every = 4000 }: TrayOptions) {
  let folder = first
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let problem: string | null = null
  /** Files as they were at the last look, and those that were dealt with. */
  let last = new Map<string, string>()
  const settled = new Map<string, string>()
  let said = ''

  /** What keeps it from working, told when it begins and not at every look. */
  const fault = (message: string | null) => {
    if (message && message !== problem) tell(message)
    problem = message
  }
  const sayOnce = (message: string) => {
    if (message !== said) tell(message)
    said = message
  }

  /** The files that stand there whole and are not yet dealt with. */
  async function ready(at: string): Promise<Map<string, string>> {
    const now = new Map<string, string>()
    for (const { path } of await filesIn(at)) {
      const stat = await lstat(path).catch(() => null)
      if (stat?.isFile() && stat.size > 0) now.set(path, `${stat.mtimeMs} ${stat.size}`)
    }
    const whole = new Map([...now].filter(([path, mark]) => last.get(path) === mark && settled.get(path) !== mark))
    last = now
    for (const path of settled.keys()) if (!now.has(path)) settled.delete(path)
    return whole
  }

  async function take(files: Map<string, string>): Promise<void> {
    const ledger = await openLedger()
    // Another import runs: these wait for the next look.
    if (!ledger.ok) return ledger.problem.code === 'taken-over' ? undefined : fault(`The in-tray rests: ${ledger.problem.message}`)
    const steps: Step[] = []
    try {
      for (const [path, mark] of files) {
        if (closed || !folder) return
        const before = steps.length
        await importAll({ items: await itemsOf(path), read, keep, renew, ledger: ledger.value, isThere: async (story) => ledger.value.isMade(story) || (await isThere(story)), width: 1, step: (step) => steps.push(step) })
        if (!steps.slice(before).some(({ kind }) => kind === 'unwritten')) settled.set(path, mark)
      }
      fault(null)
    } finally {
      await ledger.value.close()
      report(steps)
    }
  }

  function report(steps: readonly Step[]): void {
    const made = steps.filter(({ kind }) => kind === 'made').length
    const refused = steps.flatMap((step) => (step.kind === 'refused' ? [`${step.item.label} ${step.message.replace(step.item.label, '').trim()}`] : []))
    const unwritten = steps.find((step) => step.kind === 'unwritten')
    if (made) tell(made === 1 ? 'A story came in from the in-tray.' : `${made} stories came in from the in-tray.`)
    const apart = steps.flatMap((step) => (step.kind === 'grown' && !step.renewed ? [step.item.label] : []))
    if (apart.length) tell(`${apart.slice(0, named).join(', ')} in the in-tray went on after it came in, and its story was changed since. What was added is only in the file.`)
    if (refused.length) tell(`In the in-tray, ${refused.slice(0, named).join('; ')}${refused.length > named ? `; and ${refused.length - named} more could not be read` : ''}`)
    if (unwritten?.kind === 'unwritten') sayOnce(`What is in the in-tray could not be kept: ${unwritten.message} It is tried again.`)
  }

  async function look(): Promise<void> {
    const at = folder
    if (!at) return
    try {
      const files = await ready(at)
      if (files.size) await take(files)
      else fault(null)
    } catch (error) {
      fault(`The in-tray “${at}” cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}). Galley looks again by itself.`)
    }
  }

  let looking: Promise<void> = Promise.resolve()
  const plan = (wait: number) => {
    clearTimeout(timer)
    if (closed || !folder) return
    timer = setTimeout(() => {
      const begun = Date.now()
      // A folder of very many files takes its share of the machine and no more.
      looking = look().finally(() => plan(Math.max(every, (Date.now() - begun) * 20)))
    }, wait)
    timer.unref()
  }
  plan(every)

  return {
    state: () => ({ folder, problem }),
    /** Watches another folder, or none. */
    set(next: string | null): void {
      folder = next
      last = new Map()
      settled.clear()
      problem = null
      plan(0)
    },
    async close(): Promise<void> {
      closed = true
      clearTimeout(timer)
      await looking
    },
  }
}
