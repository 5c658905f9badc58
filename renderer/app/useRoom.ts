import { useSyncExternalStore } from 'react'

/** True while the window is at least so many CSS pixels wide. */
export function useRoom(width: number): boolean {
  const query = `(min-width: ${width}px)`
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
