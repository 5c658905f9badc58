import { once } from 'node:events'
import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import type { Loopback } from '../../electron/ipc/loopback'
import { appPolicy, previewPolicy } from '../../electron/ipc/policy'
import { done, failed } from '../../shared/outcome'
import { decode, encode, messageLimit } from '../../shared/wire'
import { toyHost } from './toy'

const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((host) => host.close()))
})

/** A host, with what a person at a browser can do with it. */
async function start(options: Parameters<typeof toyHost>[0] = {}) {
  const toy = await toyHost(options)
  const { host } = toy
  running.push(host)
  const own = `127.0.0.1:${host.port}`
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const asked = ask({ host: '127.0.0.1', port: host.port, path, method, headers: { host: own, ...headers }, setHost: false, agent: false }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
      asked.on('error', reject).end()
    })
  const pathOf = (address: string) => address.slice(`http://${own}`.length).split('#')[0] ?? ''
  const enter = async () => ((await get(pathOf(host.address()))).headers['set-cookie'] ?? [])[0]?.split(';')[0] ?? ''
  const dial = (cookie: string, headers: Record<string, string> = {}, path = '/socket') =>
    new WebSocket(`ws://${own}${path}`, { headers: { cookie, origin: `http://${own}`, ...headers } } satisfies ClientOptions)
  const open = async (cookie: string) => {
    const socket = dial(cookie)
    await once(socket, 'open')
    return socket
  }
  return { ...toy, own, get, pathOf, enter, dial, open }
}

const call = async (socket: WebSocket, message: unknown): Promise<unknown> => {
  socket.send(encode(message))
  const [data] = (await once(socket, 'message')) as [Buffer]
  return decode(data.toString())
}

/** The status of a refused upgrade, or 101. */
const knock = (socket: WebSocket) =>
  new Promise<{ status: number; policy: string | undefined }>((resolve, reject) => {
    socket.on('open', () => resolve({ status: 101, policy: undefined }))
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, policy: response.headers['content-security-policy'] as string })
    })
    socket.on('error', reject)
  })

describe('the door', () => {
  it('exchanges the token of the first address for a strict cookie, and goes on at a clean address', async () => {
    const { host, get, pathOf } = await start()
    const address = host.address('/story/7')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}#\/story\/7$/)
    const { status, headers } = await get(pathOf(address))
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict'])
    expect((await get('/', { cookie: cookie.split(';')[0] ?? '' })).body).toContain('<title>Toy</title>')
  })

  it('refuses a token that was used, or made up, with a page that says what to do', async () => {
    const { host, get, pathOf } = await start()
    const path = pathOf(host.address())
    expect((await get(path)).status).toBe(303)
    for (const again of [path, '/?token=', '/?token=x', `/?token=${'A'.repeat(43)}`]) {
      const { status, headers, body } = await get(again)
      expect(status).toBe(403)
      expect(headers['set-cookie']).toBeUndefined()
      expect(body).toContain('This address has been used')
      expect(body).toContain('galley serve')
    }
  })

  it('gives each new address a token of its own', async () => {
    const { host, get, pathOf } = await start()
    const [first, second] = [host.address(), host.address()]
    expect(first).not.toBe(second)
    expect((await get(pathOf(second))).status).toBe(303)
    expect((await get(pathOf(first))).status).toBe(303)
  })

  it('leaves the token alone when it is only looked at', async () => {
    const { host, get, pathOf } = await start()
    const path = pathOf(host.address())
    await get(path, {}, 'HEAD')
    await get(path, { origin: 'http://news.example' })
    expect((await get(path)).status).toBe(303)
  })

  it.each(['', 'galley=x', 'galley-1=x', 'constructor=x'])('shows only a readable refusal to the cookie "%s"', async (cookie) => {
    const { get } = await start()
    for (const path of ['/', '/index.html', '/assets/main-abc.js', '/nothing']) {
      const { status, headers, body } = await get(path, cookie ? { cookie } : {})
      expect(status).toBe(403)
      expect(headers['content-type']).toContain('text/html')
      expect(body).toContain('npm start')
      expect(body).not.toContain('Toy')
    }
  })

  it('does not know the cookie of another host', async () => {
    const [one, other] = [await start(), await start()]
    const cookie = await one.enter()
    expect((await one.get('/', { cookie })).status).toBe(200)
    expect((await other.get('/', { cookie: cookie.replace(/galley-\d+/, `galley-${other.host.port}`) })).status).toBe(403)
  })
})

