import { api } from '../api'
import { createSession } from '../session/session'
import { createDesk } from './desk'

/** The desk of this window. */
export const desk = createDesk(api.stories, (opened) => createSession({ api, opened }))
