import { parseHtml } from '../../trusted'
import { patchChildren } from './patch'

/**
 * Shows a page in the preview's frame, changing only what differs from the page shown before.
 * Only styles are taken from its head: its policy is for the exported file, the frame has its own.
 * @param scheme which scheme the reader of the page has, whatever this window has
 */
export function fillFrame(frame: Document, page: string, scheme: 'light' | 'dark'): void {
  // Taken out as text: a style element in a document of this window would meet the window's own policy.
  const [sheet = '', own = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
  const css = `${own.replaceAll('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all')}:root { color-scheme: ${scheme} }`
  const fresh = parseHtml(page.replace(sheet, ''))
  let style = frame.head.querySelector('style')
  if (!style) frame.head.append((style = frame.createElement('style')))
  if (style.textContent !== css) style.textContent = css
  copyAttributes(fresh.documentElement, frame.documentElement)
  copyAttributes(fresh.body, frame.body)
  frame.title = fresh.title
  patchChildren(frame.body, fresh.body)
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name)
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value)
}
