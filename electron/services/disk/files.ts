import * as fs from 'node:fs/promises'

/** The calls of the file system that saving stands on, thin enough for a test to break each of them. */
export type Files = Pick<typeof fs, 'open' | 'rename' | 'rm' | 'mkdir' | 'lstat' | 'readdir' | 'utimes'>

export const nodeFiles: Files = fs
