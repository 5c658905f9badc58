import type { Feature } from './features'
import type { PartKind } from './types'

/** What a feature is worth for a kind, and, for those that speak for it, the reason in words. */
type Rule = readonly [Feature, number, string?]

/** Kinds that are told from the line itself and its place. Headline, kicker, standfirst and lead are told from the order of the top: see top.ts. */
export type ScoredKind = Exclude<PartKind, 'headline' | 'second-headline' | 'standfirst' | 'kicker' | 'lead' | 'dateline'>

/** What every kind starts with: running text is the usual case, and no other kind may win without a reason. */
export const base: Record<ScoredKind, number> = {
  paragraph: 1.2, heading: -1, question: -1.5, list: -3, quote: -3, pullquote: -3, related: -2, furniture: -2, byline: -2, agency: -2, timestamp: -2, caption: -2,
  credit: -2, correction: -2, 'editors-note': -2, 'end-mark': -2, section: -3, brand: -3, table: -3,
}

export const weights: Record<ScoredKind, readonly Rule[]> = {
  paragraph: [
    ['stop-end', 2, 'a full sentence'], ['several-sentences', 2, 'several sentences'], ['long', 3, 'the length of a paragraph'], ['medium', 1, 'the length of a paragraph'],
    ['dateline', 4, 'begins with a dateline'], ['has-quote', 0.5, 'quotes somebody'], ['answer-mark', 5, 'an answer of a transcript'], ['pronoun-start', 0.5, 'goes on from the text before'],
    ['update-cue', 1.5, 'tells of an update'], ['dotted-end', 2.5, 'a long line with a tail of dots'], ['tiny', -0.5], ['furniture-start', -4], ['heading-tag', -4], ['chrome', -1], ['outside', -3],
  ],
  heading: [
    ['heading-tag', 7, 'marked as a heading'], ['short', 1.5, 'short'], ['tiny', 0.8, 'very short'], ['open-end', 1.3, 'no full stop'], ['before-text', 1.5, 'followed by running text'], ['body', 0.5, 'inside the story'],
    ['alone', 0.4, 'stands alone'], ['all-bold', 2, 'bold throughout'], ['capitals', 0.5, 'in capitals'], ['stop-end', -3], ['several-sentences', -3], ['medium', -2.5], ['long', -7], ['colon-end', -0.3], ['tail', -2.5], ['all-quoted', -1.4],
    ['number-only', -2], ['dotted-end', -3], ['no-words', -6], ['all-link', -3.5], ['address-only', -6], ['exclaim-end', -0.8], ['furniture-line', -5], ['related-head', -5],
  ],
  question: [
    ['ask-mark', 7, 'marked as a question of a transcript'], ['question-end', 3.2, 'ends with a question mark'], ['short', 1.2, 'short'], ['tiny', 0.5, 'short'], ['before-text', 1.5, 'followed by its answer'],
    ['question-word', 0.8, 'opens with a question word'], ['heading-tag', 6, 'marked as a heading'], ['body', 0.4, 'inside the story'], ['stop-end', -4], ['open-end', -0.4], ['exclaim-end', -4], ['colon-end', -2], ['several-sentences', -2.5], ['mixed-marks', -3], ['medium', -1.8], ['long', -7],
    ['all-quoted', -2], ['tail', -1], ['all-link', -2.5], ['pronoun-start', -0.6], ['answer-mark', -4], ['asks-outright', 4, 'asks, though without a question mark'], ['asks-clause', 3.7, 'says what is asked, as a question does'],
  ],
  list: [['item', 9, 'an item of a list']],
  quote: [['quote-tag', 8, 'marked as a quotation']],
  pullquote: [['pullquote-tag', 9, 'marked as a pull quote']],
  related: [
    ['related-cue', 7, 'points to another story'], ['after-related-head', 5, 'stands under a line that points to other stories'], ['related-class', 4, 'marked as a link to another story'],
    ['all-link', 3.6, 'a link from end to end'], ['all-bold', 0.8, 'a bold line'], ['mixed-marks', 2.5, 'questions and exclaims in one line'], ['exclaim-end', 1.2, 'ends with an exclamation mark'], ['foreign', 1.2, 'a single line unlike its neighbours'],
    ['loose-dash', 0.8, 'a teaser’s dash'], ['body', 0.4, 'inside the story'], ['long', -6], ['has-quote', -1.5], ['all-quoted', -3], ['pronoun-start', -2], ['several-sentences', -0.5], ['stop-end', -1.5], ['item', -6], ['heading-tag', -1.5],
  ],
  furniture: [
    ['furniture-line', 8.5, 'a phrase of web pages, not of stories'], ['furniture-nearly', 7, 'a phrase of web pages with a letter wrong'], ['ad-word', 9, 'marks an advertisement'], ['furniture-start', 8, 'speaks to the reader of a page, not of the story'],
    ['share-row', 8, 'a row of share buttons'], ['crumbs', 5, 'the path of a page’s sections'], ['chrome', 6, 'stands among the controls of the page'], ['outside', 9, 'stands outside the article'], ['mail-line', 12, 'a line of the mail that the copy came in'], ['contact-line', 7.5, 'an address or a telephone number and nothing else'], ['summary-label', 7, 'a label over a summary'], ['related-head', 6, 'the head of a list of other stories'],
    ['furniture-item', 16, 'a list under a label of the page'], ['after-furniture', 5, 'stands among page furniture behind the story’s end'], ['keywords-cue', 5, 'a line of tags'], ['address-only', 3.5, 'an address and nothing else'], ['number-only', 1.5, 'a number and nothing else'], ['update-cue', 1],
    ['long', -4.5], ['several-sentences', -1.5], ['inside-text', -1.2], ['item', -8], ['brand-name', 0.5],
  ],
  byline: [['byline-cue', 6.5, 'names the writer'], ['after-byline', 8, 'what the writer named above is'], ['byline-class', 5, 'marked as the byline'], ['names-only', 1, 'only names'], ['top', 1.2, 'above the text'], ['body', -2], ['long', -5], ['stop-end', -1], ['heading-tag', -3], ['item', -5]],
  agency: [['agency-name', 7, 'names an agency'], ['reporting-cue', 7, 'credits the reporting'], ['slug-line', 6, 'a slug line of the wire'], ['top', 0.5, 'above the text'], ['long', -3], ['body', -0.5]],
  timestamp: [['timestamp-cue', 8.5, 'a time stamp'], ['timestamp', 7.5, 'a date or time and nothing else'], ['time-class', 4, 'marked as a time'], ['top', 0.5, 'above the text'], ['inside-text', -1], ['long', -5]],
  caption: [['caption-cue', 7.5, 'labelled as a picture’s caption'], ['after-credit', 6, 'stands under a picture’s credit'], ['caption-tag', 9, 'the caption of a picture'], ['credit-cue', 0.5, 'names a photographer'], ['several-sentences', -0.5], ['long', -1]],
  credit: [['credit-cue', 7, 'credits a picture'], ['caption-tag', 3, 'stands with a picture'], ['long', -4]],
  correction: [['correction-cue', 9, 'labelled as a correction'], ['clarification-cue', 9, 'labelled as a clarification'], ['heading-tag', -4], ['tiny', -1]],
  'editors-note': [['note-cue', 7.5, 'a note from desk to desk'], ['long', -1], ['inside-text', -0.5]],
  'end-mark': [['end-word', 6.5, 'marks the end of the copy'], ['end-sign', 7, 'marks the end of the copy'], ['sign-off', 7, 'initials of the agency’s desk'], ['initials', 2.5, 'initials and nothing else'], ['tail', 1, 'stands at the end'], ['no-words', 1.5, 'no words in it'], ['rule', 1, 'a rule'], ['inside-text', -5], ['before-text', -4], ['top', -4]],
  section: [['section-word', 5, 'names a section'], ['crumbs', 6, 'the path of the sections'], ['top', 3, 'above the headline'], ['body', -6], ['tail', -6], ['long', -6]],
  brand: [['brand-name', 4, 'reads like a publication’s name'], ['top', 2.2, 'above the headline'], ['body', -6], ['tail', -6], ['before-text', -1]],
  table: [['table-tag', 12, 'a table']],
}

/** How sure a lead over the next best kind makes: 2 points are 88 of 100, 4 points 98. */
export const confidenceOf = (margin: number) => Math.round((1 / (1 + Math.exp(-Math.max(0, margin)))) * 100) / 100
