import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../../shared/blocks'
import { countCharacters } from '../../selection-counts'

/** Screen readers read a description in one breath; beyond this it is better said in the text. */
const much = 150

/** Under the description: how long it is, and what makes a good one while there is none. */
export function AltHint({ id, image: { alt, decorative } }: { id: string; image: BlockOf<'image'> }) {
  const { t } = useTranslation('pictures')
  const count = countCharacters(alt.trim())
  const hint = decorative ? (count ? 'decorativeButTold' : 'decorative') : !count ? 'missing' : count > much ? 'long' : null
  return (
    <p id={id} className="picture-hint is-alt" data-room={t('hint.missing')} data-warn={(!decorative && !count) || count > much || undefined}>
      <span dir="auto">{hint ? t(`hint.${hint}`) : t('field.alt')}</span>
      <span className="picture-count" dir="auto" data-none={count === 0 || undefined}>
        {t('count', { count, most: much })}
      </span>
    </p>
  )
}
