import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge'
import { callChannel, eventChannel, type IpcReply } from './ipc/electron'

// Written in at build time from the contract, so that zod does not come along into the window.
declare const __METHODS__: string[]
declare const __EVENTS__: string[]

/*
 * What the page may do: the methods of the contract by name, and hearing its events. Neither a way to
 * call anything else, nor ipcRenderer or one of its event objects, passes the bridge.
 */

const call: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {}
for (const name of __METHODS__) {
  const [group = '', method = ''] = name.split('.')
  const methods = (call[group] ??= {})
  methods[method] = async (input) => {
    const reply = (await ipcRenderer.invoke(callChannel, name, input)) as IpcReply
    if (reply.ok) return reply.output
    throw new Error(reply.error)
  }
}

const listeners = new Map<string, Set<(payload: unknown) => void>>(__EVENTS__.map((event) => [event, new Set()]))
ipcRenderer.on(eventChannel, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const on = (event: string, listener: (payload: unknown) => void): (() => void) => {
  const heard = listeners.get(event)
  if (!heard || typeof listener !== 'function') throw new Error('There is no such event.')
  heard.add(listener)
  return () => void heard.delete(listener)
}

// The names and shapes are the contract's; only the build knows them here.
contextBridge.exposeInMainWorld('galley', { face: 'desktop', call, on } as unknown as Bridge)
