import { useTranslation } from 'react-i18next'

/** What a list calls a story: its headline, or the word for none. */
export function useHeadlineOr(): (headline: string) => string {
  const { t } = useTranslation('app')
  return (headline) => headline || t('story.untitled')
}
