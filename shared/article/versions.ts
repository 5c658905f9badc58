/**
 * Why a version of a story was kept. Those that begin with "before" hold the text as it was right
 * before something replaced it; "outside" is what another program or machine made of the story.
 */
export const versionReasons = [
  'open', 'pause', 'status', 'named', 'export', 'import', 'before-import', 'restore', 'before-restore', 'merge', 'before-merge', 'outside', 'repair',
] as const
export type VersionReason = (typeof versionReasons)[number]
