import { done, failed, type Outcome } from '../../../shared/outcome'
import { rulesOf, type Rule, type StyleFile } from '../../../shared/style'
import { editStyle, readStyle, type StyleFault } from './file'

export { styleLimit } from './file'
import type { DeskFile } from '../desk-file'

export type Style = ReturnType<typeof createStyle>

export type StyleChange = Parameters<typeof editStyle>[1]

/** The newsroom's style: the built-in rules, and over them a file that the desk shares. */
export function createStyle(file: DeskFile) {
  const view = (text: string): { style: StyleFile; faults: StyleFault[] } => readStyle(text)
  return {
    path: file.path,
    watch: file.watch,
    async read(): Promise<Outcome<{ style: StyleFile; faults: StyleFault[] }>> {
      const text = await file.read()
      return text.ok ? done(view(text.value)) : text
    },
    /** The rules that hold now. A file that cannot be read holds nobody up: the built-in rules stay. */
    async rules(): Promise<Rule[]> {
      const text = await file.read()
      return rulesOf(view(text.ok ? text.value : '').style)
    },
    async edit(change: StyleChange): Promise<Outcome<{ style: StyleFile; faults: StyleFault[] }>> {
      const text = await file.change((old) => {
        const next = editStyle(old, change)
        return next === null ? failed('damaged', `“${file.path}” has a fault that Galley cannot change around. Mend it in a text editor first; nothing was changed.`) : done(next)
      })
      return text.ok ? done(view(text.value)) : text
    },
  }
}
