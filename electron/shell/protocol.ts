import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import type { OwnFiles } from '../ipc/files'
import { answerMedia, type ShowMedia } from '../ipc/media'
import { policyHeaders } from '../ipc/policy'
import type { Log } from '../ipc/router'
import { ownPath, scheme } from './address'

/** Makes app:// a scheme like https: pages have an origin and secure features. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Answers app:// with the app's own built files, the pictures of stories, and nothing else, each answer with the policy. */
export function serveScreen(session: Session, files: OwnFiles, showMedia: ShowMedia, log: Log): void {
  session.protocol.handle(scheme, async ({ url, method, headers }) => {
    const path = ownPath(url)
    const answer = (status: number, type: string, body: string | Buffer) =>
      new Response(method === 'HEAD' ? null : new Uint8Array(Buffer.from(body)), {
        status,
        headers: { ...policyHeaders(path ?? ''), 'Content-Type': type, 'Cache-Control': 'no-cache' },
      })
    const plain = 'text/plain; charset=utf-8'
    if (method !== 'GET' && method !== 'HEAD') return answer(405, plain, 'Only pages can be read here.')
    const picture = path === null ? null : await answerMedia(path, headers.get('If-None-Match'), showMedia, log)
    if (picture) return new Response(method === 'HEAD' ? null : picture.body, { status: picture.status, headers: { ...policyHeaders(path ?? ''), ...picture.headers } })
    const file = path === null ? undefined : files(path)
    if (!file) return answer(404, plain, 'There is nothing here.')
    try {
      return answer(200, file.type, await readFile(file.path))
    } catch (error) {
      log('A file of the app could not be read', error)
      return answer(500, plain, 'Galley could not read its own file.')
    }
  })
}
