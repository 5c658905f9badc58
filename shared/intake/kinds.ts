/** What a part of raw copy was taken for. */
export const partKinds = [
  'brand', 'section', 'kicker', 'headline', 'second-headline', 'standfirst', 'byline', 'agency', 'dateline', 'timestamp',
  'lead', 'paragraph', 'heading', 'question', 'list', 'quote', 'pullquote', 'related', 'caption', 'credit', 'correction',
  'table', 'editors-note', 'end-mark', 'furniture',
] as const
export type PartKind = (typeof partKinds)[number]
