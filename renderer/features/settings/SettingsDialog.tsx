import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { Tabs, type Tab } from '../../ui/Tabs'
import './settings.css'

interface SettingsDialogProps {
  /** In the order in which they are listed; each feature brings its own, the window puts them together. */
  pages: readonly Tab[]
  /** The page that is shown first. */
  first?: string
  onClose: () => void
}

/** All settings, a page a feature. What is changed on a page takes effect at once. */
export function SettingsDialog({ pages, first, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('app')
  const [shown, setShown] = useState(first ?? pages[0]?.id ?? '')
  const framed = pages.map((page) => ({ ...page, content: <div className="settings-page">{page.content}</div> }))
  return (
    <Dialog title={t('settings.title')} closeLabel={t('close')} onClose={onClose} width={pages.length > 1 ? 'full' : 'small'}>
      <Tabs label={t('settings.title')} tabs={framed} selected={shown} onSelect={setShown} place="side" />
    </Dialog>
  )
}
