import { Component, type ReactNode } from 'react'
import { i18next } from '../i18n'
import { Button } from '../ui/Button'

/** Shown instead of a blank window when a part of the screen broke. What was saved is on disk. */
export class CrashScreen extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="open-failed" role="alert">
        <h1>{i18next.t('crash.title')}</h1>
        <p>{i18next.t('crash.text')}</p>
        <pre>{error.message}</pre>
        <div className="open-failed-actions">
          <Button look="solid" onClick={() => location.reload()}>
            {i18next.t('crash.reload')}
          </Button>
        </div>
      </main>
    )
  }
}
