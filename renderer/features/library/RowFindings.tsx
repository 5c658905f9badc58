import { useTranslation } from 'react-i18next'
import { CircleAlert, TriangleAlert } from '../../ui/icons'
import type { FindingCounts } from './useFindingCounts'

const icons = { block: CircleAlert, warn: TriangleAlert } as const

/** What preflight finds in a story of the list: two numbers, told apart by their signs; nothing where there is nothing. */
export function RowFindings({ counts }: { counts: FindingCounts | undefined }) {
  const { t, i18n } = useTranslation('library')
  if (!counts || counts.block + counts.warn === 0) return null
  return (
    <span className="story-row-findings">
      {(['block', 'warn'] as const).map((level) => {
        const Icon = icons[level]
        return (
          counts[level] > 0 && (
            <span key={level} className={`is-${level}`}>
              <Icon />
              <span aria-hidden="true">{counts[level].toLocaleString(i18n.language)}</span>
              <span className="ui-hidden">{t(`findings.${level}`, { count: counts[level] })}</span>
            </span>
          )
        )
      })}
    </span>
  )
}
