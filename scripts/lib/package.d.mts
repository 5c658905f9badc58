/** Files by path; null for what is no plain file. */
export type Files = Map<string, (() => Buffer) | null>
export function listFiles(archive: string): Files
export function listFolder(root: string, under?: string): Files
export function complaints(files: Files, built?: Files): string[]
export const fuses: Record<number, boolean>
export function fuseComplaints(program: string): Promise<string[]>