describe('who asks', () => {
  const foreign: [string, (own: string) => Record<string, string>][] = [
    ['a rebound name', (own) => ({ host: own.replace('127.0.0.1', 'evil.example') })],
    ['a rebound name without port', () => ({ host: 'evil.example' })],
    ['localhost', (own) => ({ host: own.replace('127.0.0.1', 'localhost') })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['a name that ends as ours', (own) => ({ host: `x.${own}` })],
    ['a foreign origin', () => ({ origin: 'https://news.example' })],
    ['a sandboxed page', () => ({ origin: 'null' })],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['our port over https', (own) => ({ origin: `https://${own}` })],
    ['an extension', () => ({ origin: 'chrome-extension://abcdef' })],
    ['a picture on a foreign page', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' })],
    ['a frame on another port', () => ({ 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' })],
  ]
  it.each(foreign)('refuses %s, even with our cookie, for pages and for the socket', async (_who, headers) => {
    const { get, enter, dial, own } = await start()
    const cookie = await enter()
    expect((await get('/', { cookie })).status).toBe(200)
    const page = await get('/', { cookie, ...headers(own) })
    expect(page.status).toBe(403)
    expect(page.body).not.toContain('Toy')
    expect((await knock(dial(cookie, headers(own)))).status).toBe(403)
  })

  it('refuses a request without a Host, and one with two', async () => {
    const { own, host, enter } = await start()
    const cookie = await enter()
    for (const hosts of ['', `Host: ${own}\r\nHost: ${own}\r\n`]) {
      const answer = await raw(host.port, `GET / HTTP/1.1\r\n${hosts}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 40[03] /)
      expect(answer).not.toContain('Toy')
      expect(answer).toContain(appPolicy)
    }
  })

  it('opens the socket only for our own window, at one address', async () => {
    const { enter, dial, own, host } = await start()
    const cookie = await enter()
    const withoutOrigin = new WebSocket(`ws://${own}/socket`, { headers: { cookie } })
    const refused = await Promise.all([dial(''), dial('galley=x'), withoutOrigin].map(knock))
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(new Set(refused.map(({ policy }) => policy))).toEqual(new Set([appPolicy]))
    expect((await knock(dial(cookie, {}, '/socket/'))).status).toBe(404)
    expect((await knock(dial(cookie, {}, '/'))).status).toBe(404)
    expect((await knock(dial(cookie))).status).toBe(101)
    expect(host.port).toBeGreaterThan(0)
  })

  it('listens on 127.0.0.1 and nowhere else', async () => {
    const { host } = await start()
    const others = Object.values(networkInterfaces()).flat().flatMap((one) => (one && one.address !== '127.0.0.1' ? [one.address] : []))
    for (const address of [...others.filter((one) => !one.startsWith('fe80')), '127.0.0.2', '::1']) {
      const [event] = await new Promise<[string]>((resolve) => {
        const socket = connect({ host: address, port: host.port })
        socket.on('connect', () => resolve(['connected'])).on('error', () => resolve(['refused']))
        socket.unref()
      })
      expect(`${address} ${event}`).toBe(`${address} refused`)
    }
  })
})

const raw = (port: number, text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (piece) => (answer += piece.toString())).on('end', () => resolve(answer)).on('error', reject)
  })

describe('the files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/preview.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/assets/look-abc.css', 'text/css; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/assets/serif-abc.woff2', 'font/woff2', 'private, max-age=31536000, immutable'],
    ['/assets/logo.svg', 'image/svg+xml', 'private, max-age=31536000, immutable'],
  ])('serves %s', async (path, type, caching) => {
    const { get, enter } = await start()
    const { status, headers } = await get(path, { cookie: await enter() })
    expect({ status, type: headers['content-type'], caching: headers['cache-control'] }).toEqual({ status: 200, type, caching })
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })

  it.each([
    '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/.%2e/secret.txt', '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt', '/..\\secret.txt', '/%252e%252e/secret.txt', '/..%c0%afsecret.txt', '/..%00/secret.txt', '//secret.txt', '/up/secret.txt',
    '/link.txt', '/up', '/notes.exe', '/assets', '/assets/', '/./index.html', '/%69ndex.html', '/index.html/', '/INDEX.HTML', '/__proto__', '/constructor',
    'http://127.0.0.1/index.html', 'file:///etc/passwd', '/etc/passwd', '*',
  ])('has nothing at %s', async (path) => {
    const { host, own, enter } = await start()
    const answer = await raw(host.port, `GET ${path} HTTP/1.1\r\nHost: ${own}\r\nCookie: ${await enter()}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(answer).not.toContain('SECRET')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('does not take %s', async (method) => {
    const { get, enter } = await start()
    const { status, headers } = await get('/', { cookie: await enter() }, method)
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })

  it('answers HEAD with the headers alone', async () => {
    const { get, enter } = await start()
    const { status, headers, body } = await get('/', { cookie: await enter() }, 'HEAD')
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
  })
})

describe('the policy', () => {
  it('stands on every answer, whatever it is', async () => {
    const { host, own, get, enter, pathOf } = await start()
    const cookie = await enter()
    const used = pathOf(host.address())
    const answers = [
      await get(used), await get(used), await get('/', { cookie }), await get('/'), await get('/nothing', { cookie }), await get('/', { cookie }, 'POST'),
      await get('/', { cookie, origin: 'https://news.example' }), await get('/assets/main-abc.js', { cookie }), await get('/', { cookie, expect: 'the-moon' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 403, 200, 403, 404, 405, 403, 200, 200])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': appPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
    expect(await raw(host.port, 'nonsense\r\n\r\n')).toContain(appPolicy)
    const badUpgrade = `GET /socket HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 3\r\n\r\n`
    expect(await raw(host.port, badUpgrade)).toContain(appPolicy)
  })

  it('allows what the screen needs and nothing else', () => {
    expect(appPolicy.split('; ')).toEqual([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'", "connect-src 'self'", "frame-src 'self'",
      "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types galley',
    ])
  })

  it('gives the preview a policy of its own, without scripts', async () => {
    const { get, enter } = await start()
    const { headers } = await get('/preview.html', { cookie: await enter() })
    expect(headers['content-security-policy']).toBe(previewPolicy)
    expect(previewPolicy.split('; ')).toEqual([
      "default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self' data: blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'",
    ])
  })
})

describe('the socket', () => {
  it('carries calls, bytes and refusals', async () => {
    const { enter, open } = await start()
    const socket = await open(await enter())
    expect(await call(socket, { id: 1, method: 'echo.text', input: { text: 'copy' } })).toEqual({ id: 1, ok: true, output: { text: 'copy' } })
    expect(await call(socket, { id: 2, method: 'echo.bytes', input: { bytes: new Uint8Array([1, 2, 3]) } })).toEqual({ id: 2, ok: true, output: { bytes: new Uint8Array([3, 2, 1]) } })
    expect(await call(socket, { id: 3, method: 'echo.text', input: { text: 1 } })).toMatchObject({ id: 3, ok: false, error: expect.stringContaining('input.text') })
    expect(await call(socket, { id: 4, method: '__proto__.text', input: {} })).toEqual({ id: 4, ok: false, error: 'There is no such method.' })
    expect(await call(socket, { id: 5, method: 'wrong.throws', input: {} })).toEqual({ id: 5, ok: false, error: 'Something went wrong inside Galley (wrong.throws). The details are in its log.' })
  })

  it('tells every window what happened, and only what the contract has', async () => {
    const { enter, open, ring } = await start()
    const sockets = [await open(await enter()), await open(await enter())]
    const heard = Promise.all(sockets.map((socket) => once(socket, 'message')))
    ring('toy.rang', { times: 'many' })
    ring('toy.rang', { times: 2 })
    for (const [data] of await heard) expect(decode(String(data))).toEqual({ event: 'toy.rang', payload: { times: 2 } })
  })

  it.each([
    ['no JSON', '{', 1008],
    ['no call', '[]', 1008],
    ['no id', '{"method":"echo.text","input":{"text":"x"}}', 1008],
    ['bytes that are none', '{"id":1,"method":"echo.bytes","input":{"bytes":{"$bytes":"*"}}}', 1008],
    ['a binary message', Buffer.from('{"id":1}'), 1008],
  ])('ends a connection that sends %s', async (_what, message, code) => {
    const { enter, open } = await start()
    const socket = await open(await enter())
    socket.send(message)
    expect((await once(socket, 'close'))[0]).toBe(code)
  })

  it('takes a message up to the limit and no longer, and goes on for others', async () => {
    const { enter, open } = await start()
    const cookie = await enter()
    const [long, other] = [await open(cookie), await open(cookie)]
    const frame = encode({ id: 1, method: 'echo.text', input: { text: '' } }).length
    expect(await call(long, { id: 1, method: 'echo.nothing', input: { text: 'x'.repeat(messageLimit - frame - 10) } })).toMatchObject({ id: 1, ok: false })
    long.send('x'.repeat(messageLimit + 1))
    expect((await once(long, 'close'))[0]).toBe(1009)
    expect(await call(other, { id: 2, method: 'echo.text', input: { text: 'still here' } })).toMatchObject({ ok: true })
  })
})

describe('the end', () => {
  // The host's own clock stands still, so no slow machine decides a test.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())
  const grace = 5000
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const left = async (host: Loopback, count: number) => {
    while (host.windows() !== count) await turn()
    await turn()
  }
  const hasEnded = async (host: Loopback) => {
    let ended = false
    void host.closed.then(() => (ended = true))
    await turn()
    return ended
  }

  it('comes when the last window has closed, after a while', async () => {
    const { host, enter, open, get } = await start({ stay: false, grace })
    const cookie = await enter()
    const [one, two] = [await open(cookie), await open(cookie)]
    one.close()
    await left(host, 1)
    vi.advanceTimersByTime(grace * 2)
    expect(await call(two, { id: 1, method: 'echo.text', input: { text: 'x' } })).toMatchObject({ ok: true })
    two.close()
    await left(host, 0)
    vi.advanceTimersByTime(grace - 1)
    expect(await hasEnded(host)).toBe(false)
    vi.advanceTimersByTime(1)
    await host.closed
    await expect(get('/')).rejects.toThrow('ECONNREFUSED')
  })

  it('does not come for a reload', async () => {
    const { host, enter, open } = await start({ stay: false, grace })
    const cookie = await enter()
    const first = await open(cookie)
    first.close()
    await left(host, 0)
    vi.advanceTimersByTime(grace - 1)
    const second = await open(cookie)
    vi.advanceTimersByTime(grace * 2)
    expect(await hasEnded(host)).toBe(false)
    expect(await call(second, { id: 1, method: 'echo.text', input: { text: 'x' } })).toMatchObject({ ok: true })
  })

  it.each([
    ['before any window came', { stay: false }, false],
    ['when it was asked to stay', { stay: true }, true],
  ])('does not come %s', async (_when, options, visit) => {
    const { host, enter, open, get } = await start({ ...options, grace })
    const cookie = await enter()
    if (visit) {
      const socket = await open(cookie)
      socket.close()
      await left(host, 0)
    }
    vi.advanceTimersByTime(grace * 100)
    expect(await hasEnded(host)).toBe(false)
    expect((await get('/', { cookie })).status).toBe(200)
  })

  it('waits for what is being carried out, tells the windows, and frees the port', async () => {
    let finish = () => {}
    let reached = () => {}
    const begun = new Promise<void>((resolve) => (reached = resolve))
    const router = {
      call: () => new Promise((resolve) => ((finish = () => resolve('written')), reached())),
      event: () => null,
    }
    const { host, enter, open } = await start({ router })
    const socket = await open(await enter())
    socket.send(encode({ id: 1, method: 'slow', input: {} }))
    await begun
    const answer = once(socket, 'message')
    const farewell = once(socket, 'close')
    const ended = host.close()
    finish()
    expect(decode(String((await answer)[0]))).toEqual({ id: 1, ok: true, output: 'written' })
    expect((await farewell)[0]).toBe(1001)
    await ended
    const { host: next } = await start({ port: host.port })
    expect(next.port).toBe(host.port)
  })

  it('says so when the port is taken', async () => {
    const { host } = await start()
    await expect(start({ port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('pictures', () => {
  const story = '7d1f6b0e-3c1d-4b52-9d3a-0a1b2c3d4e5f'
  const asked = vi.fn(async (id: string, media: string) => (id === story && media === '0123456789abcdef.jpg' ? done({ bytes: new TextEncoder().encode('WEBP'), tag: 'one' }) : failed('gone', 'SECRET')))

  it('are given to the own window alone, as one type, and again only when they are others', async () => {
    const { get, enter } = await start({ media: asked })
    const path = `/media/${story}/0123456789abcdef.jpg`
    expect((await get(path)).status).toBe(403)
    const cookie = await enter()
    expect((await get(path, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const { status, headers, body } = await get(path, { cookie })
    expect([status, headers['content-type'], headers['x-content-type-options'], headers['content-security-policy'], body]).toEqual([200, 'image/webp', 'nosniff', appPolicy, 'WEBP'])
    expect((await get(path, { cookie, 'if-none-match': headers.etag! })).status).toBe(304)
    expect((await get(path, { cookie }, 'HEAD')).body).toBe('')
  })

  it.each([`${story}/fedcba9876543210.jpg`, `${story}/..%2fstory.json`, `${story}/../../story.json`, `${story}/story.json`, '..', ''])('are nothing else: /media/%s', async (path) => {
    const { get, enter } = await start({ media: asked })
    const { status, body } = await get(`/media/${path}`, { cookie: await enter() })
    expect(status).toBe(404)
    expect(body).not.toContain('SECRET')
  })

  it('that cannot be read are a failure, and its detail is in the log', async () => {
    const { get, enter, logged } = await start({ media: () => Promise.reject(new Error('/home/reporter/x')) })
    const { status, body } = await get(`/media/${story}/0123456789abcdef.jpg`, { cookie: await enter() })
    expect([status, body]).toEqual([500, ''])
    expect(logged.join()).toContain('/home/reporter/x')
  })
})
