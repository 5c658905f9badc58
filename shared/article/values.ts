export const templates = ['news', 'qa', 'explainer', 'brief'] as const
export const statuses = ['draft', 'review', 'approved', 'exported'] as const

/** The version of the story file that this Galley writes. */
export const storyVersion = 1
