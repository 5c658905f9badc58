import type { Api } from '../shared/contract'
import { done, type Outcome } from '../shared/outcome'
import type { DeskRulesRead, DeskRulesService } from './services/desk-rules'

/** The calls of the screen to the rules of the desk. */
export function createDeskRulesApi(service: DeskRulesService): Api['deskRules'] {
  const view = (read: Outcome<DeskRulesRead>) => (read.ok ? done({ furniture: [...read.value.rules.furniture], agencies: [...read.value.rules.agencies], quotes: read.value.rules.quotes ?? false, faults: read.value.faults, place: service.path }) : read)
  return {
    read: async () => view(await service.read()),
    edit: async ({ kind, add, remove }) => view(await service.edit({ kind, ...(add ? { add } : {}), ...(remove ? { remove } : {}) })),
    setQuotes: async ({ quotes }) => view(await service.setQuotes(quotes)),
  }
}
