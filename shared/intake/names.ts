const nameWord = /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*|(?:de|van|von|bin|al|da|del|la|le|der|den|di|du|el|ibn|and|und|et|y)|[&,])$/u

/** True for text made of one to three people's names and nothing else. */
export function looksLikeNames(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (!words.length || words.length > 9 || text.length > 90 || /[.!?:;।؟"“”()\p{Nd}]/u.test(text.replace(/\b\p{Lu}\./gu, '').replace(/\b(?:Dr|Mr|Ms|Mrs|Jr|Sr|St)\./g, ''))) return false
  if (/^\p{Lo}/u.test(text)) return words.length <= 6
  return /^[\p{Lu}]/u.test(words.at(-1)!) && words.every((word) => nameWord.test(word))
}

/** A writer and where the game or the hearing was: "Phil Garside at Mill Lane", "Ana Ruiz in Madrid". */
export const nameAtPlace = /^((?:\p{Lu}[\p{L}'’-]+\s){1,2}\p{Lu}[\p{L}'’-]+)\s(at|in)\s((?:the\s)?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3})$/u
