import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { FileOutput, Trash2, X } from '../../ui/icons'

interface ChosenBarProps {
  count: number
  onExport: () => void
  onTrash: () => void
  onClear: () => void
}

/** What can be done with all chosen stories; it takes the place of the list's foot, so that nothing moves. */
export function ChosenBar({ count, onExport, onTrash, onClear }: ChosenBarProps) {
  const { t } = useTranslation('library')
  return (
    <div className="library-foot is-chosen" role="group" aria-label={t('chosen.label')}>
      <Button icon={<X />} tip={t('chosen.clear')} keys="Esc" onClick={onClear} />
      <span className="library-chosen" role="status">
        {t('chosen.count', { count })}
      </span>
      <Button icon={<Trash2 />} tip={t('chosen.trash')} keys="Del" onClick={onTrash} />
      <Button look="solid" icon={<FileOutput />} onClick={onExport}>
        {t('chosen.export')}
      </Button>
    </div>
  )
}
