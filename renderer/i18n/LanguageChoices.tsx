import { useTranslation } from 'react-i18next'
import { commonLanguages, languageName } from './languages'

/** The suggestions of a language field: `<Field list={id}>`. */
export function LanguageChoices({ id }: { id: string }) {
  const { i18n } = useTranslation()
  return (
    <datalist id={id}>
      {commonLanguages.map((tag) => (
        <option key={tag} value={tag} label={languageName(tag, i18n.language)} />
      ))}
    </datalist>
  )
}
