import { renderFragment, renderText } from '../../shared/exporting'
import type { Template } from '../../shared/article/types'
import type { StorySummary } from '../../shared/contract'
import { done, type Outcome, type Problem } from '../../shared/outcome'
import { api } from '../api'
import { copyHtml, copyText } from '../features/exporting/clipboard'
import { i18next } from '../i18n'
import type { StorySession } from '../session/types'
import { toast } from '../ui/toast'
import { desk } from './desk-instance'
import { currentSettings } from './settings'
import { allText } from './story-text'
import { navigate } from './useRoute'

/* What the window does when it is told to: calls, then words for a person. */

const say = (problem: Problem) => toast(problem.message, { failed: true })

const openSession = (): StorySession | null => {
  const now = desk.current()
  return now.kind === 'open' ? now.session : null
}

/** Makes a story and goes to it. @returns its id, or null where it could not be made */
export async function newStory(template: Template = 'news'): Promise<string | null> {
  const made = await api.stories.create({ template, language: currentSettings().language })
  if (!made.ok) {
    say(made.problem)
    return null
  }
  navigate(made.value.id)
  return made.value.id
}

/** Moves stories to the trash, the open one off the desk first, and offers to undo it. */
export async function trashStories(stories: readonly Pick<StorySummary, 'id' | 'headline'>[]): Promise<void> {
  const open = openSession()?.id
  const wasOpen = stories.some(({ id }) => id === open)
  if (wasOpen) {
    if (!(await desk.show(null))) return
    navigate(null)
  }
  const gone: { id: string; headline: string; folder: string }[] = []
  for (const { id, headline } of stories) {
    const moved = await api.stories.trash({ id })
    if (moved.ok) gone.push({ id, headline, folder: moved.value.folder })
    else {
      say(moved.problem)
      if (id === open) navigate(id)
    }
  }
  const [first] = gone
  if (!first) return
  const words = gone.length > 1 ? i18next.t('library:chosen.trashed', { count: gone.length }) : i18next.t('library.trashed', { name: first.headline || i18next.t('story.untitled') })
  const undo = async () => {
    const back = await Promise.all(gone.map(({ folder }) => api.stories.restore({ folder })))
    const failure = back.find((answer) => !answer.ok)
    if (failure && !failure.ok) say(failure.problem)
    else toast(i18next.t('library.restored'))
    if (wasOpen && gone.some(({ id }) => id === open)) navigate(open ?? null)
  }
  toast(words, { actions: [{ label: i18next.t('undo'), run: () => void undo() }] })
}

/** Brings a story back from the trash. */
export async function restoreStory(folder: string, open = false): Promise<void> {
  const back = await api.stories.restore({ folder })
  if (!back.ok) return void say(back.problem)
  toast(i18next.t('library.restored'))
  if (open) navigate(back.value.id)
}

/** Deletes a story in the trash for good; the person confirmed its headline. */
export const purgeStory = (folder: string, headline: string): Promise<Outcome<unknown>> => api.stories.purge({ folder, headline })

/** Makes the best of a damaged story and goes to it. @returns words on what was done */
export async function repairStory(folder: string): Promise<Outcome<string>> {
  const repaired = await api.stories.repair({ folder })
  if (!repaired.ok) return repaired
  navigate(repaired.value.id)
  return done(repaired.value.words)
}

/** Sets headline and slug: of the open story in its session, so that it can be undone and no save collides. */
export async function renameStory(id: string, { headline, slug }: { headline: string; slug: string }): Promise<Outcome<unknown>> {
  const session = openSession()
  if (session?.id !== id) return api.stories.rename({ id, headline, slug })
  session.setHead({ headline: { ...session.article().headline, main: headline }, slug })
  await session.flush()
  return done(null)
}

/** Saves now, for those who press Ctrl+S; tells it only then. */
export async function saveNow(): Promise<void> {
  if (await openSession()?.flush()) toast(i18next.t('save.done'))
}

/** Puts the handoff fragment of the open story on the clipboard, with its words for places that take no HTML. */
export async function copyStoryHtml(): Promise<void> {
  const session = openSession()
  if (!session) return
  const article = session.article()
  tellCopied(await copyHtml(renderFragment(article), renderText(article)))
}

/** The same as source text, for the code view of a content system. */
export async function copyStorySource(): Promise<void> {
  const session = openSession()
  if (session) tellCopied(await copyText(renderFragment(session.article())))
}

const tellCopied = (copied: boolean) => void toast(i18next.t(copied ? 'copy.done' : 'copy.failed'), { failed: !copied })

/** Puts every word of the story on the clipboard. */
export async function copyStoryText(session: StorySession): Promise<void> {
  const copied = await copyText(allText(session.article()))
  toast(i18next.t(copied ? 'save.textCopied' : 'copy.failed'), { failed: !copied })
}

/** Keeps the text as a new story and goes to it, or to where the person wanted to go. */
export async function keepAsCopy(session: StorySession, then?: { id: string | null }): Promise<void> {
  const id = await session.keepAsCopy()
  if (!id) return void toast(i18next.t('save.copyFailed'), { failed: true })
  toast(i18next.t('save.kept'))
  navigate(then ? then.id : id)
}

/** Puts a story whose folder is gone back into the library, as it is on the screen. */
export async function putBackStory(session: StorySession): Promise<void> {
  const id = await session.keepAsCopy()
  if (!id) return void toast(i18next.t('save.copyFailed'), { failed: true })
  toast(i18next.t('save.back'))
  navigate(id)
}

/** Takes what is on disk instead of the text on the screen. */
export async function loadDisk(session: StorySession): Promise<void> {
  await session.reload()
  if (session.saveState().kind === 'saved') toast(i18next.t('save.loaded'))
}
