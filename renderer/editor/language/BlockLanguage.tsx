import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { $langOf, $setLang } from '../../../shared/blocks/state'
import { LanguageChoices } from '../../i18n/LanguageChoices'
import { canonicalLanguage, languageName } from '../../i18n/languages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { $selectedTops } from '../block-kinds'
import type { StoryBody } from '../body'
import { blockLanguage, type Asked } from './open'
import './language.css'

/** The dialog that says what language a block is in, while it is asked for. */
export function BlockLanguage({ body, language }: { body: StoryBody; language: string }) {
  const asked = useSyncExternalStore(blockLanguage.subscribe, blockLanguage.get)
  return asked && <LanguageDialog asked={asked} body={body} story={language} />
}

function LanguageDialog({ asked, body: { editor }, story }: { asked: Asked; body: StoryBody; story: string }) {
  const { t, i18n } = useTranslation(['spelling', 'app'])
  const [{ keys, own }] = useState(() =>
    editor.read((): { keys: NodeKey[]; own: string | undefined } => {
      const nodes = asked.key ? [$getNodeByKey(asked.key)].filter((node) => node !== null) : $selectedTops()
      return { keys: nodes.map((node) => node.getKey()), own: nodes[0] && $langOf(nodes[0]) }
    }),
  )
  const [typed, setTyped] = useState(own ?? '')
  const [fault, setFault] = useState(false)
  const tag = canonicalLanguage(typed)

  const close = () => {
    blockLanguage.close()
    editor.focus()
  }
  const set = (language: string | null) => {
    editor.update(
      () => {
        for (const key of keys) {
          const node = $getNodeByKey(key)
          if (node) $setLang(node, language)
        }
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
    close()
  }

  return (
    <Dialog title={t('block.title')} closeLabel={t('app:close')} onClose={close}>
      <form
        className="block-language"
        onSubmit={(event) => {
          event.preventDefault()
          if (tag) set(tag === story ? null : tag)
          else setFault(true)
        }}
      >
        {keys.length === 0 ? (
          <p>{t('block.none')}</p>
        ) : (
          <Field
            label={t('block.language')}
            hint={tag ? languageName(tag, i18n.language) : t('block.hint', { language: languageName(story, i18n.language) })}
            error={fault ? t('app:details.languageFault') : undefined}
            value={typed}
            list="block-languages"
            dir="ltr"
            autoFocus
            onChange={(event) => {
              setTyped(event.target.value)
              setFault(false)
            }}
          />
        )}
        <LanguageChoices id="block-languages" />
        <div className="block-language-actions">
          {own !== undefined && <Button onClick={() => set(null)}>{t('block.asStory')}</Button>}
          <Button onClick={close}>{t('app:cancel')}</Button>
          <Button look="solid" type="submit" disabled={!keys.length || !typed.trim()}>
            {t('block.set')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
