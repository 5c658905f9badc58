export interface ToastAction {
  label: string
  run: () => void
}

export interface Toast {
  id: number
  message: string
  /** A failure stays until it is dismissed and is read out at once. */
  failed: boolean
  actions: readonly ToastAction[]
}

let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()
const set = (now: readonly Toast[]) => {
  toasts = now
  for (const listener of listeners) listener()
}

/** The toasts on screen, oldest first. */
export const toastStore = {
  current: () => toasts,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Takes a toast away. */
export const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id))

/**
 * Tells something in passing. A toast leaves by itself, later when there is something to press;
 * a failure stays. At most three stand at a time.
 * @returns its id for `dismiss`
 */
export function toast(message: string, options: { actions?: readonly ToastAction[]; failed?: boolean } = {}): number {
  const id = next++
  set([...toasts, { id, message, failed: options.failed ?? false, actions: options.actions ?? [] }].slice(-3))
  return id
}
