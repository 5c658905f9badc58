import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract'
import { api, onEvent } from '../../api'
import { FolderBrowser } from '../../folders/FolderBrowser'
import { Button } from '../../ui/Button'
import { toast } from '../../ui/toast'

/** The folder whose files become drafts as they arrive: chosen, or none. */
export function TrayField() {
  const { t } = useTranslation('app')
  const [tray, setTray] = useState<Output<'intake', 'tray'> | null>(null)
  const [browses, setBrowses] = useState(false)

  useEffect(() => {
    const look = () =>
      void api.intake.tray({}).then((answer) => {
        if (answer.ok) setTray(answer.value)
      })
    look()
    // What keeps it from working is told as it begins.
    return onEvent('app.notice', look)
  }, [])

  const set = async (folder: string | null) => {
    setBrowses(false)
    const answer = await api.intake.setTray({ folder })
    if (answer.ok) setTray(answer.value)
    else toast(answer.problem.message, { failed: true })
  }
  const choose = async () => {
    const answer = await api.folders.choose({})
    if (!answer.ok) return void toast(answer.problem.message, { failed: true })
    if (answer.value.kind === 'browse') setBrowses(true)
    if (answer.value.kind === 'chosen') await set(answer.value.folder.id)
  }

  return (
    <section className="settings-tray" aria-label={t('settings.tray')}>
      <p className="settings-tray-head">
        <span>{t('settings.tray')}</span>
        <output className="settings-path">{tray?.folder ?? t('settings.trayNone')}</output>
      </p>
      <p className="ui-field-hint">{t('settings.trayHint')}</p>
      {tray?.problem && (
        <p className="ui-field-error" role="alert">
          {tray.problem}
        </p>
      )}
      {browses ? (
        <FolderBrowser start={undefined} onCancel={() => setBrowses(false)} onChoose={(folder) => void set(folder.id)} />
      ) : (
        <p className="settings-tray-actions">
          <Button look="outline" onClick={() => void choose()}>
            {t('settings.trayChoose')}
          </Button>
          {tray?.folder && (
            <Button look="outline" onClick={() => void set(null)}>
              {t('settings.trayStop')}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}
