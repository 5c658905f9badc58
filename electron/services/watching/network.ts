import { statfs } from 'node:fs/promises'

/** File systems whose changes by other machines the system does not tell of; numbers of statfs(2) and linux/magic.h. */
const remote = new Set([
  0x6969, // NFS
  0x517b, 0xff534d42, 0xfe534d42, // SMB, CIFS, SMB 2
  0x65735546, // FUSE: sshfs, rclone, cloud drives
  0x01021997, // 9P: folders of a host in a virtual machine
  0x00c36400, // Ceph
  0x5346414f, 0x6b414653, // AFS
  0x786f4256, // VirtualBox shared folders
  0x73757245, // Coda
  0x47504653, // GPFS
  0x0bd00bd0, // Lustre
])

/**
 * True for a folder on a network file system, as far as that is cheap to tell: by type on Linux, by
 * a \\server\share path on Windows.
 * @param typeOf gives the type of the file system; a test passes its own
 */
export async function isRemote(path: string, platform: NodeJS.Platform = process.platform, typeOf: (path: string) => Promise<number> = async (path) => (await statfs(path)).type): Promise<boolean> {
  if (platform === 'win32') return /^[\\/]{2}(?![.?][\\/])/.test(path)
  if (platform !== 'linux') return false
  try {
    // Some kernels give the type as a negative number of 32 bits.
    return remote.has((await typeOf(path)) >>> 0)
  } catch {
    return false
  }
}
