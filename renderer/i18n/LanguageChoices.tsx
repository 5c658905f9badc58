import { useTranslation } from 'react-i18next'
import { useAsked } from '../ui/useAsked'
import { commonLanguages, languageName } from './languages'

/** The suggestions of a language field: `<Field list={id}>`. */
export function LanguageChoices({ id }: { id: string }) {
  const { i18n } = useTranslation()
  const asked = useAsked(id)
  return (
    <datalist id={id}>
      {asked && commonLanguages.map((tag) => <option key={tag} value={tag} label={languageName(tag, i18n.language)} />)}
    </datalist>
  )
}
