import { codeOf } from './explain'

export type Sleep = (ms: number) => Promise<void>

export const sleep: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Virus scanners, indexers and sync services hold a file for moments: about 1.3 s in all. */
const waits = [10, 20, 40, 80, 160, 320, 640]

/**
 * Tries again while the system gives one of these codes.
 * @throws the last error once the waits are used up, and any other error at once
 */
export async function retry<T>(codes: readonly string[], wait: Sleep, act: () => Promise<T>): Promise<T> {
  for (const pause of waits) {
    try {
      return await act()
    } catch (error) {
      if (!codes.includes(codeOf(error) ?? '')) throw error
      await wait(pause)
    }
  }
  return act()
}

/** Another program holds what is to be replaced. */
export const held = ['EPERM', 'EACCES', 'EBUSY'] as const
/** This machine or process has too many files open for the moment. */
export const crowded = ['EMFILE', 'ENFILE'] as const
