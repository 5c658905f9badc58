import { version } from '../../package.json'
import { catalogue, type Finding, type Level, type Place } from '../../shared/preflight'

/** One checked story: its file, and what the file holds. */
export interface Checked {
  /** Relative, with forward slashes. */
  uri: string
  json: string
  findings: readonly Finding[]
}

const levels: Record<Level, 'error' | 'warning' | 'note'> = { block: 'error', warn: 'warning', info: 'note' }

/**
 * Findings as one SARIF log, which CI systems show beside the lines of a file.
 * The rule: OASIS SARIF 2.1.0. A place is the line of story.json, and by its logical name the field or block.
 */
export function sarif(stories: readonly Checked[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Galley',
            version,
            rules: catalogue.map(({ id, name, why, level }) => ({
              id,
              shortDescription: { text: name },
              fullDescription: { text: why },
              defaultConfiguration: { level: levels[level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: stories.flatMap((story) => story.findings.map((finding) => result(story, finding))),
      },
    ],
  }
}

function result({ uri, json }: Checked, { check, level, message, at, suggestion }: Finding) {
  const location = (place: Place) => ({
    physicalLocation: { artifactLocation: { uri }, region: { startLine: lineOf(json, place), snippet: { text: place.text.toWellFormed() } } },
    logicalLocations: [{ fullyQualifiedName: 'field' in place ? place.field : `body/${place.block}`, kind: 'field' in place ? 'member' : 'element' }],
  })
  const [first, ...others] = at
  const ruleIndex = catalogue.findIndex(({ id }) => id === check)
  return {
    ruleId: check,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[level],
    message: { text: message.toWellFormed() },
    locations: [location(first!)],
    ...(others.length ? { relatedLocations: others.map((place, id) => ({ id, ...location(place) })) } : {}),
    ...(suggestion === undefined ? {} : { properties: { suggestion: suggestion.toWellFormed() } }),
  }
}

/** The line of a story.json, counted from 1, on which a field or block begins; 1 where it is not found. */
function lineOf(json: string, place: Place): number {
  let at = 0
  const keys = 'field' in place ? place.field.split('.').filter((key) => !/^\d+$/.test(key)) : []
  if ('block' in place) at = json.search(new RegExp(`"id":\\s*${escape(JSON.stringify(place.block))}`))
  for (const key of keys) {
    const found = json.slice(at).search(new RegExp(`"${escape(key)}"\\s*:`))
    if (found < 0) break
    at += found
  }
  return json.slice(0, Math.max(0, at)).split('\n').length
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
