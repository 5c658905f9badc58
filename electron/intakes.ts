import { join } from 'node:path'
import { done, type Outcome } from '../shared/outcome'
import type { Copy } from '../shared/intake'
import type { Disk } from './services/disk'

/** The file beside story.json that holds what the story was made of: its raw copy in parts, and what a person said of them. */
export const intakeName = 'intake.json'

/** Bytes of that file at most. */
const largest = 256 * 1024 * 1024

/** The file of a story of which nobody has said anything yet. */
export const intakeText = (copy: Copy): string => JSON.stringify({ format: 'galley-intake', version: 1, copy, overrides: {} })

export interface Intakes {
  kept(id: string): Promise<Outcome<{ text: string | null }>>
  keep(id: string, text: string): Promise<Outcome<Record<string, never>>>
}

/** Keeps with each story what intake made it of, for as long as its folder lives. No part of the story: a bundle never has it. */
export function createIntakes({ disk, folderOf }: { disk: Disk; folderOf(id: string): Promise<Outcome<string>> }): Intakes {
  return {
    async kept(id) {
      const folder = await folderOf(id)
      if (!folder.ok) return folder
      const bytes = await disk.readWhole(join(folder.value, intakeName), largest)
      if (bytes.ok) return done({ text: new TextDecoder().decode(bytes.value) })
      return bytes.problem.code === 'gone' ? done({ text: null }) : bytes
    },
    async keep(id, text) {
      const folder = await folderOf(id)
      if (!folder.ok) return folder
      const written = await disk.writeAtomic(join(folder.value, intakeName), new TextEncoder().encode(text))
      return written.ok ? done({}) : written
    },
  }
}
