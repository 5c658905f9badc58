/** What sync services, file managers and people put behind a name when there are two of one. */
const suffixes = [
  // Dropbox, Nextcloud, Seafile, Windows, Google Drive, browsers: "story (conflicted copy 2026-11-01)", "story (1)"
  / ?\([^()]+\)$/,
  // pCloud
  / ?\[[^[\]]+\]$/,
  // Syncthing: "story.sync-conflict-20261101-101112-ABCDEFG"
  /\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?$/,
  // ownCloud: "story_conflict-20261101-101112"; Resilio: "story.Conflict"
  /[._-]conflict([._-].*)?$/i,
  // iCloud: "story 2"
  / \d{1,3}$/,
  // macOS and Windows: "story copy", "story - Copy (2)"
  /( -)? copy( \d+)?$/i,
]
/** OneDrive puts the machine's name behind it: "story-DESKTOP-ABC". A number alone is no machine. */
const machine = /-(?=[^-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{1,62}$/

/**
 * True for a name that a second one of `original` gets, both without their ending: "story (1)" is
 * one of "story". Case does not matter.
 */
export function isCopyName(original: string, name: string): boolean {
  const [whole, stem] = [name.toLowerCase(), original.toLowerCase()]
  if (whole === stem) return false
  if (whole === `copy of ${stem}`) return true
  if (!whole.startsWith(stem)) return false
  let rest = name.slice(original.length)
  if (machine.test(rest) && rest.search(machine) === 0) return true
  // "story - Copy (2)" has two of them.
  for (let n = 0; n < 2 && rest; n++) {
    const suffix = suffixes.find((pattern) => pattern.test(rest))
    if (!suffix) return false
    rest = rest.replace(suffix, '')
  }
  return rest === ''
}
