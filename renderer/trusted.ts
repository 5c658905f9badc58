interface Policy {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

// lib.dom does not know Trusted Types yet. The one policy that the Content-Security-Policy allows.
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes
const policy = factory?.createPolicy('galley', {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('A worker of another origin')
    return url
  },
})

/**
 * Reads HTML into a document of its own, in which no script runs and nothing is loaded.
 * What is taken out of it must go through the story model, or into a frame without scripts.
 */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
}

/** The address of one of the app's own scripts, for a worker. */
export const trustedWorkerUrl = (url: string): string => (policy ? policy.createScriptURL(url) : url)
