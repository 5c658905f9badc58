import { $getSelection } from 'lexical'
import type { BlockOf } from '../../../shared/blocks'
import { $idOf } from '../../../shared/blocks/state'
import { newBlockId } from '../../../shared/text/id'
import { failed } from '../../../shared/outcome'
import { api } from '../../api'
import { sendPicture, type Kept } from '../../pictures/send'
import { i18next } from '../../i18n'
import type { StorySession } from '../../session/types'
import { $selectedTops } from '../block-kinds'
import type { StoryBody } from '../body'
import { $imageOf, insertImage, step, type Anchor } from './insert'

/** A picture on its way into the story, or one that could not come in. */
export interface Adding {
  id: string
  /** The name of its file, for the person who chose it. */
  name: string
  /** 0 to 1; 1 while the services look at it. */
  sent: number
  /** Why it did not come in, in words. */
  fault: string | null
}

/** Puts pictures into one story, one after another; what is on its way can be looked at and stopped. */
export interface PictureAdder {
  /** Puts files into the text; left out, `at` is where the cursor is. */
  add(files: readonly File[], at?: Anchor): void
  /** Puts another file in the place of a picture: its words stay. */
  replace(id: string, file: File): void
  /** Fetches pictures of another story, for blocks that were copied from there. */
  bring(from: string, media: readonly string[]): void
  /** Stops one that is on its way, or takes away what was said of one. */
  dismiss(id: string): void
  list(): readonly Adding[]
  /** How many have come in. */
  placed(): number
  subscribe(listener: () => void): () => void
  /** The story leaves the screen. */
  stop(): void
}

interface Job extends Adding {
  file: File
  stop: AbortController
  put(kept: Kept): void
}

export function createAdder(session: StorySession, body: StoryBody): PictureAdder {
  let jobs: readonly Job[] = []
  let running = false
  let placed = 0
  const listeners = new Set<() => void>()
  const set = (next: readonly Job[]) => {
    jobs = next
    for (const listener of [...listeners]) listener()
  }
  const change = (id: string, with_: Partial<Job>) => set(jobs.map((job) => (job.id === id ? { ...job, ...with_ } : job)))
  const drop = (id: string) => set(jobs.filter((job) => job.id !== id))
  const next = () => jobs.find((job) => job.fault === null)

  async function run(): Promise<void> {
    if (running) return
    running = true
    for (let job = next(); job; job = next()) {
      const { id, file, stop, put } = job
      const kept = await sendPicture(session.id, file, {
        signal: stop.signal,
        onSent: (bytes) => change(id, { sent: bytes / file.size }),
      }).catch(() => failed('io', i18next.t('pictures:failed')))
      if (stop.signal.aborted) continue
      if (!kept.ok) change(id, { fault: kept.problem.message })
      else if (!body.editor.isEditable()) change(id, { fault: i18next.t('pictures:readOnly') })
      else {
        placed++
        drop(id)
        put(kept.value)
      }
    }
    running = false
  }

  const take = (file: File, put: (kept: Kept) => void) => {
    set([...jobs, { id: newBlockId(), name: file.name, sent: 0, fault: null, file, stop: new AbortController(), put }])
    void run()
  }

  /** Behind the block that the cursor is in, or at the end. */
  const atCursor = (): Anchor =>
    body.editor.read(() => {
      const top = $getSelection() ? $selectedTops().at(-1) : undefined
      const last = session.article().body.at(-1)
      return top ? { after: $idOf(top) } : last ? { after: last.id } : 'start'
    })

  return {
    add(files, at) {
      body.settle()
      let anchor = at ?? atCursor()
      // A person who has gone on writing is not taken from what they write.
      const before = session.article()
      for (const file of files) {
        take(file, ({ media, size, caption, credit, alt }) => {
          const block: BlockOf<'image'> = { id: newBlockId(), type: 'image', media, alt, decorative: false, caption, credit, size }
          const chosen = files.length === 1 && session.article().body === before.body
          insertImage(body, block, anchor, chosen)
          anchor = { after: block.id }
          if (!chosen) return
          body.editor.getRootElement()?.focus({ preventScroll: true })
          body.elementOf(block)?.scrollIntoView({ block: 'nearest' })
        })
      }
    },
    replace(id, file) {
      take(file, ({ media, size, caption, credit, alt }) =>
        step(body, () => {
          const node = $imageOf(id)
          const before = node?.getImage()
          // What is worth keeping in sight of the one picture says nothing of the other.
          if (before) node?.setImage({ media, size, focal: before.media === media ? before.focal : undefined, caption: before.caption || caption, credit: before.credit || credit, alt: before.alt || (before.decorative ? '' : alt) })
        }),
      )
    },
    bring(from, media) {
      // Those who look at what is there are told to look again.
      void api.media.copy({ id: session.id, from, media: [...media] }).then(() => set([...jobs])).catch(() => undefined)
    },
    dismiss(id) {
      jobs.find((job) => job.id === id)?.stop.abort()
      drop(id)
    },
    list: () => jobs,
    placed: () => placed,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      for (const job of jobs) job.stop.abort()
      set([])
    },
  }
}
