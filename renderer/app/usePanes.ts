import { useState } from 'react'
import { changeSettings, useSettings } from './settings'
import { useRoom } from './useRoom'

type Side = 'library' | 'details'

const keys = { library: 'showLibrary', details: 'showDetails' } as const

/** One side pane: whether it is shown, and whether it lies over the story for want of room. */
export interface Pane {
  shown: boolean
  over: boolean
}

export interface Panes {
  library: Pane
  details: Pane
  toggle(side: Side): void
  show(side: Side): void
  /** Closes a pane that lies over the story. */
  settle(): void
}

/**
 * Which side panes are on the screen. Beside the story they are remembered; where there is no room for
 * one beside the story (and its preview) it lies over it, one at a time, and is not remembered.
 */
export function usePanes(previewBeside: boolean): Panes {
  const settings = useSettings()
  const libraryFits = useRoom(previewBeside ? 1120 : 900)
  const detailsFit = useRoom(previewBeside ? 1440 : 900)
  const [over, setOver] = useState<Side | null>(null)
  const fits = { library: libraryFits, details: detailsFit }
  const pane = (side: Side): Pane => ({ shown: fits[side] ? settings[keys[side]] : over === side, over: !fits[side] })

  const put = (side: Side, shown: boolean) => {
    if (fits[side]) void changeSettings({ [keys[side]]: shown })
    else setOver(shown ? side : null)
  }
  return {
    library: pane('library'),
    details: pane('details'),
    toggle: (side) => put(side, !pane(side).shown),
    show: (side) => put(side, true),
    settle: () => setOver(null),
  }
}
