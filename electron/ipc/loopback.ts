import { readFile } from 'node:fs/promises'
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocketServer, type WebSocket } from 'ws'
import { decode, encode, messageLimit, type ReplyMessage } from '../../shared/wire'
import { createDoor } from './door'
import type { OwnFiles } from './files'
import { answerMedia, type ShowMedia } from './media'
import { pages } from './pages'
import { policyHeaders } from './policy'
import { Refusal, type Log, type Router } from './router'

/*
 * The app for a browser window on this machine: the built files over HTTP, the contract over a
 * WebSocket. Any page in any browser here can reach a local port, so every request proves that it
 * comes from our own window: the name it was sent to, the page it comes from, the session it carries.
 */

const local = '127.0.0.1'
/** How long windows have to take leave when the host stops, in milliseconds. */
const farewell = 500

export interface LoopbackOptions {
  router: Router
  files: OwnFiles
  /** The pictures of stories; left out, there are none. */
  media?: ShowMedia | undefined
  /** What the services tell every window; gives the way to stop listening. */
  onEvent(listener: (event: string, payload: unknown) => void): () => void
  /** A window's connection has ended; the object is the caller that its calls named. */
  onLeft?(caller: object): void
  log: Log
  /** A free one when it is not given. */
  port?: number | undefined
  /** Goes on when the last window has closed. */
  stay?: boolean | undefined
  /** How long a window may be away before it counts as closed, in milliseconds: a reload takes about one second. */
  grace?: number | undefined
}

export interface Loopback {
  readonly port: number
  /** A fresh address that opens a window once. `route` becomes its hash, such as "/story/x". */
  address(route?: string): string
  /** How many windows are connected. */
  windows(): number
  /** Tells every window something that the host's own shell has to say. */
  tell(event: string, payload: unknown): void
  /** Resolves when the host has stopped: by `close`, or because its last window closed. */
  readonly closed: Promise<void>
  /** Takes no more calls, waits for those that run, and frees the port. */
  close(): Promise<void>
}

