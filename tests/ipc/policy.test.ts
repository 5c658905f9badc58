import { describe, expect, it } from 'vitest'
import { policyHeaders } from '../../electron/ipc/policy'

describe('who may start WebAssembly', () => {
  const policy = (path: string) => policyHeaders(path)['Content-Security-Policy']!

  it('the script of the thread that reads English', () => {
    expect(policy('/assets/spelling-thread-B3D6UE4l.js')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy('/assets/spelling-thread-B3D6UE4l.js')).toContain("default-src 'none'")
  })

  it.each(['/', '/index.html', '/preview.html', '/assets/index-B3D6UE4l.js', '/assets/spelling-thread.js.html', '/assets/x/spelling-thread-a.js', '/assets/spelling-thread-a.js?x', '/assets/../assets/spelling-thread-a.js/index.html'])('and not %s', (path) => {
    expect(policy(path)).not.toContain('wasm')
    expect(policy(path)).not.toContain('unsafe-eval')
  })
})
