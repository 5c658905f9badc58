import type { Settings } from './contract'

/** The settings of somebody who has set nothing: for the services that keep them and for a screen that cannot ask. */
export const usualSettings: Settings = {
  theme: 'system', screenLanguage: 'system', language: 'en', showLibrary: true, showDetails: true, preview: 'off', lastStory: null, reviewer: '', spelling: true,
  face: 'serif', textScale: 1, measure: 'usual', typewriter: false, smartQuotes: true, smartDashes: true, smartSpaces: true, autocorrect: true, corrections: [], places: [],
}