/** Starts the host. Rejects with the system's error when the port cannot be had. */
export async function createLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { router, files, log, grace = 5000 } = options
  const server = createServer({ requireHostHeader: false })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageLimit, perMessageDeflate: false, clientTracking: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: local, port: options.port ?? 0, exclusive: true }, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = `${local}:${port}`
  const origin = `http://${host}`
  const door = createDoor(`galley-${port}`)

  /** True for a request that was sent to us by our own name, and not by another site's page. */
  const isOurs = ({ headersDistinct: { host: hosts, origin: origins, 'sec-fetch-site': sites, 'sec-fetch-dest': uses } }: IncomingMessage): boolean => {
    if (hosts?.length !== 1 || hosts[0] !== host) return false
    if (origins && (origins.length !== 1 || origins[0] !== origin)) return false
    // Another port of this host is the same site, and its pages' requests carry our cookie.
    const site = sites?.[0]
    return site === undefined || site === 'same-origin' || site === 'none' || uses?.[0] === 'document'
  }

  const answer = (response: ServerResponse, path: string, status: number, headers: Record<string, string>, body: string | Uint8Array) => {
    const withBody = response.req.method !== 'HEAD'
    response.writeHead(status, { ...policyHeaders(path), 'Cache-Control': 'no-store', 'Content-Length': String(Buffer.byteLength(body)), ...headers })
    response.end(withBody ? body : undefined)
  }
  const html = { 'Content-Type': 'text/html; charset=utf-8' }

  const onRequest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    if (!isOurs(request)) return answer(response, path, 403, html, pages.foreign)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, path, 405, { ...html, Allow: 'GET, HEAD' }, pages.method)
    const token = path === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null
    if (token !== null) {
      const cookie = door.exchange(token)
      if (!cookie) return answer(response, path, 403, html, pages.used)
      // The browser carries the hash over to the clean address.
      return answer(response, path, 303, { Location: '/', 'Set-Cookie': cookie }, '')
    }
    if (!door.knows(request.headers.cookie)) return answer(response, path, 403, html, pages.closed)
    const picture = options.media && (await answerMedia(path, request.headers['if-none-match'] ?? null, options.media, log))
    if (picture) return answer(response, path, picture.status, picture.headers, picture.body ?? '')
    const file = files(path)
    if (!file) return answer(response, path, 404, html, pages.missing)
    try {
      answer(response, path, 200, { 'Content-Type': file.type, 'Cache-Control': file.caching }, await readFile(file.path))
    } catch (error) {
      log('A file of the app could not be read', error)
      answer(response, path, 500, html, pages.failed)
    }
  }
  const take = (request: IncomingMessage, response: ServerResponse) => void onRequest(request, response)
  server.on('request', take)
  server.on('checkExpectation', take)

  /** Answers on the bare connection, where Node gives no response object. */
  const refuse = (connection: Duplex, status: number, words: string) => {
    if (!connection.writable) return connection.destroy()
    const headers = { ...policyHeaders('/'), ...html, 'Cache-Control': 'no-store', Connection: 'close', 'Content-Length': String(Buffer.byteLength(words)) }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${words}`)
  }
  server.on('clientError', (_error, connection) => refuse(connection, 400, pages.bad))
  sockets.on('wsClientError', (_error, connection) => refuse(connection, 400, pages.bad))
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy())
    // A page always names its origin here; without one it is not our window.
    if (!isOurs(request) || !request.headers.origin) return refuse(connection, 403, pages.foreign)
    if (!door.knows(request.headers.cookie)) return refuse(connection, 403, pages.closed)
    if (request.url !== '/socket') return refuse(connection, 404, pages.missing)
    sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request))
  })

  const running = new Set<Promise<void>>()
  const carryOut = async (socket: WebSocket, id: number, method: unknown, input: unknown): Promise<void> => {
    let text: string
    try {
      text = encode({ id, ok: true, output: await router.call(method, input, socket) } satisfies ReplyMessage)
    } catch (error) {
      if (!(error instanceof Refusal)) log('A call could not be answered', error)
      const words = error instanceof Refusal ? error.message : 'Something went wrong inside Galley.'
      text = encode({ id, ok: false, error: words } satisfies ReplyMessage)
    }
    if (socket.readyState === socket.OPEN) socket.send(text)
  }

  let leaving: NodeJS.Timeout | undefined
  sockets.on('connection', (socket: WebSocket) => {
    clearTimeout(leaving)
    socket.on('error', (error) => log('A window sent what is not a message', error.message))
    socket.on('message', (data: Buffer, binary: boolean) => {
      const message = binary ? null : readCall(data.toString('utf8'))
      if (!message) return socket.close(1008, 'Not a call')
      const call = carryOut(socket, message.id, message.method, message.input).finally(() => running.delete(call))
      running.add(call)
    })
    socket.on('close', () => {
      options.onLeft?.(socket)
      if (options.stay || sockets.clients.size > 0) return
      leaving = setTimeout(() => void close(), grace)
    })
  })
  const tell = (event: string, payload: unknown) => {
    const message = router.event(event, payload)
    if (!message) return
    const text = encode(message)
    for (const socket of sockets.clients) if (socket.readyState === socket.OPEN) socket.send(text)
  }
  const stopListening = options.onEvent(tell)

  let closing: Promise<void> | undefined
  let markClosed = () => {}
  const closed = new Promise<void>((resolve) => (markClosed = resolve))
  const close = () =>
    (closing ??= (async () => {
      clearTimeout(leaving)
      stopListening()
      const freed = new Promise((resolve) => server.close(resolve))
      await Promise.allSettled(running)
      const left = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of sockets.clients) socket.close(1001, 'Galley has stopped')
      // A window that hangs does not hold us.
      await Promise.race([Promise.all(left), wait(farewell, undefined, { ref: false })])
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await freed
      markClosed()
    })())

  return { port, closed, close, tell, windows: () => sockets.clients.size, address: (route) => `${origin}/?token=${door.mint()}${route ? `#${route}` : ''}` }
}

/** Reads one call, or null when the text is not one. */
function readCall(text: string): { id: number; method: unknown; input: unknown } | null {
  try {
    const message = decode(text)
    if (typeof message !== 'object' || message === null) return null
    const { id, method, input } = message as Record<string, unknown>
    return Number.isSafeInteger(id) ? { id: id as number, method, input } : null
  } catch {
    return null
  }
}
