/** Panes in the order in which F6 goes round. */
const order = ['library', 'story', 'preview', 'details'] as const

const tabbable = 'button:not(:disabled), input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable=true], [tabindex="0"]'

const paneOf = (name: string) => document.querySelector<HTMLElement>(`[data-pane=${name}]:not([hidden])`)

/** Where a pane wants the keyboard: the open or first story, the text, else what can be reached first. */
function entryOf(pane: HTMLElement): HTMLElement | null {
  if (pane.dataset['pane'] === 'library') return pane.querySelector<HTMLElement>('[data-story][tabindex="0"]') ?? pane.querySelector('input')
  return pane.querySelector<HTMLElement>('[contenteditable=true]') ?? pane.querySelector<HTMLElement>(tabbable)
}

/** Moves the keyboard to the next pane on the screen. */
export function nextPane(): void {
  const panes = order.map(paneOf).filter((pane) => pane !== null)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  if (next) entryOf(next)?.focus()
}

/** Focuses something in a pane that was just shown: React has drawn it before the next key, which is for it; at the latest when it is painted. */
export function focusPane(find: () => HTMLElement | null): void {
  queueMicrotask(() => {
    find()?.focus()
    if (document.activeElement !== find()) requestAnimationFrame(() => find()?.focus())
  })
}

const text = '[data-pane=story] [contenteditable=true]'

/** The text of the story that may be written in. */
export const textOf = (): HTMLElement | null => document.querySelector(text)

/** Gives up after about two seconds: a person has gone elsewhere by then. */
const patience = 120

/**
 * Puts the cursor into the story that is being opened.
 * @param enter does it instead, for what was typed meanwhile; null where no story came
 */
export function focusStory(where: 'headline' | 'text', enter: (field: HTMLElement | null) => void = (field) => field?.focus()): void {
  const selector = where === 'headline' ? '[data-pane=story] .is-headline textarea' : text
  const before = document.querySelector(selector)
  let tries = 0
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector)
    // The story shown before may still stand there.
    if (found && (found !== before || tries > 30)) return enter(found)
    if (tries++ < patience) requestAnimationFrame(look)
    else enter(null)
  }
  requestAnimationFrame(look)
}
