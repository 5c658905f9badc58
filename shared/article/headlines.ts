/** The headlines of a story. */
export const headlineKinds = ['main', 'short', 'social', 'search'] as const
export type HeadlineKind = (typeof headlineKinds)[number]

/** Characters as a reader counts them. */
export type HeadlineLimits = Readonly<Record<HeadlineKind, number>>

/**
 * What each has room for where no profile says otherwise: structured data allows 110 (schema.org Article
 * as search engines read it), search pages cut near 60, cards near 70, lists and phones near 40.
 */
export const headlineLimits: HeadlineLimits = { main: 110, short: 40, social: 70, search: 60 }
