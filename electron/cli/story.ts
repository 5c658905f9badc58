import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Article } from '../../shared/article/types'
import { done, failed, type Outcome } from '../../shared/outcome'
import type { Services } from '../create-services'

const kindOf = (path: string) =>
  stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  )

/**
 * The story that somebody names: a story's folder, its story.json, or an id or slug in the library.
 * @returns `invalid` with the folders where a slug names more than one story
 */
export async function findStory(services: Services, cwd: string, name: string): Promise<Outcome<Article>> {
  const found = await locateStory(services, cwd, name)
  return found.ok ? done(found.value.article) : found
}

/** As above, with the path of the story's folder, where its pictures are. */
export async function locateStory(services: Services, cwd: string, name: string): Promise<Outcome<{ article: Article; folder: string }>> {
  const within = async (folder: string, read: Promise<Outcome<Article>>) => {
    const article = await read
    return article.ok ? done({ article: article.value, folder }) : article
  }
  const path = resolve(cwd, name)
  const kind = await kindOf(path)
  if (kind === 'folder' && (await kindOf(join(path, 'story.json')))) return within(path, services.readFolder(path))
  if (kind === 'file') {
    if (basename(path) === 'story.json') return within(dirname(path), services.readFolder(dirname(path)))
    return failed('invalid', 'this file is not a story.json')
  }
  const listed = await services.library.list()
  if (!listed.ok) return listed
  const { stories, damaged } = listed.value
  const broken = damaged.find(({ folder }) => folder === name)
  if (broken) return failed('damaged', broken.reason)
  const byName = stories.filter(({ id, folder }) => id === name || folder === name)
  const found = byName.length ? byName : stories.filter(({ slug }) => slug === name)
  if (found.length > 1) return failed('invalid', `${found.length} stories have this slug. Name one of the folders: ${found.map(({ folder }) => join(services.root, folder)).join(', ')}`)
  if (!found[0]) return failed('not-found', kind === 'folder' ? 'there is no story.json in this folder' : `there is no such folder or file, and no story of this id or slug in ${services.root}`)
  return within(join(services.root, found[0].folder), services.stories.read(found[0].id))
}
