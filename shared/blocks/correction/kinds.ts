/** What a notice at the end of a story may be. */
export const correctionKinds = ['correction', 'clarification', 'update'] as const
