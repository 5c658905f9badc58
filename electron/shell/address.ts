import { previewPath } from '../ipc/policy'

/** The app's own scheme: not file://, whose pages may read other files. */
export const scheme = 'app'
export const origin = `${scheme}://galley`
export const startAddress = `${origin}/index.html`

/** The path of one of the app's own addresses as it stands there, still encoded; null for any other address. */
export function ownPath(address: string): string | null {
  if (!address.startsWith(`${origin}/`)) return null
  return address.slice(origin.length).split(/[?#]/, 1)[0] ?? null
}

/** True for the page of the app itself: what the main frame may show. */
export const isStart = (address: string): boolean => ['/', '/index.html'].includes(ownPath(address) ?? '')

/** True for the blank document of the preview: what a frame inside the page may show. */
export const isPreview = (address: string): boolean => ownPath(address) === previewPath
