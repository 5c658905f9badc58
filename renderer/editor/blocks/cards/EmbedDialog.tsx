import { HISTORY_PUSH_TAG, type LexicalNode } from 'lexical'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { $createBlockNode } from '../../../../shared/blocks/nodes'
import { newBlockId } from '../../../../shared/text/id'
import { isWebAddress, typedHref } from '../../../../shared/text/links'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import { $insertNode } from '../../block-kinds'
import { useTools } from '../../tools/context'
import { focusCard } from './focus'

/** Asks for the address of an embed: the story holds none without. */
export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['cards', 'app'])
  const { body } = useTools()
  const { editor } = body
  const [typed, setTyped] = useState('')
  const href = typedHref(typed)
  const url = href && isWebAddress(href) ? href : null

  const insert = () => {
    if (!url) return
    onClose()
    let made: LexicalNode | null = null
    editor.update(
      () => {
        made = $insertNode($createBlockNode({ id: newBlockId(), type: 'embed', url, title: '' }))
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
    if (made) focusCard(editor, made)
  }
  return (
    <Dialog
      title={t('embed.ask')}
      closeLabel={t('app:close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button look="solid" disabled={!url} onClick={insert}>
            {t('embed.insert')}
          </Button>
        </>
      }
    >
      <Field
        label={t('embed.address')}
        dir="ltr"
        autoFocus
        value={typed}
        placeholder={t('embed.placeholder')}
        hint={t('embed.note')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          insert()
        }}
      />
    </Dialog>
  )
}
