import { failed, type Outcome, type ProblemCode } from '../../../shared/outcome'

/** What the system's error codes mean to a person: what is wrong, and what to do about it. */
const words: Record<string, [ProblemCode, string]> = {
  ENOSPC: ['no-space', 'the disk is full. Free some space and try again'],
  EDQUOT: ['no-space', 'your disk quota is used up. Free some space and try again'],
  EFBIG: ['no-space', 'the file would be larger than this disk allows'],
  EROFS: ['read-only', 'the disk is read-only. Choose another place'],
  EACCES: ['denied', 'this account has no permission there. Ask whoever owns the folder, or choose another place'],
  EPERM: ['denied', 'the system does not allow it, or another program is holding the file. Close that program and try again'],
  EBUSY: ['denied', 'another program is holding the file. Close that program and try again'],
  ETXTBSY: ['denied', 'another program is running that file'],
  ENOENT: ['gone', 'it is not there any more. It may have been moved, deleted, or be on a disk that is not connected'],
  ENOTDIR: ['gone', 'a part of the path is a file and not a folder'],
  EISDIR: ['unreadable', 'it is a folder and not a file'],
  EEXIST: ['name-taken', 'something of that name is already there'],
  ENOTEMPTY: ['name-taken', 'something of that name is already there'],
  ELOOP: ['unreadable', 'it is a link, and Galley does not follow links out of a library'],
  ENAMETOOLONG: ['invalid', 'the name is too long for this disk'],
  EINVAL: ['invalid', 'this disk does not take such a name or such a file'],
  EILSEQ: ['invalid', 'this disk does not take such a name'],
  EXDEV: ['io', 'the folder is spread over two disks'],
  EMFILE: ['io', 'too many files are open. Close some programs and try again'],
  ENFILE: ['io', 'too many files are open. Close some programs and try again'],
  EIO: ['io', 'the disk reports a fault. Copy your stories to another disk before anything else'],
  ENXIO: ['io', 'the disk does not answer'],
  ENODEV: ['io', 'the disk does not answer'],
  ESTALE: ['io', 'the network folder does not answer. Check the connection and try again'],
  ETIMEDOUT: ['io', 'the network folder does not answer. Check the connection and try again'],
  ENOTCONN: ['io', 'the network folder does not answer. Check the connection and try again'],
  EHOSTDOWN: ['io', 'the network folder does not answer. Check the connection and try again'],
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/**
 * An error of the file system as a problem in words.
 * @param doing the start of the sentence, without its end: "Could not save “/a/b”"
 * @throws the error itself when the system did not raise it: then it is a bug
 */
export function explain(error: unknown, doing: string): Outcome<never> {
  const code = codeOf(error)
  if (!code || !/^E[A-Z0-9]+$/.test(code)) throw error
  const [problem, why] = words[code] ?? ['io', `the system reports ${code}`]
  return failed(problem, `${doing}: ${why}.`)
}
