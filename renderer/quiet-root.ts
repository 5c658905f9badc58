/** What a key in the text sets off, and nothing that React draws listens to above the text. */
const ofKeys = ['keydown', 'keypress', 'keyup', 'textInput', 'input'] as const

const isText = (target: EventTarget | null) => target instanceof Element && target.classList.contains('story-body')

/**
 * Keeps the keys of the story's text from React, which goes through its whole tree for each of the events of a key, on
 * the way down and up again: more than all that is done with the letter. The text is Lexical's. What is typed in a
 * field, also one inside a card, has the field as its target and is React's as ever.
 * @param root the element that React will listen on: to be called before it does
 */
export function keepKeysFrom(root: HTMLElement): void {
  const listen = root.addEventListener.bind(root)
  root.addEventListener = (name: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) => {
    if (typeof listener !== 'function' || !ofKeys.some((one) => one === name)) return listen(name, listener!, options)
    listen(name, (event) => void (isText(event.target) || listener.call(root, event)), options)
  }
}
