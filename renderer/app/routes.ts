const story = /^#\/story\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** The story that a hash names (`#/story/<id>`), or null. */
export const storyOf = (hash: string): string | null => story.exec(hash)?.[1]?.toLowerCase() ?? null

/** The hash of a story; of none, the start. */
export const hashOf = (id: string | null): string => (id ? `#/story/${id}` : '#/')
