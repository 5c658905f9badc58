import type { Rectangle } from 'electron'

/** Where a window was: its normal place, and whether it filled the screen then. */
export interface Place {
  bounds: Rectangle
  maximized: boolean
}

export const smallest = { width: 720, height: 520 }
const usual = { width: 1280, height: 860 }
/** How much of a window must be on a screen for a person to get hold of it, in pixels. */
const reachable = 80

const overlap = (from: number, length: number, otherFrom: number, otherLength: number) => Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/**
 * The place for a new window.
 * @param kept what the store remembers: checked here, as anybody may have edited it
 * @param screens the usable areas of the screens that are there now
 */
export function placeFrom(kept: unknown, screens: readonly Rectangle[]): Partial<Rectangle> & { width: number; height: number; maximized: boolean } {
  const { bounds, maximized } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Place>
  const { x, y, width, height } = typeof bounds === 'object' && bounds !== null ? bounds : ({} as Partial<Rectangle>)
  const whole = [x, y, width, height].every((value) => Number.isSafeInteger(value))
  if (!whole || x === undefined || y === undefined || width === undefined || height === undefined) return { ...usual, maximized: maximized === true }
  const size = { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) }
  const seen = screens.some((screen) => overlap(x, size.width, screen.x, screen.width) >= reachable && overlap(y, size.height, screen.y, screen.height) >= reachable)
  return { ...(seen ? { x, y } : {}), ...size, maximized: maximized === true }
}
