import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { findBrowser, isSnap, quietArguments, type Machine } from './browser'

/** How long a browser may take for one page, in milliseconds. */
const patience = 60_000

const missing = failed('not-found', 'A PDF needs Chromium, Chrome, Edge or Brave, and none was found on this machine. Install one, or print the page and choose “Save as PDF”.')

/** PDFs by an installed browser without a window. One page at a time: each takes a browser of its own. */
export function headlessPdf(machine: Machine) {
  let before: Promise<unknown> = Promise.resolve()
  return {
    /** A browser from a snap reads only what lies in its own folder. */
    async room(): Promise<string> {
      const browser = findBrowser(machine)
      if (!browser || !isSnap(browser)) return tmpdir()
      const own = posix.join(machine.home, 'snap', 'chromium', 'common')
      await mkdir(own, { recursive: true })
      return own
    },
    print(page: string, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
      const turn = before.then(() => printOne(machine, page, signal))
      before = turn.catch(() => undefined)
      return turn
    },
  }
}

async function printOne(machine: Machine, page: string, signal: AbortSignal | undefined): Promise<Outcome<Uint8Array>> {
  if (signal?.aborted) return failed('cancelled', 'The export was stopped. Nothing was written.')
  const browser = findBrowser(machine)
  if (!browser) return missing
  const own = await mkdtemp(join(dirname(dirname(page)), 'galley-print-'))
  const pdf = join(own, 'page.pdf')
  try {
    const failure = await runs(browser, headlessArguments(pathToFileURL(page).href, pdf, join(own, 'profile')), signal)
    if (signal?.aborted) return failed('cancelled', 'The export was stopped. Nothing was written.')
    const bytes = failure === null ? await readFile(pdf).catch(() => null) : null
    return bytes && isPdf(bytes) ? done(bytes) : failed('io', `${browser} made no PDF of the page${failure ? ` (${failure})` : ''}. Try again, or print the page and choose “Save as PDF”.`)
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
  }
}

const isPdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

/** Prints one page of this disk and leaves: tagged for screen readers, without the browser’s own lines at the edges, asking no network. */
export function headlessArguments(address: string, pdf: string, profile: string): string[] {
  return [
    '--headless=new',
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-gpu',
    ...quietArguments(profile),
    address,
  ]
}

/** @returns null when it ended well, else what it came to, in words */
function runs(browser: string, args: string[], signal: AbortSignal | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL', ...(signal ? { signal } : {}) })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, killed) => resolve(code === 0 ? null : killed ? 'it took too long' : `it ended with ${code}`))
  })
}
