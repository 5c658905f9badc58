import { join } from 'node:path'
import { createDisk } from '../../electron/services/disk'
import { createLibrary } from '../../electron/services/library'
import { createStories } from '../../electron/services/stories'
import { readStory } from '../../electron/services/stories/story-file'
import { done } from '../../shared/outcome'

/** A library in a temp folder and the stories in it. */
export function servicesIn(folder: string, root = join(folder, 'library')) {
  const disk = createDisk()
  const library = createLibrary({
    disk,
    root,
    cache: join(folder, 'data', 'cache.ndjson'),
    read: async (path) => {
      const stored = await readStory(disk, path)
      return stored.ok ? done(stored.value.article) : stored
    },
  })
  let changes = 0
  const stories = createStories({ disk, root, locate: (id) => library.locate(id), changed: () => changes++ })
  return { root, library, stories, changes: () => changes }
}
