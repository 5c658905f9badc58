import { createContext, useContext, useSyncExternalStore } from 'react'
import type { StorySession } from '../../session/types'
import type { StoryBody } from '../body'
import type { Writing } from '../fields/writing'
import type { PictureAdder } from '../pictures/adder'
import type { Place, PlaceStore } from '../place'

/** What the tools around the text work on. */
export interface Tools {
  session: StorySession
  body: StoryBody
  /** Which editor marks and links go to. */
  writing: Writing
  place: PlaceStore
  openLink(): void
  /** Asks for the address of an embed and puts it in. */
  openEmbed(): void
  pictures: PictureAdder
}

export const ToolsContext = createContext<Tools | null>(null)

export function useTools(): Tools {
  const tools = useContext(ToolsContext)
  if (!tools) throw new Error('A tool stands outside the editor')
  return tools
}

/** One value of where the cursor is; the tool is drawn again only when it is another one. */
export function usePlace<T>(select: (place: Place) => T): T {
  const { place } = useTools()
  return useSyncExternalStore(place.subscribe, () => select(place.get()))
}
