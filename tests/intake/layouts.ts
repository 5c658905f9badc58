import type { Story } from './corpus'

const wrap = (text: string, width: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join('\n')
}

/** The ways in which the same copy arrives. */
export const layouts: Record<string, (parts: Story['parts']) => string> = {
  'blank lines': (parts) => parts.map(([, text]) => text).join('\n\n'),
  'no blank lines': (parts) => parts.map(([, text]) => text).join('\n'),
  'Windows line ends, many blanks': (parts) => `\r\n\r\n${parts.map(([, text]) => `  ${text} `).join('\r\n\r\n\r\n')}\r\n`,
  wrapped: (parts) => parts.map(([, text]) => wrap(text, 68)).join('\n\n'),
}
