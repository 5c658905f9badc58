import type { Article } from '../shared/article/types'
import type { Api, Events } from '../shared/contract'
import { done, type Outcome } from '../shared/outcome'
import type { BatchInput, BatchResult } from './services/exporting/batch'
import { allProfiles } from './services/exporting/batch'
import type { Profiles } from './services/exporting/profiles'
import type { Folders } from './services/folders'

interface ExportDeps {
  batch(input: BatchInput): Promise<Outcome<BatchResult>>
  profiles: Profiles
  folders: Pick<Folders, 'pathOf' | 'idOf' | 'used'>
  story(id: string): Promise<Outcome<{ article: Article; media: string | null }>>
  /** Told of each story of which a bundle was written. */
  exported(id: string): void
  progress(step: Events['exporting.progress']): void
}

/** Milliseconds between two reports of progress: a bar needs no more. */
const often = 100

/** The exports of a window behind the contract: one at a time or several, each to be stopped by its name. */
export function createExportApi({ batch, profiles, folders, story, exported, progress }: ExportDeps): Api['exporting'] {
  const jobs = new Map<string, AbortController>()
  return {
    run: async ({ job, ids, folder, profiles: names, ...options }) => {
      const out = folders.pathOf(folder)
      if (!out.ok) return out
      const found = await allProfiles(names ?? (await profiles.activeNames()), profiles.find)
      if (!found.ok) return found
      const stop = new AbortController()
      if (job) jobs.set(job, stop)
      let told = 0
      const result = await batch({
        ...options,
        stories: [...new Set(ids)].map((id) => ({ id, label: id, load: () => story(id) })),
        out: out.value,
        profiles: found.value,
        signal: stop.signal,
        step: (step) => {
          if (!job || (step.done < step.total && Date.now() - told < often)) return
          told = Date.now()
          progress({ job, ...step })
        },
      }).finally(() => job && jobs.delete(job))
      if (!result.ok) return result
      const { bundles, failed, stopped, indexed } = result.value
      // One story by one profile: what is wrong with it is what is wrong.
      if (!bundles.length && failed.length === 1 && ids.length === 1) return { ok: false, problem: failed[0]!.problem }
      folders.used(out.value)
      for (const id of new Set(bundles.filter(({ same }) => !same).map((bundle) => bundle.story))) exported(id)
      return done({
        folder,
        place: out.value,
        bundles: bundles.map((bundle) => ({ ...bundle, folder: folders.idOf(bundle.bundle) })),
        failed: failed.map(({ problem, ...rest }) => ({ ...rest, message: problem.message })),
        stopped,
        indexed,
      })
    },
    cancel: async ({ job }) => {
      jobs.get(job)?.abort()
      return done({})
    },
  }
}

export function createProfileApi({ profiles, folders }: { profiles: Profiles; folders: Pick<Folders, 'pathOf'> }): Api['profiles'] {
  return {
    list: () => profiles.list(),
    read: ({ name }) => profiles.read(name),
    check: async ({ json }) => done({ json, ...profiles.check(json) }),
    save: ({ json, replaces }) => profiles.save(json, replaces),
    remove: ({ name }) => profiles.remove(name),
    setActive: ({ names }) => profiles.setActive(names),
    exportTo: async ({ name, folder }) => {
      const out = folders.pathOf(folder)
      return out.ok ? profiles.exportTo(name, out.value) : out
    },
  }
}
