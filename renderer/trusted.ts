interface Policy {
  createHTML(html: string): string
}

// lib.dom does not know Trusted Types yet. The one policy that the Content-Security-Policy allows.
const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes
const policy = factory?.createPolicy('galley', { createHTML: (html) => html })

/**
 * Reads HTML into a document of its own, in which no script runs and nothing is loaded.
 * What is taken out of it must go through the story model, or into a frame without scripts.
 */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
}
