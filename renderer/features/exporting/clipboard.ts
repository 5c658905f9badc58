/** Puts plain text on the clipboard. @returns false where the system refuses */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand({ 'text/plain': text })
  }
}

/** Puts HTML and, for places that take no HTML, the same as plain text on the clipboard. @returns false where the system refuses */
export async function copyHtml(html: string, plain: string): Promise<boolean> {
  const blob = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) })])
    return true
  } catch {
    return copyByCommand({ 'text/html': html, 'text/plain': plain })
  }
}

/** The older way, which needs no permission: the desktop window grants none. */
function copyByCommand(data: Record<string, string>): boolean {
  let taken = false
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    event.stopPropagation()
    taken = true
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return taken
}
