import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import type { Checks } from './store'
import { useChecked } from './useChecks'

/** What preflight found, in the line at the foot of the window; a press shows it. */
export function CheckSummary({ checks, keys, onShow }: { checks: Checks; keys: string; onShow: () => void }) {
  const { t } = useTranslation('preflight')
  const checked = useChecked(checks)
  if (!checked) return null
  const { block, warn } = checked.counts
  const parts = [...(block ? [t('summary.block', { count: block })] : []), ...(warn ? [t('summary.warn', { count: warn })] : [])]
  return (
    <Button className="check-summary" tip={t('title')} keys={keys} onClick={onShow}>
      {parts.length ? parts.join(', ') : checked.state === 'fresh' ? t('summary.clear') : t('working')}
    </Button>
  )
}

/** The number of open findings beside a tab's name. */
export function CheckBadge({ checks }: { checks: Checks | null }) {
  const checked = useChecked(checks)
  const count = checked ? checked.counts.block + checked.counts.warn : 0
  return count ? <span className={`checks-badge ${checked?.counts.block ? 'is-block' : ''}`}>{count}</span> : null
}
