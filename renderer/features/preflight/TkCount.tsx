import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import type { Checks } from './store'

/** How much is still to come in the story, while there is any; pressed, it goes there. */
export function TkCount({ checks, keys, onNext }: { checks: Checks; keys: string; onNext: () => void }) {
  const { t } = useTranslation('comfort')
  const count = useSyncExternalStore(checks.subscribe, () => checks.current().open.filter(({ check }) => check === 'tk').length)
  if (!count) return null
  return (
    <Button className="tk-count" tip={t('tk.tip')} keys={keys} onClick={onNext}>
      {t('tk.count', { count })}
    </Button>
  )
}
