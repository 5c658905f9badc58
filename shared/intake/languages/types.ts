/**
 * The cue words of one language: all that intake knows of it. Phrases are compared without case, digits (each run
 * of digits is written `#`) and the punctuation around them. A new language is one such file and a line in index.ts.
 */
export interface LanguageCues {
  /** BCP 47 tag. */
  tag: string
  /** Frequent short words that tell the language from others of its script, parted by spaces. */
  stopWords: string
  /** Whole lines that are page furniture. */
  furniture: string[]
  /** How lines of page furniture begin; what follows may be anything of a line's length. */
  furnitureStarts: string[]
  /** What points to another story, at the start of a line. */
  related: string[]
  /** What stands before a writer's name. */
  byline: string[]
  /** What stands before the names in the credits at the end ("Reporting by"). */
  reporting: string[]
  /** What stands before a date or a time. */
  timestamp: string[]
  /** What stands before a picture's caption, and before its credit. */
  caption: string[]
  credit: string[]
  correction: string[]
  clarification: string[]
  update: string[]
  /** Notes from desk to desk. */
  note: string[]
  /** Whole lines that end a story. */
  endMark: string[]
  /** Words that open a question. */
  questionWords: string[]
  /** How a subhead without a question mark asks, matched against a line that opens with a question word: in a question's order of words, and as a clause. */
  asking: { outright: RegExp; clause?: RegExp; inside?: RegExp }
  /**
   * Words that keep their hyphen at the end of a line: those that stand before it and those that stand behind it.
   * `closed` where compounds are otherwise written in one word.
   */
  hyphens: { after: string[]; before: string[]; closed?: boolean }
  /** Labels that stand over a summary of the story. */
  summary: string[]
  /** Marks of a transcript's questions and answers, before a colon or full stop. */
  asks: string[]
  answers: string[]
  /** What the first page of a site is called, where a row of its sections begins. */
  home: string[]
  /** Section names that stand alone as a label. */
  sections: string[]
  /** Words that end a publication's name. */
  brandWords: string[]
  /** What stands before tags or keywords. */
  keywords: string[]
  /** Words that are written before a colon or dash as places are, and are none. */
  notPlaces: string[]
}
