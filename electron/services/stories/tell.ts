import type { Events } from '../../../shared/contract'

/** How the stories tell every window something unasked. */
export interface Tell {
  event<E extends keyof Events>(event: E, payload: Events[E]): void
  /** Words for a person. */
  notice(message: string): void
}
