import { Buffer } from 'node:buffer'
import { constants } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Files } from '../../../electron/services/disk/files'

/** A change of a file's bytes. `sure`: an fsync has made it durable; `maybe`: not yet; `doubtful`: an fsync failed over it, so no later one covers it. */
export interface Write {
  change: { at: number; bytes: Uint8Array } | { size: number }
  state: 'maybe' | 'doubtful' | 'sure'
}

/** A change of a folder's names that no fsync of the folder has made durable. */
export type NameChange = { op: 'add'; name: string; node: number } | { op: 'remove'; name: string; node: number } | { op: 'rename'; from: string; to: string; node: number }

interface FileNode {
  kind: 'file'
  durable: Uint8Array
  writes: Write[]
}

interface FolderNode {
  kind: 'folder'
  durable: Map<string, number>
  changes: NameChange[]
}

type Node = FileNode | FolderNode

/** What a power cut at one moment finds: what is durable and what is on its way. */
export interface Snapshot<Mark> {
  nodes: ReadonlyMap<number, Readonly<Node>>
  mark: Mark
}

/** Folders and files after a power cut: nothing is on its way any more. */
export type Disk = Map<number, { kind: 'file'; bytes: Uint8Array } | { kind: 'folder'; names: Map<string, number> }>

export const rootNode = 1

const errno = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })

export function applyWrite(before: Uint8Array, change: Write['change']): Uint8Array {
  if ('size' in change) {
    const after = new Uint8Array(change.size)
    after.set(before.subarray(0, change.size))
    return after
  }
  const after = new Uint8Array(Math.max(before.length, change.at + change.bytes.length))
  after.set(before)
  after.set(change.bytes, change.at)
  return after
}

export function applyName(names: Map<string, number>, change: NameChange): void {
  if (change.op === 'add') names.set(change.name, change.node)
  else if (change.op === 'remove') names.delete(change.name)
  else {
    if (names.get(change.from) === change.node) names.delete(change.from)
    names.set(change.to, change.node)
  }
}

export interface ModelOptions<Mark> {
  mark: Mark
  /** Calls of fsync that do nothing: what leaving them out of the product would be. */
  without?: { fileSync?: boolean; folderSync?: boolean }
  /** Asked before a call takes effect; an error code makes it fail. */
  fault?: (call: 'write' | 'sync' | 'rename' | 'open' | 'rm', path: string) => string | undefined
  /** Called after each step that a power cut may follow. */
  step?: (snapshot: Snapshot<Mark>) => void
}

/**
 * A file system in memory that knows what a power cut may leave of it. It promises as little as the
 * weakest real ones: bytes are durable after an fsync of their file, names after one of their folder,
 * nothing before, in no order.
 */
