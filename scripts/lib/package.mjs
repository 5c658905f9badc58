// What must be true of a packed Galley: the app needs no file that is not there, and has none that it does not need.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { extractFile, getRawHeader } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import constants from '@electron/fuses/dist/constants.js'
import ts from 'typescript'

const parts = ['out/main', 'out/preload', 'out/renderer']
const kinds = { 'out/main': /\.js$/, 'out/preload': /\.cjs$/, 'out/renderer': /\.(html|js|css|woff2|svg|png|wasm|json|txt)$/ }

/** What stands beside the bundle, unpacked: sharp and what it asks for, which carries a program for the system. */
const native = /^node_modules\/(sharp|detect-libc|semver|@img\/[\w-]+)\//
const isNative = (path) => native.test(path)

/** The files of an archive, by path with "/"; what is no plain file inside it has the value null. */
export function listFiles(archive) {
  const found = new Map()
  const walk = (folder, under) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      const path = under ? `${under}/${name}` : name
      if (entry.files) walk(entry, path)
      else if (entry.link || (entry.unpacked && !isNative(path))) found.set(path, null)
      else found.set(path, () => (entry.unpacked ? readFileSync(join(`${archive}.unpacked`, path)) : extractFile(archive, path)))
    }
  }
  walk(getRawHeader(archive).header, '')
  return found
}

/** The files of a folder in the same form. */
export function listFolder(root, under = '') {
  const found = new Map()
  for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
    const path = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) for (const [inner, read] of listFolder(root, path)) found.set(inner, read)
    else found.set(path, entry.isFile() ? () => readFileSync(join(root, path)) : null)
  }
  return found
}

const text = (files, path) => files.get(path)?.().toString('utf8') ?? ''

/** What a program imports or requires by name: parsed, because strings and comments hold such lines too. */
function importsOf(path, source) {
  const names = []
  const visit = (node) => {
    const asked = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : asksByCall(node) ? node.arguments[0] : undefined
    if (asked && ts.isStringLiteralLike(asked)) names.push(asked.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS))
  return names
}

const asksByCall = (node) =>
  ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && /^(__)?require$/.test(node.expression.text)))

/** What a file asks for: relative paths, and the names of packages. */
function asksFor(path, source) {
  if (/\.c?js$/.test(path)) return importsOf(path, source)
  if (path.endsWith('.html')) return [...source.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  if (path.endsWith('.css')) return [...source.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address]) => address).filter((address) => !/^(#|data:)/.test(address))
  return []
}

/**
 * @param files what is packed
 * @param built what was built, to be packed whole; left out, that is not looked at
 * @returns complaints in words; none when the package is right
 */
export function complaints(files, built) {
  const wrong = []
  const manifest = JSON.parse(text(files, 'package.json') || '{}')
  for (const path of ['package.json', manifest.main ?? 'out/main/main.js', 'out/main/serve.js', 'out/main/cli.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/renderer/preview.html']) {
    if (!files.get(path)) wrong.push(`${path} is missing`)
  }
  const named = Object.keys(manifest.dependencies ?? {}).filter((name) => name !== 'sharp')
  if (named.length) wrong.push(`package.json names dependencies that are not packed: ${named.join(', ')}`)
  if (![...files.keys()].some((path) => /^node_modules\/@img\/sharp-[\w-]+\/.*\.node$/.test(path))) wrong.push('sharp has no program for any system')

  for (const [path, read] of files) {
    if (path === 'package.json' || (read && isNative(path))) continue
    const part = parts.find((one) => path.startsWith(`${one}/`))
    if (!read) wrong.push(`${path} is not a plain file inside the archive`)
    else if (!part || !kinds[part].test(path)) wrong.push(`${path} does not belong into the package`)
    else {
      for (const asked of asksFor(path, text(files, path))) {
        const relative = /^\.{1,2}\//.test(asked) || (part === 'out/renderer' && !/^[a-z]+:/i.test(asked))
        const target = posix.join(posix.dirname(path), asked.replace(/[?#].*$/, ''))
        if (relative ? !files.get(target) : part === 'out/renderer' || !(asked === 'electron' || (asked === 'sharp' && files.get('node_modules/sharp/package.json')) || isBuiltin(asked))) wrong.push(`${path} asks for ${asked}, which is not there`)
      }
    }
  }
  if (!text(files, manifest.main ?? '').includes('preload.cjs')) wrong.push(`${manifest.main} does not name the preload`)
  for (const [path, read] of built ?? []) {
    if (!parts.some((part) => path.startsWith(`${part}/`))) continue
    const packed = files.get(path)
    if (!packed) wrong.push(`${path} was built and is not packed`)
    else if (!packed().equals(read())) wrong.push(`${path} is packed other than it was built`)
  }
  return wrong
}

/** The fuses that the hardening list asks for. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
}

/** Reads the fuses back from the packed program. */
export async function fuseComplaints(program) {
  if (!existsSync(program)) return [`${program} is missing`]
  const wire = await getCurrentFuseWire(program)
  return Object.entries(fuses).flatMap(([fuse, on]) => (wire[fuse] === (on ? constants.FuseState.ENABLE : constants.FuseState.DISABLE) ? [] : [`fuse ${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}`]))
}
