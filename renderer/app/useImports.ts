import { useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImporterHandle } from '../features/importing/Importer'
import type { Imported } from '../features/importing/importFiles'
import { toast } from '../ui/toast'
import { desk } from './desk-instance'
import type { DialogName } from './Dialogs'
import { intakeWords } from './intakeWords'
import { navigate } from './useRoute'

/** What follows an import: words on what became of the copy, and the way to how each story came in. */
export function useImports(importer: RefObject<ImporterHandle | null>, setDialog: (name: DialogName | null) => void) {
  const { t, i18n } = useTranslation(['app', 'intake'])
  const fromList = useRef(false)
  const lookAtIntake = { label: t('intake:look'), run: () => setDialog('intake') }
  return {
    lookAtIntake,
    imported(last: Imported, count: number) {
      navigate(last.id)
      if (count > 1) toast(t('importing.several', { count }), { actions: [{ label: t('importing.show'), run: () => importer.current?.show() }] })
      else toast(intakeWords(t, i18n.language, last.report, last.removed.length), { actions: [lookAtIntake] })
    },
    /** From the list of what came in to one of them; the list is there again afterwards, for the next. */
    async lookAtImported({ id }: Imported) {
      if (!(await desk.show(id))) return
      navigate(id)
      fromList.current = true
      setDialog('intake')
    },
    closeDialog() {
      setDialog(null)
      if (fromList.current) importer.current?.show()
      fromList.current = false
    },
  }
}
