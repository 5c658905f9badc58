import type { EditorThemeClasses } from 'lexical'

/** The class of each kind of node; what they look like stands in editor.css. */
export const theme: EditorThemeClasses = {
  paragraph: 'story-paragraph',
  heading: { h2: 'story-heading-2', h3: 'story-heading-3' },
  question: 'story-question',
  quote: 'story-quote',
  pullquote: 'story-pullquote',
  related: 'story-related',
  divider: 'story-divider',
  card: 'story-card',
  picture: 'story-picture',
  list: { ul: 'story-list', ol: 'story-list', listitem: 'story-item' },
  link: 'story-link',
  text: {
    bold: 'story-bold',
    italic: 'story-italic',
    underline: 'story-underline',
    strikethrough: 'story-strike',
    underlineStrikethrough: 'story-underline-strike',
    subscript: 'story-sub',
    superscript: 'story-sup',
  },
}
