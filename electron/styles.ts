import type { Api } from '../shared/contract'
import { done, type Outcome } from '../shared/outcome'
import type { StyleFile } from '../shared/style'
import type { Style } from './services/style'
import { readWordList, type StyleFault } from './services/style/file'

/** The calls of the screen to the newsroom's style. */
export function createStyleApi(style: Style): Api['style'] {
  const view = (read: Outcome<{ style: StyleFile; faults: StyleFault[] }>) =>
    read.ok ? done({ own: read.value.style.rules, off: read.value.style.off, faults: read.value.faults, place: style.path }) : read
  return {
    read: async () => view(await style.read()),
    edit: async ({ off, put, remove }) => view(await style.edit({ ...(off === undefined ? {} : { off }), ...(put ? { put } : {}), ...(remove === undefined ? {} : { remove }) })),
    importList: async ({ text, language }) => {
      const { rules, wrong } = readWordList(text, language)
      const now = view(await (rules.length ? style.edit({ add: rules }) : style.read()))
      return now.ok ? done({ view: now.value, added: rules.length, wrong }) : now
    },
  }
}
