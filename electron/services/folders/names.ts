const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i
/** Control characters, and those that turn the direction of text and so can hide what a name really is. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/**
 * Why a folder should not have this name on some system that its story may travel to.
 * @returns words for a person, or null for a good name
 */
export function nameFault(name: string): string | null {
  if (!name.trim()) return 'A folder needs a name.'
  if (name.startsWith('.')) return 'A name that starts with a dot is hidden on most systems. Choose another one.'
  if (/[/\\:*?"<>|]/.test(name)) return 'A folder’s name cannot have any of these: / \\ : * ? " < > |'
  if (invisible.test(name)) return 'The name has characters that cannot be seen. Type it again.'
  if (!name.isWellFormed()) return 'The name has a broken character. Type it again.'
  if (/^\s|[\s.]$/u.test(name)) return 'A folder’s name cannot start with a space, or end with a space or a dot.'
  if (reserved.test(name)) return `“${name}” is a name that Windows keeps for itself. Choose another one.`
  if (new TextEncoder().encode(name).length > 255) return 'The name is too long. Choose a shorter one.'
  return null
}
