import { useTranslation } from 'react-i18next'
import { numberText } from '../../../shared/text/number-text'
import { graphemes } from '../../../shared/text/graphemes'

/** How many characters a headline has and has room for. It stands over the margin of its field: nothing moves when it comes and goes. */
export function HeadCount({ text, limit, language }: { text: string; limit: number; language: string }) {
  const { t, i18n } = useTranslation('editor')
  const used = graphemes(text, language)
  return (
    <span className="head-count" data-over={used > limit || undefined} role="img" aria-label={t('head.count', { used, limit })}>
      {numberText(used, i18n.language)}/{numberText(limit, i18n.language)}
    </span>
  )
}
