import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

/*
 * The app's own built files, by the path that a window asks for. The folder is read once, and a path
 * is only ever looked up in that list: "..", "%2e", "//" and what a link points to are not in it.
 */

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export interface OwnFile {
  /** Absolute, on disk. */
  path: string
  type: string
  /** For Cache-Control: names in assets/ carry a hash of their content. */
  caching: string
}

/** Finds the file for a request's path, as it stands in the request (still encoded, without query). */
export type OwnFiles = (path: string) => OwnFile | undefined

/**
 * Lists the folder of the built screen. Links, and files of a type that the screen does not use, are left out.
 * @param root absolute path of the folder; rejects when it cannot be read
 */
export async function ownFiles(root: string): Promise<OwnFiles> {
  const found = new Map<string, OwnFile>()
  const walk = async (folder: string, under: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const address = `${under}/${encodeURIComponent(entry.name)}`
      const type = types[extname(entry.name)]
      if (entry.isDirectory()) await walk(path, address)
      else if (entry.isFile() && type) {
        const caching = address.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
        found.set(address, { path, type, caching })
      }
    }
  }
  await walk(root, '')
  return (path) => found.get(path === '/' ? '/index.html' : path)
}
