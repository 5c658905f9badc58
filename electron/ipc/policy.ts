/*
 * What the app's own pages may do, said once for every transport. Sent with every response, errors
 * included, so that no answer can be turned into a page with more rights.
 */

const join = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => (value ? `${name} ${value}` : name))
    .join('; ')

/*
 * Reading English is a WebAssembly program. It runs in one thread only, whose script has a policy of its own: the
 * windows themselves may start none.
 */
const wasmThread = /^\/assets\/spelling-thread-[\w-]+\.js$/

/** The policy of the thread that reads English: it loads its program and the app's own scripts, and nothing else. */
export const wasmPolicy = join({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
})

/** The window's policy: own files only, no inline script or style, one Trusted Types policy (for the preview's document). */
export const appPolicy = join({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  // In Chromium 'self' also allows the WebSocket of the same host and port.
  'connect-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'galley',
})

/** The preview's policy: a document with styles of its own and pictures, and nothing that runs or leaves. */
export const previewPolicy = join({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
})

/** The path of the blank document that the screen fills with the preview. */
export const previewPath = '/preview.html'

/** The headers of the response to a path, whatever its status. */
export function policyHeaders(path: string): Record<string, string> {
  return {
    'Content-Security-Policy': path === previewPath ? previewPolicy : wasmThread.test(path) ? wasmPolicy : appPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
    'X-DNS-Prefetch-Control': 'off',
  }
}
