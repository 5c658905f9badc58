import { Palette } from '../features/palette/Palette'
import type { StorySession } from '../session/types'
import type { Commands } from './commands'
import { usePalette } from './usePalette'

/** The palette over the window. */
export function PaletteDialog({ session, commands, mac, showPage, onClose }: { session: StorySession | null; commands: Commands; mac: boolean; showPage: () => void; onClose: () => void }) {
  const { entries, recent, chosen } = usePalette(session, commands, mac, showPage)
  return <Palette entries={entries} recent={recent} onClose={onClose} onChosen={chosen} />
}
