import { desk } from './desk-instance'
import { focusPane, focusStory, textOf } from './focus'
import { currentSettings } from './settings'
import { typeAhead } from './type-ahead'
import { navigate } from './useRoute'

/**
 * Opens a story for whoever goes on by keys: what is typed until it is there is for its text, and never for that of the
 * story before.
 * @param label names to a screen reader what takes the letters meanwhile
 */
export function openByKeys(id: string, label: string): void {
  const now = desk.current()
  if (now.kind === 'open' && now.session.id === id) return focusPane(textOf)
  // Where the preview alone is shown there is no text to go on in.
  const enter = currentSettings().preview === 'only' ? undefined : typeAhead(label)
  navigate(id)
  focusStory('text', enter)
}
