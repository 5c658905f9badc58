/** Phrases of one desk, as lines are compared. */
export interface DeskScope {
  furniture: ReadonlySet<string>
  /** First words of the phrases. */
  firsts: ReadonlySet<string>
  agencies: ReadonlySet<string>
}

/*
 * The rules under which copy is being read. Every feature of a line asks for them, many calls deep, and reading is one
 * call from its start to its end: so they are set for that call, and no list of parameters carries them.
 */
let scope: DeskScope | null = null

export const deskScope = (): DeskScope | null => scope

/** Does something under the rules of a desk. */
export function inScope<T>(of: DeskScope | null, act: () => T): T {
  const before = scope
  scope = of
  try {
    return act()
  } finally {
    scope = before
  }
}
