/** What a key in the text sets off, and nothing that React draws listens to above the text. */
const ofKeys = ['keydown', 'keypress', 'keyup', 'textInput', 'input', 'selectionchange'] as const

const isText = (target: EventTarget | null) => target instanceof Element && target.classList.contains('story-body')

type Listening = [target: EventTarget, name: string, listener: EventListener, options: boolean | AddEventListenerOptions | undefined]

/**
 * Keeps the keys of the story's text from React, which goes through its whole tree for each of the events of a key, on
 * the way down and up again: more than all that is done with the letter. The text is Lexical's. What is typed in a
 * field, also one inside a card, has the field as its target and is React's as ever.
 *
 * While the text has the keyboard React does not listen to these events at all: also a listener that does nothing is
 * called some ten times a key.
 * @param root the element that React draws in
 * @param begin lets React listen on it
 */
export function keepKeysFrom<T>(root: HTMLElement, begin: () => T): T {
  const page = root.ownerDocument
  const held: Listening[] = []
  const targets = [root, page] as const
  for (const target of targets) {
    target.addEventListener = (name: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) => {
      const listen = EventTarget.prototype.addEventListener.bind(target)
      if (typeof listener !== 'function' || !ofKeys.some((one) => one === name)) return listen(name, listener, options)
      // The keyboard may come to a field while a key of the text is still on its way.
      const outside: EventListener = (event) => void (isText(event.target) || listener.call(target, event))
      held.push([target, name, outside, options])
      listen(name, outside, options)
    }
  }
  try {
    return begin()
  } finally {
    for (const target of targets) delete (target as Partial<EventTarget>).addEventListener
    let quiet = false
    const set = (now: boolean) => {
      if (now === quiet) return
      quiet = now
      for (const [target, ...listening] of held) {
        if (quiet) target.removeEventListener(...listening)
        else target.addEventListener(...listening)
      }
    }
    page.addEventListener('focusin', ({ target }) => set(isText(target)), true)
    page.addEventListener('focusout', () => set(false), true)
  }
}
