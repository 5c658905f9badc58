/**
 * Which caller speaks for which windows, so that a window that closed without a word can be told.
 * @param gone called for each window of a caller that left
 */
export function createWindows(gone: (window: string) => void) {
  const callers = new Map<string, object | undefined>()
  return {
    seen: (window: string, caller: object | undefined): void => void callers.set(window, caller),
    left(caller: object): void {
      for (const [window, of] of callers) {
        if (of !== caller) continue
        callers.delete(window)
        gone(window)
      }
    },
  }
}
