import type { Check } from './check'

/** Every check. The order means nothing: findings are sorted by their places. */
export const checks: readonly Check[] = []
