import { useTranslation } from 'react-i18next'
import type { Byline } from '../../../shared/article/types'

interface NameSuggestionsProps {
  id: string
  names: readonly Byline[]
  at: number
  onChoose(byline: Byline): void
  onPoint(at: number): void
}

/** Earlier authors below the byline that is being typed. The field keeps the focus. */
export function NameSuggestions({ id, names, at, onChoose, onPoint }: NameSuggestionsProps) {
  const { t } = useTranslation('editor')
  return (
    <div className="head-suggestions" id={id} role="listbox" aria-label={t('head.authors')}>
      {names.map((byline, index) => (
        <div
          key={byline.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="head-suggestion"
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => index !== at && onPoint(index)}
          onClick={() => onChoose(byline)}
        >
          <span dir="auto">{byline.name}</span>
          {byline.role && <small dir="auto">{byline.role}</small>}
        </div>
      ))}
    </div>
  )
}
