import { Refusal, type Log, type Router } from './router'

/*
 * The contract over Electron's IPC: one channel for calls, one for events. Electron itself is given
 * by type, so this runs in a test as it ships.
 */

export const callChannel = 'galley.call'
export const eventChannel = 'galley.event'

/** What a call gave, in a form that Electron hands over without words of its own. */
export type IpcReply = { ok: true; output: unknown } | { ok: false; error: string }

interface Frame {
  readonly origin: string
  readonly parent: unknown
}
interface Sender {
  readonly mainFrame: unknown
}
export interface IpcCall {
  readonly sender: Sender
  readonly senderFrame: Frame | null
}
interface IpcMainLike {
  handle(channel: string, listener: (event: IpcCall, ...args: unknown[]) => unknown): void
}
interface WindowLike {
  readonly webContents: Sender & { send(channel: string, ...args: unknown[]): void; isDestroyed(): boolean }
}

export interface IpcOptions {
  ipcMain: IpcMainLike
  router: Router
  /** The origin of the app's own pages. */
  origin: string
  /** The windows that the shell made and that are open now. */
  windows(): readonly WindowLike[]
  onEvent(listener: (event: string, payload: unknown) => void): () => void
  log: Log
}

/** True for the main frame of one of our windows, as long as it shows our own page. */
const isOurs = ({ sender, senderFrame }: IpcCall, { windows, origin }: Pick<IpcOptions, 'windows' | 'origin'>): boolean =>
  senderFrame !== null &&
  senderFrame.origin === origin &&
  senderFrame.parent === null &&
  senderFrame === sender.mainFrame &&
  windows().some((window) => window.webContents === sender)

/**
 * Answers calls and passes events on.
 * @returns the way to tell the windows something that the shell itself has to say
 */
export function serveIpc(options: IpcOptions): (event: string, payload: unknown) => void {
  const { ipcMain, router, windows, log } = options
  ipcMain.handle(callChannel, async (event, method, input): Promise<IpcReply> => {
    if (!isOurs(event, options)) {
      log('A foreign sender called', event.senderFrame?.origin)
      throw new Error('Refused')
    }
    try {
      return { ok: true, output: await router.call(method, input, event.sender) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.message }
      log('A call could not be answered', error)
      return { ok: false, error: 'Something went wrong inside Galley.' }
    }
  })

  const tell = (event: string, payload: unknown) => {
    const message = router.event(event, payload)
    if (!message) return
    for (const { webContents } of windows()) if (!webContents.isDestroyed()) webContents.send(eventChannel, message.event, message.payload)
  }
  options.onEvent(tell)
  return tell
}
