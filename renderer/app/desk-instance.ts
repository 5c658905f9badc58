import { api, onEvent } from '../api'
import { createSession } from '../session/session'
import { createDesk } from './desk'

/** Names this window to the services. A window that is loaded anew is another one: a tab may be a copy of a tab. */
const windowId = crypto.randomUUID()

/** The desk of this window. */
export const desk = createDesk(
  (id) => api.stories.open({ id, window: windowId }),
  (opened) => createSession({ api, onEvent, window: windowId, opened }),
)

for (const event of ['story.changed', 'story.taken', 'story.free'] as const) onEvent(event, ({ id }) => desk.outdated(id))
