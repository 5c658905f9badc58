/*
 * From a name and a raw input to a checked output. It knows no method by name: everything comes
 * from the contract that it is given. Who may call at all is decided by the transport, before this.
 */

interface Issue {
  path: PropertyKey[]
  message: string
  /** Keys that the schema does not know; zod gives them beside the path of their holder. */
  keys?: string[]
}
type Parsed = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } }

/** The part of a zod schema that the router uses. */
export interface Schema {
  safeParse(value: unknown): Parsed
}
export type Methods = Record<string, Record<string, { input: Schema; output: Schema }>>
export type Handlers<M extends Methods> = { [G in keyof M]: { [N in keyof M[G]]: (input: never, caller?: object) => Promise<unknown> } }

/** Where the details of a bug go: never to the caller. */
export type Log = (message: string, detail: unknown) => void

/** A call that was not carried out, or not rightly. Its message is fit for the caller to see. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export interface Router {
  /**
   * The output of a method, checked. Rejects with a Refusal, and with nothing else.
   * @param caller the connection or window that calls; handlers may tell one from another
   */
  call(name: unknown, input: unknown, caller?: object): Promise<unknown>
  /** The payload of an event, checked, or null (and a line in the log) for one that is not in the contract. */
  event(name: string, payload: unknown): { event: string; payload: unknown } | null
}

const issuesShown = 3
const longest = 300

/** Names the wrong keys and what is wrong with them, cut short: the caller may have sent megabytes. */
function inWords(issues: Issue[]): string {
  const lines = issues.slice(0, issuesShown).map(({ path, message, keys }) => {
    const at = ['input', ...path, ...(keys?.slice(0, 1) ?? [])].map(String).join('.')
    return `${at.slice(0, longest)}: ${message.slice(0, longest)}`
  })
  return lines.join('; ')
}

/** Parsing that cannot throw: a very deep value can exhaust the stack. */
function parse(schema: Schema, value: unknown): Parsed {
  try {
    return schema.safeParse(value)
  } catch {
    return { success: false, error: { issues: [{ path: [], message: 'could not be read' }] } }
  }
}

/**
 * @param contract schemas by group and method
 * @param events schemas of what is sent unasked
 * @param api one handler for each method; a missing one is a bug and throws here, at the start
 */
export function createRouter<M extends Methods>(contract: M, events: Record<string, Schema>, api: Handlers<M>, log: Log): Router {
  // Maps of own entries: names such as "__proto__" or "constructor" find nothing in them.
  const methods = new Map<string, { input: Schema; output: Schema; handle: (input: unknown, caller?: object) => Promise<unknown> }>()
  for (const [group, entries] of Object.entries(contract)) {
    const handlers = api[group as keyof M] as Record<string, unknown> | undefined
    for (const [name, schemas] of Object.entries(entries)) {
      if (typeof handlers?.[name] !== 'function') throw new Error(`No handler for ${group}.${name}`)
      // Called on its group: a handler may be a method of an object.
      methods.set(`${group}.${name}`, { ...schemas, handle: (input, caller) => (handlers[name] as (input: unknown, caller?: object) => Promise<unknown>)(input, caller) })
    }
  }
  const kinds = new Map(Object.entries(events))

  return {
    async call(name, input, caller) {
      const method = typeof name === 'string' ? methods.get(name) : undefined
      if (!method) throw new Refusal('There is no such method.')
      const taken = parse(method.input, input)
      if (!taken.success) throw new Refusal(`${String(name)} was refused. ${inWords(taken.error.issues)}`)
      const broken = new Refusal(`Something went wrong inside Galley (${String(name)}). The details are in its log.`)
      let given: unknown
      try {
        given = await method.handle(taken.data, caller)
      } catch (error) {
        log(`${String(name)} threw`, error)
        throw broken
      }
      const checked = parse(method.output, given)
      if (checked.success) return checked.data
      log(`${String(name)} gave a wrong output`, inWords(checked.error.issues).replaceAll('input', 'output'))
      throw broken
    },

    event(name, payload) {
      const schema = kinds.get(name)
      const checked = schema && parse(schema, payload)
      if (checked?.success) return { event: name, payload: checked.data }
      log(`The event ${name} is not in the contract, or its payload is wrong`, checked && inWords(checked.error.issues))
      return null
    },
  }
}
