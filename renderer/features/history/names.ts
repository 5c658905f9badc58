import { useTranslation } from 'react-i18next'
import type { Block } from '../../../shared/blocks'

/** What the screen calls blocks and fields; a field of a newer Galley is called as in the file. */
export function useNames() {
  const { t, i18n } = useTranslation('app')
  return {
    block: (block: Block): string => {
      if (block.type === 'heading') return t(block.level === 3 ? 'diff.blocks.heading3' : 'diff.blocks.heading')
      if (block.type === 'correction') return t(`diff.corrections.${block.kind}`)
      return t(`diff.blocks.${block.type}`)
    },
    field: (field: string): string => {
      const key = `app:diff.fields.${field.replace('.', '_')}`
      return i18n.exists(key) ? String(i18n.t(key as never)) : field
    },
  }
}
