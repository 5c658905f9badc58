import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The folder from which a person called npm: file names on the command line are relative to it. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd()

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
    process.exitCode = 130
    setTimeout(() => process.exit(130), 2000).unref()
    if (children.size === 0) process.exit(130)
  })
}

/**
 * Runs a program to its end.
 * @param options.quiet keep its output and give it back instead of showing it
 * @param options.timeout milliseconds after which it is stopped
 * @returns its exit code (null when stopped) and, when quiet, what it printed
 */
export function run(command, args, { quiet = false, cwd = root, env = {}, timeout = 0, onOutput, input = 'ignore' } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input, quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    children.add(child)
    let output = ''
    const keep = (data) => {
      output += data
      onOutput?.(String(data))
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const timer = timeout ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined
    const end = (code, error) => {
      clearTimeout(timer)
      children.delete(child)
      done({ code, output: error ? `${output}${error.message}` : output, child })
    }
    child.on('error', (error) => end(127, error))
    child.on('close', (code) => end(code))
  })
}

/** Starts a program whose end the caller waits for itself, and which a Ctrl-C here stops too. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, env: { ...process.env, ...options.env } })
  children.add(child)
  child.on('close', () => children.delete(child))
  return child
}

/** Runs a program that the lockfile installed, by the path of its script, without a shell between. */
export function node(script, args = [], options = {}) {
  return run(process.execPath, [resolve(root, script), ...args], options)
}
