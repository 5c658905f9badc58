import type { Check } from './check'
import { allCaps } from './checks/all-caps'
import { datelineForm } from './checks/dateline-form'
import { datelinePlace } from './checks/dateline-place'
import { dates } from './checks/dates'
import { directionMarks } from './checks/direction-marks'
import { dottedTail } from './checks/dotted-tail'
import { doubledWord } from './checks/doubled-word'
import { embargo } from './checks/embargo'
import { emptyBlock } from './checks/empty-block'
import { figuresDisagree } from './checks/figures-disagree'
import { furniture } from './checks/furniture'
import { headFields } from './checks/head-fields'
import { headingJump } from './checks/heading-jump'
import { headlineFigure } from './checks/headline-figure'
import { headlineLength } from './checks/headline-length'
import { hedgeLost } from './checks/hedge-lost'
import { heldText } from './checks/held-text'
import { hiddenCharacters } from './checks/hidden-characters'
import { homoglyphs } from './checks/homoglyphs'
import { imageAlt } from './checks/image-alt'
import { imageCredit } from './checks/image-credit'
import { language } from './checks/language'
import { linkTarget } from './checks/link-target'
import { linkText } from './checks/link-text'
import { mixedDashes } from './checks/mixed-dashes'
import { mixedQuotes } from './checks/mixed-quotes'
import { mojibake } from './checks/mojibake'
import { names } from './checks/names'
import { noBreakSpaces } from './checks/no-break-spaces'
import { normalForm } from './checks/normal-form'
import { paragraphLength } from './checks/paragraph-length'
import { questionAnswer } from './checks/question-answer'
import { questionMark } from './checks/question-mark'
import { quoteMarks } from './checks/quote-marks'
import { quoteSpeaker } from './checks/quote-speaker'
import { quoteVariants } from './checks/quote-variants'
import { relatedLink } from './checks/related-link'
import { repeatedText } from './checks/repeated-text'
import { sentenceLength } from './checks/sentence-length'
import { signOff } from './checks/sign-off'
import { spaces } from './checks/spaces'
import { sums } from './checks/sums'
import { tableHeader } from './checks/table-header'
import { targetLength } from './checks/target-length'
import { titles } from './checks/titles'
import { tk } from './checks/tk'
import { units } from './checks/units'

/** Every check. The order means nothing: findings are sorted by their places. */
export const checks: readonly Check[] = [
  allCaps,
  datelineForm,
  datelinePlace,
  dates,
  directionMarks,
  dottedTail,
  doubledWord,
  embargo,
  emptyBlock,
  figuresDisagree,
  furniture,
  headFields,
  headingJump,
  headlineFigure,
  headlineLength,
  hedgeLost,
  heldText,
  hiddenCharacters,
  homoglyphs,
  imageAlt,
  imageCredit,
  language,
  linkTarget,
  linkText,
  mixedDashes,
  mixedQuotes,
  mojibake,
  names,
  noBreakSpaces,
  normalForm,
  paragraphLength,
  questionAnswer,
  questionMark,
  quoteMarks,
  quoteSpeaker,
  quoteVariants,
  relatedLink,
  repeatedText,
  sentenceLength,
  signOff,
  spaces,
  sums,
  tableHeader,
  targetLength,
  titles,
  tk,
  units,
]
