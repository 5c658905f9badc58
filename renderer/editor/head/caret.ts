/** True where the caret of a text field is in its first or last line as it is wrapped on the screen. */
export function isAtEdge(field: HTMLTextAreaElement, edge: 'first' | 'last'): boolean {
  if (field.selectionStart !== field.selectionEnd) return false
  if (field.selectionStart === (edge === 'first' ? 0 : field.value.length)) return true
  // Only a copy of the text, wrapped alike, knows where lines break in a field. It lives for this question.
  const copy = document.createElement('div')
  const style = getComputedStyle(field)
  for (const property of ['font', 'letterSpacing', 'wordSpacing', 'padding', 'border', 'direction', 'textTransform', 'textIndent', 'boxSizing', 'lineHeight'] as const)
    copy.style[property] = style[property]
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', inlineSize: `${field.offsetWidth}px` })
  const at = (offset: number) => {
    const mark = document.createElement('span')
    mark.textContent = '\u200b'
    copy.replaceChildren(field.value.slice(0, offset), mark, field.value.slice(offset))
    return mark.offsetTop
  }
  document.body.append(copy)
  const same = at(field.selectionStart) === at(edge === 'first' ? 0 : field.value.length)
  copy.remove()
  return same
}

/** Where a text stops differing from another: the end of what an undo put back, in UTF-16 code units of `after`. */
export function endOfChange(before: string, after: string): number {
  let tail = 0
  const longest = Math.min(before.length, after.length)
  let start = 0
  while (start < longest && before[start] === after[start]) start++
  while (tail < longest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return after.length - tail
}
