import { join } from 'node:path'
import { createDisk, type Disk } from '../../electron/services/disk'
import { createHistory, createRepair } from '../../electron/services/history'
import { createJournals, replay } from '../../electron/services/journal'
import { createLibrary } from '../../electron/services/library'
import { createStories, type StoriesOptions } from '../../electron/services/stories'
import { parseStory } from '../../electron/services/stories/parse'
import { encodeStory, readStory } from '../../electron/services/stories/story-file'
import type { Patch } from '../../shared/article/patch'
import { done } from '../../shared/outcome'

export const windowOne = 'window-one'

/** A library in a temp folder, the stories in it, and what they told. */
export function servicesIn(folder: string, root = join(folder, 'library'), more: Partial<StoriesOptions> & { disk?: Disk } = {}) {
  const disk = more.disk ?? createDisk()
  const journalFolder = join(folder, 'data', 'journals')
  const told: { event: string; payload: unknown }[] = []
  const notices: string[] = []
  const library = createLibrary({
    disk,
    root,
    cache: join(folder, 'data', 'cache.ndjson'),
    read: async (path) => {
      const stored = await readStory(disk, path)
      return stored.ok ? done(stored.value.article) : stored
    },
    unsaved: () => stories.unsaved(),
  })
  let changes = 0
  const history = createHistory({ disk, encode: encodeStory, parse: parseStory })
  const stories = createStories({
    disk,
    root,
    journals: createJournals({ disk, folder: journalFolder }),
    journalFolder,
    replay,
    history,
    repair: createRepair({ disk, history }),
    who: 'Anna',
    locate: (id) => library.locate(id),
    damaged: () => library.damaged(),
    tell: { event: (event, payload) => told.push({ event, payload }), notice: (message) => notices.push(message) },
    changed: () => changes++,
    ...more,
  })
  return {
    root,
    library,
    stories,
    history,
    journalFolder,
    told,
    notices,
    changes: () => changes,
    /** As the one window of most tests. */
    open: (id: string) => stories.open(id, windowOne),
    /** Saves, and lets story.json follow at once. */
    async save(id: string, revision: string, patch: Patch) {
      const saved = await stories.save(id, windowOne, revision, patch)
      if (!saved.ok) return saved
      const written = await stories.flush(id)
      return written.ok ? saved : written
    },
  }
}
