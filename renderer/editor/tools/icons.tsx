import type { Mark } from '../../../shared/text/spans'
import {
  Archive, Bold, CircleAlert, CircleQuestionMark, Heading2, Heading3, ImagePlus, Italic, Link2, List, ListOrdered, Minus, MonitorPlay, Newspaper, Pilcrow, Plus, Quote, Redo2, SquareKanban, Strikethrough,
  Subscript, Superscript, Table, TextQuote, Underline, Undo2, type Icon,
} from '../../ui/icons'
import type { InsertKind } from '../block-kinds'

export const markIcons: Record<Mark, Icon> = { bold: Bold, italic: Italic, underline: Underline, strike: Strikethrough, sub: Subscript, sup: Superscript }

export const kindIcons: Record<InsertKind, Icon> = {
  paragraph: Pilcrow, heading2: Heading2, heading3: Heading3, question: CircleQuestionMark, bullets: List, numbers: ListOrdered, quote: TextQuote,
  pullquote: Quote, related: Newspaper, divider: Minus, factbox: SquareKanban, table: Table, embed: MonitorPlay, correction: CircleAlert, held: Archive,
}

export { ImagePlus, Link2, Plus, Redo2, Undo2 }
