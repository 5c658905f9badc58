import type { Bridge, Listen } from '../shared/bridge'
import type { Api, Events } from '../shared/contract'
import { failed, type Outcome } from '../shared/outcome'
import { decode, encode, type EventMessage, type ReplyMessage } from '../shared/wire'
import { i18next } from './i18n'
import { inScreenLanguage } from './i18n/problems'

/** Whether the services answer. In the desktop app they always do. */
export type Connection = 'connecting' | 'open' | 'lost'

interface Client {
  call(method: string, input: unknown): Promise<unknown>
  on: Listen
  connection(): Connection
  subscribe(listener: () => void): () => void
}

/** How long a call waits for a connection before it fails with words, in milliseconds. */
const patience = 8000
const firstPause = 250
const longestPause = 8000

function overBridge(bridge: Bridge): Client {
  // Group and method come from Api below; the bridge itself refuses a name that it does not know.
  const groups = bridge.call as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return {
    call(method, input) {
      const [group = '', name = ''] = method.split('.')
      const run = groups[group]?.[name]
      return run ? run(input).then(inScreenLanguage) : Promise.reject(new Error(`No such method: ${method}`))
    },
    on: bridge.on,
    connection: () => 'open',
    subscribe: () => () => undefined,
  }
}

interface Pending {
  resolve: (output: unknown) => void
  reject: (error: Error) => void
}

function overSocket(address: string): Client {
  let socket: WebSocket | null = null
  let state: Connection = 'connecting'
  let pause = firstPause
  let nextId = 1
  const pending = new Map<number, Pending>()
  const waiting = new Set<() => void>()
  const watchers = new Set<() => void>()
  const listeners = new Map<string, Set<(payload: never) => void>>()

  const tell = (now: Connection) => {
    if (now === state) return
    state = now
    for (const watcher of watchers) watcher()
  }
  const lost = (): Outcome<never> => failed('io', i18next.t('connection.unanswered'))

  function connect() {
    const here = new WebSocket(address)
    socket = here
    here.addEventListener('open', () => {
      pause = firstPause
      tell('open')
      for (const go of waiting) go()
      waiting.clear()
    })
    here.addEventListener('message', ({ data }) => {
      const message = decode(String(data)) as ReplyMessage | EventMessage
      if ('event' in message) {
        for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never)
        return
      }
      const call = pending.get(message.id)
      pending.delete(message.id)
      if (message.ok) call?.resolve(inScreenLanguage(message.output))
      else call?.reject(new Error(message.error))
    })
    here.addEventListener('close', () => {
      tell('lost')
      for (const call of pending.values()) call.resolve(lost())
      pending.clear()
      setTimeout(connect, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }
  connect()

  const connected = () =>
    new Promise<boolean>((resolve) => {
      if (socket?.readyState === WebSocket.OPEN) return resolve(true)
      const go = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        waiting.delete(go)
        resolve(false)
      }, patience)
      waiting.add(go)
    })

  return {
    async call(method, input) {
      if (!(await connected()) || socket?.readyState !== WebSocket.OPEN) return lost()
      const id = nextId++
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject })
        socket?.send(encode({ id, method, input }))
      })
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener))
      return () => void known.delete(listener)
    },
    connection: () => state,
    subscribe(watcher) {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

const client: Client = window.galley
  ? overBridge(window.galley)
  : overSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`)

/**
 * The services, as the contract names them: `await api.stories.open({ id })`. What may fail gives an
 * Outcome with words, a lost connection too; a rejected promise is a bug.
 */
export const api = new Proxy({} as Api, {
  get: (_api, group: string) =>
    new Proxy({}, { get: (_group, method: string) => (input: unknown) => client.call(`${group}.${method}`, input) }),
})

/** Hears what the services tell unasked, until the returned function is called. */
export function onEvent<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
  return client.on(event, listener)
}

/** The state of the connection, to read and to follow. */
export const connection = { current: client.connection, subscribe: client.subscribe }