export function createModel<Mark>(options: ModelOptions<Mark>, start?: Disk) {
  const nodes = new Map<number, Node>([[rootNode, { kind: 'folder', durable: new Map(), changes: [] }]])
  for (const [id, node] of start ?? []) {
    nodes.set(id, node.kind === 'file' ? { kind: 'file', durable: node.bytes, writes: [] } : { kind: 'folder', durable: new Map(node.names), changes: [] })
  }
  let nextNode = Math.max(...nodes.keys()) + 1
  let mark = options.mark

  const bytesOf = (node: FileNode) => node.writes.reduce((bytes, { change }) => applyWrite(bytes, change), node.durable)
  const namesOf = (node: FolderNode) => {
    const names = new Map(node.durable)
    for (const change of node.changes) applyName(names, change)
    return names
  }
  const snapshot = (): Snapshot<Mark> => ({
    nodes: new Map([...nodes].map(([id, node]) => [id, node.kind === 'file' ? { ...node, writes: node.writes.map((write) => ({ ...write })) } : { ...node, changes: [...node.changes] }])),
    mark,
  })
  const step = () => options.step?.(snapshot())
  const fault = (call: Parameters<NonNullable<ModelOptions<Mark>['fault']>>[0], path: string) => {
    const code = options.fault?.(call, path)
    if (code) throw errno(code, path)
  }

  function find(path: string): number | null {
    let at = rootNode
    for (const name of path.split('/').filter(Boolean)) {
      const node = nodes.get(at)
      const next = node?.kind === 'folder' ? namesOf(node).get(name) : undefined
      if (next === undefined) return null
      at = next
    }
    return at
  }
  function need(path: string): number {
    const id = find(path)
    if (id === null) throw errno('ENOENT', path)
    return id
  }
  function folderOf(path: string): FolderNode {
    const node = nodes.get(need(dirname(path)))!
    if (node.kind !== 'folder') throw errno('ENOTDIR', path)
    return node
  }
  function add(path: string, node: Node): number {
    const parent = folderOf(path)
    const id = nextNode++
    nodes.set(id, node)
    parent.changes.push({ op: 'add', name: basename(path), node: id })
    step()
    return id
  }
  const stat = (id: number) => {
    const node = nodes.get(id)!
    return {
      ino: id,
      mode: 0o644,
      mtimeMs: 0,
      size: node.kind === 'file' ? bytesOf(node).length : 0,
      isFile: () => node.kind === 'file',
      isDirectory: () => node.kind === 'folder',
      isSymbolicLink: () => false,
    }
  }
  const change = (id: number, path: string, what: Write['change']) => {
    fault('write', path)
    const node = nodes.get(id)!
    if (node.kind !== 'file') throw errno('EISDIR', path)
    node.writes.push({ change: what, state: 'maybe' })
    step()
  }

  function sync(id: number, path: string): void {
    const node = nodes.get(id)!
    if (node.kind === 'folder') {
      fault('sync', path)
      if (options.without?.folderSync) return
      node.durable = namesOf(node)
      node.changes = []
    } else {
      try {
        fault('sync', path)
      } catch (error) {
        for (const write of node.writes) if (write.state === 'maybe') write.state = 'doubtful'
        throw error
      }
      if (options.without?.fileSync) return
      for (const write of node.writes) if (write.state === 'maybe') write.state = 'sure'
      if (node.writes.every(({ state }) => state === 'sure')) {
        node.durable = bytesOf(node)
        node.writes = []
      }
    }
    step()
  }

  const handle = (id: number, path: string) => {
    let position = 0
    const content = () => bytesOf(nodes.get(id) as FileNode)
    return {
      async write(bytes: Uint8Array, offset = 0, length = bytes.length - offset, at: number | null = null) {
        change(id, path, { at: at ?? position, bytes: Uint8Array.from(bytes.subarray(offset, offset + length)) })
        if (at === null) position += length
        return { bytesWritten: length, buffer: bytes }
      },
      async read(into: Uint8Array, offset: number, length: number, at: number) {
        const bytes = content().subarray(at, at + length)
        into.set(bytes, offset)
        return { bytesRead: bytes.length, buffer: into }
      },
      readFile: async () => Buffer.from(content()),
      stat: async () => stat(id),
      truncate: async (size: number) => change(id, path, { size }),
      chmod: async () => undefined,
      sync: async () => sync(id, path),
      datasync: async () => sync(id, path),
      close: async () => undefined,
    }
  }

  const files = {
    async open(path: string, flags: string | number = 'r') {
      fault('open', path)
      const known = find(path)
      if (flags === 'wx' && known !== null) throw errno('EEXIST', path)
      if (typeof flags === 'string' && flags.startsWith('w')) {
        const id = known ?? add(path, { kind: 'file', durable: new Uint8Array(), writes: [] })
        if (known !== null) change(id, path, { size: 0 })
        return handle(id, path)
      }
      if (typeof flags === 'number' && (flags & (constants.O_WRONLY | constants.O_RDWR)) !== 0) throw new Error(`Flags ${flags} are not modelled`)
      return handle(need(path), path)
    },
    async rename(from: string, to: string) {
      fault('rename', from)
      if (dirname(from) !== dirname(to)) throw new Error('A rename between folders is not modelled')
      folderOf(from).changes.push({ op: 'rename', from: basename(from), to: basename(to), node: need(from) })
      step()
    },
    async rm(path: string, { force = false } = {}) {
      fault('rm', path)
      const id = find(path)
      if (id === null) {
        if (force) return
        throw errno('ENOENT', path)
      }
      folderOf(path).changes.push({ op: 'remove', name: basename(path), node: id })
      step()
    },
    async mkdir(path: string, { recursive = false } = {}) {
      if (find(path) !== null) {
        if (recursive) return undefined
        throw errno('EEXIST', path)
      }
      let first = path
      if (recursive) while (find(dirname(first)) === null) first = dirname(first)
      const missing = [path]
      while (missing[0] !== first) missing.unshift(dirname(missing[0]!))
      for (const folder of missing) add(folder, { kind: 'folder', durable: new Map(), changes: [] })
      return first
    },
    lstat: async (path: string) => stat(need(path)),
    async readdir(path: string) {
      const node = nodes.get(need(path))!
      if (node.kind !== 'folder') throw errno('ENOTDIR', path)
      return [...namesOf(node).keys()].sort()
    },
    utimes: async () => undefined,
  }

  return {
    // The calls that the product makes, not the whole of node:fs with its overloads.
    files: files as unknown as Files,
    /** Says what has been promised by now; later steps carry it. */
    mark(next: Mark): void {
      mark = next
      step()
    },
    /** Makes everything durable: the state in which a test begins. */
    settle(): void {
      for (const node of nodes.values()) {
        if (node.kind === 'folder') {
          node.durable = namesOf(node)
          node.changes = []
        } else {
          node.durable = bytesOf(node)
          node.writes = []
        }
      }
    },
    snapshot,
  }
}
