import { createArticle } from '../../shared/article/create'
import type { Block } from '../../shared/blocks'
import { done } from '../../shared/outcome'
import { createSession } from '../../renderer/session/session'

/** A session over a body whose services say yes to everything. */
export function quietSession(body: Block[]) {
  const article = { ...createArticle(), body }
  return createSession({
    opened: { article, revision: '1', recovered: false, writer: null },
    window: 'window-one',
    onEvent: () => () => undefined,
    disconnected: () => 'lost',
    api: {
      history: { keep: async () => done({}) },
      stories: {
        save: async () => done({ revision: '2', updatedAt: '' }),
        open: async () => done({ article, revision: '9', recovered: false, writer: null }),
        close: async () => done({}),
        theirs: async () => done({ base: article, theirs: article, revision: '9' }),
        saveCopy: async () => done({ id: 'x' }),
      },
    },
  })
}
