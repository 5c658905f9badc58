import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../after-paint'

/**
 * A value that keeps what it was until the frame with the new one's other uses has been painted: for what may follow.
 * From null and to null it goes at once, so that nothing comes in late and nothing stays behind.
 */
export function useAfterPaint<T extends object>(value: T | null): T | null {
  const [painted, setPainted] = useState(value)
  useEffect(() => (value === painted ? undefined : afterPaint(() => startTransition(() => setPainted(value)))), [value, painted])
  return value && painted ? painted : value
}
