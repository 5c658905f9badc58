/** A thread as one asks it: questions go in, answers come later. */
export interface Thread<Asked> {
  ask(asked: Asked): void
  /** Lets go of it: no answer comes any more. */
  stop(): void
}

/** @param answer hears what the thread says @param broken hears that it broke: it is then stopped and another one begun */
export type StartThread<Asked, Answered> = (answer: (answered: Answered) => void, broken: () => void) => Thread<Asked>

/** How long a thread that is let go may take over what it has in hand, in milliseconds; longer, and it is ended. */
const patience = 300
/** How long a thread is kept that nobody asks, in milliseconds: a reader of a language holds some 200 MB. */
const keptFor = 60_000

/**
 * Threads of one kind, of which one is kept for a while when nobody asks it any more: to load a checker or a reader of a language
 * anew for each story takes up to a second of the machine, just when the next story opens.
 * @param make starts a thread of the browser's
 * @param isAnswered false for what the thread takes without a word
 */
export function keepThread<Asked, Answered>(make: () => Worker, isAnswered: (asked: Asked) => boolean = () => true): StartThread<Asked, Answered> {
  let spare: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  return (answer, broken) => {
    clearTimeout(idle)
    const worker = spare ?? make()
    spare = null
    let inHand = 0
    let state: 'lent' | 'broken' | 'leaving' | 'gone' = 'lent'
    let late: ReturnType<typeof setTimeout> | undefined

    const giveUp = () => {
      state = 'gone'
      clearTimeout(late)
      worker.removeEventListener('message', hear)
      worker.removeEventListener('error', breaks)
    }
    const end = () => {
      giveUp()
      worker.terminate()
    }
    const keep = () => {
      if (spare) return end()
      giveUp()
      spare = worker
      idle = setTimeout(() => {
        spare = null
        worker.terminate()
      }, keptFor)
    }
    const hear = ({ data }: MessageEvent<Answered>) => {
      inHand--
      if (state === 'lent') answer(data)
      else if (state === 'leaving' && inHand === 0) keep()
    }
    const breaks = () => {
      if (state === 'leaving') return end()
      state = 'broken'
      broken()
    }
    worker.addEventListener('message', hear)
    worker.addEventListener('error', breaks)
    return {
      ask(asked) {
        if (isAnswered(asked)) inHand++
        worker.postMessage(asked)
      },
      stop() {
        if (state === 'broken') end()
        if (state !== 'lent') return
        state = 'leaving'
        if (inHand === 0) keep()
        else late = setTimeout(end, patience)
      },
    }
  }
}
