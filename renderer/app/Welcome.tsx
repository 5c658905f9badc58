import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ClipboardPaste, FileInput, SquarePen } from '../ui/icons'
import { describe } from './shortcuts'

interface WelcomeProps {
  mac: boolean
  onBlank: () => void
  onImport: () => void
  /** Wire copy that was pasted while no story is open. */
  onPaste: (copy: File) => void
}

/** What a person sees with no story open: what Galley is, and the three ways to start. */
export function Welcome({ mac, onBlank, onImport, onPaste }: WelcomeProps) {
  const { t } = useTranslation('app')

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return
      const html = event.clipboardData?.getData('text/html')
      const text = event.clipboardData?.getData('text/plain')
      if (!html && !text) return
      event.preventDefault()
      const name = t('importing.pastedName')
      onPaste(html ? new File([html], `${name}.html`) : new File([text ?? ''], `${name}.txt`))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onPaste, t])

  const keys = describe('Mod+V', mac)
  return (
    <div className="welcome">
      <h1>{t('welcome.title')}</h1>
      <p className="welcome-line">{t('welcome.line')}</p>
      <ul className="welcome-ways">
        <li>
          <button type="button" onClick={onBlank}>
            <SquarePen />
            <strong>{t('welcome.blank')}</strong>
            <span>{t('welcome.blankHint')}</span>
          </button>
        </li>
        <li>
          <button type="button" onClick={onImport}>
            <FileInput />
            <strong>{t('welcome.import')}</strong>
            <span>{t('welcome.importHint')}</span>
          </button>
        </li>
        <li className="welcome-paste">
          <ClipboardPaste />
          <strong>{t('welcome.paste')}</strong>
          <span>{t('welcome.pasteHint', { keys })}</span>
        </li>
      </ul>
    </div>
  )
}
