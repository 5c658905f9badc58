import type { Outcome } from '../../../../shared/outcome'
import type { Manifest } from '../manifest'

/**
 * A way out for bundles: a folder or a zip on a disk; an upload would be another. It knows files and
 * names and nothing of stories' formats.
 */
export interface Target {
  /** Opens the place for one bundle. Nothing of it is to be seen there before `finish`. */
  begin(bundle: { name: string; storyId: string }): Promise<Outcome<Delivery>>
}

/** One bundle on its way out: `put` for each file, then `finish` or `abort`. */
export interface Delivery {
  /** Where the bundle will be, for a person to read. */
  place: string
  /** The bundle of the same story that stands there now, as Galley wrote it; null for none. */
  standing: Manifest | null
  /** What stands there in the end, where that is not what was put. */
  files?: readonly { name: string; size: number }[]
  /** @param name path in the bundle, with `/` */
  put(name: string, bytes: Uint8Array): Promise<Outcome<undefined>>
  /** Makes the bundle appear, whole. @returns `not-ours`, `name-taken` where it may not replace what stands there */
  finish(): Promise<Outcome<undefined>>
  /** Takes away what was put. */
  abort(): Promise<void>
}
