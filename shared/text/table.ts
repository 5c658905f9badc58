/** A table to look up words of a story in: none is taken for what every object has ("constructor"). */
export const byWord = <T>(rows: Readonly<Record<string, T>>): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, rows)
