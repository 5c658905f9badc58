import type { Api, Events } from './contract'

/** Hears one kind of event until the returned function is called. */
export type Listen = <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void

/**
 * What the preload gives the desktop window as `window.galley`. In a browser there is none, and the
 * screen talks over the socket. A call that is refused (a bug, never an expected failure) rejects with an Error.
 */
export interface Bridge {
  readonly face: 'desktop'
  readonly call: Api
  readonly on: Listen
}

declare global {
  interface Window {
    readonly galley?: Bridge
  }
}
