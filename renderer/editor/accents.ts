const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}+$/u

/**
 * How much Backspace takes where a letter and its accents are separate code points, as from a Mac's file names: a reader
 * sees one sign. In other scripts a mark is a key of its own, and goes alone.
 * @param before the text before the cursor
 * @returns UTF-16 code units, 0 where Backspace takes what it always does
 */
export const accentedLength = (before: string): number => accented.exec(before.slice(-16))?.[0].length ?? 0
