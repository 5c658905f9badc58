import { z } from 'zod'
import { formatNames, profileSchema } from './profile-schema'

/*
 * What the contract says of handoffs: exports of stories by profiles, and the profiles themselves.
 */

const fault = z.strictObject({ path: z.string(), message: z.string() })
const leftOut = z.strictObject({ what: z.string(), why: z.string() })
const count = z.number().int().nonnegative()
export const profileName = z.string().min(1).max(60)

/** One export: stories by profiles into a folder. */
export const exportInput = z.strictObject({
  /** Names the export for `exporting.progress` and `exporting.cancel`; the screen makes it. */
  job: z.string().min(8).max(64).optional(),
  ids: z.array(z.uuid()).min(1).max(20_000),
  folder: z.string(),
  /** Names of profiles; left out, those in use. */
  profiles: z.array(profileName).min(1).max(20).optional(),
  /** Instead of each profile's own. */
  formats: z.array(z.enum(formatNames)).min(1).optional(),
  zip: z.boolean().optional(),
  /** PDFs of the pages instead of bundles. */
  pdf: z.boolean().optional(),
  /** Writes index.html, index.json and one manifest beside the bundles. */
  index: z.boolean().optional(),
  /** In spite of what preflight holds back; the manifest says so. */
  force: z.boolean().optional(),
})

export const exportResult = z.strictObject({
  /** The folder that was exported into: its id for `folders.reveal`, its path for a person. */
  folder: z.string(),
  place: z.string(),
  bundles: z.array(
    z.strictObject({
      story: z.string(),
      headline: z.string(),
      profile: z.string(),
      /** Where the bundle is, for a person to read. */
      bundle: z.string(),
      /** Names that folder for `folders.reveal`. */
      folder: z.string(),
      files: z.array(z.strictObject({ name: z.string(), size: count })),
      /** What the bundle does not hold, and why, in words. */
      leftOut: z.array(leftOut),
      /** True where it stood there just so already. */
      same: z.boolean(),
    }),
  ),
  /** What could not be exported, and why, in words. */
  failed: z.array(z.strictObject({ story: z.string(), headline: z.string(), profile: z.string(), message: z.string() })),
  /** True where it was stopped: what is written is whole, and the same export goes on from there. */
  stopped: z.boolean(),
  indexed: z.boolean(),
})

export const exportProgress = z.strictObject({ job: z.string(), done: z.number().nonnegative(), total: z.number().nonnegative(), what: z.string() })

export const profileList = z.strictObject({
  profiles: z.array(z.strictObject({ name: z.string(), builtIn: z.boolean(), fault: z.string().nullable() })),
  /** The names of those that an export is for when it names none. */
  active: z.array(z.string()),
})

/** A profile as its JSON; `profile` where it is right, `faults` with the path of each wrong key where not. */
export const checkedProfile = z.strictObject({ json: z.string(), profile: profileSchema.nullable(), faults: z.array(fault) })
export const profileJson = z.string().max(1024 * 1024)
