import { isAbsolute, join, resolve } from 'node:path'
import type { Article } from '../../../shared/article/types'
import { changesBetween, changesPage, formatNames, isFormatName, renderBundle, web, type FormatName, type LeftOut, type Profile, type Published } from '../../../shared/exporting'
import { bundleName } from '../../../shared/exporting/name'
import { isBlank } from '../../../shared/text/html'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { clocked, findingsOf, styleWords, type Findings } from './findings'
import type { Rule } from '../../../shared/style'
import type { Disk } from '../disk'
import type { Pictures } from '../pictures'
import { contentHash, inputsHash, manifestName, manifestText, sha256, type Changes, type Manifest, type ManifestFile } from './manifest'
import { findProfile } from './profiles'
import { mayReplaceFolder, mayReplaceZip } from './ours'
import { folderTarget } from './targets/folder'
import { pdfTarget, type PdfPrinter } from './targets/pdf'
import type { Delivery } from './targets/target'
import { zipTarget } from './targets/zip'

export interface ExportInput {
  article: Article
  /** The story's media folder, for its pictures; left out, the bundle has none and says so. */
  media?: string | null | undefined
  /** The folder in which the bundle appears. It is made when only its last part is missing. */
  out: string
  /** A profile, the name of a built-in one, or the path of a profile's file; `web` when left out. */
  profile?: Profile | string | undefined
  /** Names of formats, instead of the profile's own. */
  formats?: readonly string[] | undefined
  /** Exports in spite of an objection to the story; the manifest says so. It never replaces what is not Galley's. */
  force?: boolean | undefined
  /** One .zip instead of a folder. */
  zip?: boolean | undefined
  /** A PDF of the page instead of a bundle. It never replaces a file. */
  pdf?: boolean | undefined
  /** Told how far the pictures are, which are what takes time. */
  step?: ((done: number, total: number) => void) | undefined
  /** The folders that this batch has opened already, to be added to: each is looked at once and not for every story. */
  opened?: Set<string> | undefined
  /** Leaves a bundle alone that was made from the very same: a batch that was stopped goes on where it was. */
  keepSame?: boolean | undefined
  /** Stops the export between two files of a picture; nothing is written then. */
  signal?: AbortSignal | undefined
}

export interface Exported {
  /** The path of the bundle's folder or zip. */
  bundle: string
  /** Its files, the manifest last; sizes in bytes. */
  files: { name: string; size: number }[]
  leftOut: LeftOut[]
  /** True where `keepSame` left the bundle as it stood. */
  same: boolean
}

export interface Exporting {
  /**
   * Writes the handoff bundle of a story, whole or not at all. The same story, profile and options
   * give the same bytes, and over the bundle of an earlier state they tell what changed since.
   * @returns `not-ours` where something stands in its place that Galley did not write or somebody changed;
   *   `name-taken` for another story's bundle; `invalid` for a story that does not pass or a format that does not
   *   exist; `cancelled`; `not-found` for a PDF where nothing can make one; `not-found`, `no-space`, `read-only`, `denied`, `io` where the disk refuses
   */
  exportStory(input: ExportInput): Promise<Outcome<Exported>>
}

/**
 * @param deps.version Galley's own, for the manifest
 * @param deps.pictures makes the files of pictures; left out, a bundle has none
 * @param deps.style gives the newsroom's rules of style: the manifest says what they find, and some may hold an export back
 * @param deps.printer makes PDFs; left out, there are none
 * @param deps.profiles the folder of the desk's own profiles
 */
export function createExporting({ disk, version, pictures, profiles, style, printer }: { disk: Disk; version: string; pictures?: Pictures; printer?: PdfPrinter | undefined; profiles?: string; style?: () => Promise<readonly Rule[]> }): Exporting {
  // Two exports of one bundle at the same time: one after the other.
  const lanes = new Map<string, Promise<unknown>>()
  const inTurn = <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const turn = (lanes.get(key) ?? Promise.resolve()).then(act)
    const settled = turn.catch(() => undefined).then(() => void (lanes.get(key) === settled && lanes.delete(key)))
    lanes.set(key, settled)
    return turn
  }

  return {
    async exportStory(input) {
      const { article, force = false, zip = false, pdf = false } = input
      const formats = pdf ? ['page'] : input.formats
      const found = typeof input.profile === 'string' ? await findProfile(disk, input.profile, profiles) : done(input.profile ?? web)
      if (!found.ok) return found
      const profile = found.value
      const unknown = formats?.find((name) => !isFormatName(name))
      if (unknown !== undefined) return failed('invalid', `There is no format “${unknown}”. Galley has: ${formatNames.join(', ')}.`)
      const findings = findingsOf(article, profile, (await style?.()) ?? [])
      const blocking = [...findings.open, ...clocked(article, profile)].filter(({ level }) => level === 'block')
      const objections = [...new Set([...(isBlank(article.headline.main) ? ['The story has no headline.'] : []), ...blocking.map(({ message }) => message)])]
      if (objections.length && !force) return failed('invalid', refusal(objections))

      const out = isAbsolute(input.out) ? input.out : resolve(input.out)
      const name = bundleName(article, profile.fileName)
      if (pdf && !printer) return failed('not-found', 'Nothing here can make a PDF.')
      const target = pdf && printer ? pdfTarget(disk, out, printer, input.signal) : (zip ? zipTarget : folderTarget)(disk, out, input.opened)
      return inTurn(join(out, name), async () => {
        const begun = await target.begin({ name, storyId: article.id })
        if (!begun.ok) return begun
        const delivery = begun.value
        const content = contentHash(article)
        const standing = input.keepSame ? await sameBundle(delivery, input, content, profile, objections, styleWords(findings)) : null
        if (standing) {
          await delivery.abort()
          return done({ bundle: delivery.place, ...standing, same: true })
        }
        const filled = await fill(delivery, input, { content, profile, findings, objections, formats: formats?.filter(isFormatName) ?? profile.formats })
        if (!filled.ok) {
          await delivery.abort()
          return filled
        }
        const outcome = await delivery.finish()
        return outcome.ok ? done({ bundle: delivery.place, ...filled.value, files: [...(delivery.files ?? filled.value.files)], same: false }) : outcome
      })
    },
  }

  /** The bundle in place, where it was made from the very same, all of it, and nobody changed it since. */
  async function sameBundle({ standing, place }: Delivery, { article, formats, zip }: ExportInput, content: string, profile: Profile, objections: readonly string[], said: readonly string[]): Promise<Omit<Exported, 'bundle' | 'same'> | null> {
    if (!standing) return null
    const inputs = inputsHash({ article, content, profile, galley: version, formats: formats ?? profile.formats, forced: objections, style: said })
    if (standing.inputs !== inputs || standing.leftOut.some(({ what }) => what.startsWith('Picture '))) return null
    const untouched = await (zip ? mayReplaceZip : mayReplaceFolder)(disk, place, article.id)
    return untouched.ok ? { files: standing.files.map(({ name, size }) => ({ name, size })), leftOut: standing.leftOut } : null
  }

  /** Puts every file of a bundle, the pictures first, as the pages name them, and the manifest last. */
  async function fill(
    delivery: Delivery,
    { article, media = null, step, signal }: ExportInput,
    { content, profile, findings, objections, formats }: { content: string; profile: Profile; findings: Findings; objections: readonly string[]; formats: readonly FormatName[] },
  ): Promise<Outcome<Omit<Exported, 'bundle' | 'same'>>> {
    const listed: ManifestFile[] = []
    const put = async (name: string, type: string, bytes: Uint8Array): Promise<Outcome<undefined>> => {
      // One picture that stands in a story twice has its files once.
      if (listed.some((file) => file.name === name)) return done(undefined)
      listed.push({ name, type, size: bytes.length, sha256: sha256(bytes) })
      return delivery.put(name, bytes)
    }
    const shown = formats.some((format) => format !== 'text') && article.body.some(({ type }) => type === 'image')
    const made = pictures && shown ? await pictures.make({ article, folder: media, wanted: profile.pictures, put, step, signal }) : null
    if (made && !made.ok) return made
    const { files, leftOut, published } = renderBundle(article, profile, { formats, pictures: made?.value.pictures, faults: made?.value.faults })
    leftOut.push(...(made?.value.notes ?? []))
    const changes = changesSince(delivery.standing, published, article, content)
    const all = [...files]
    // A desk that takes no page reads the changes in the manifest.
    if (changes && files.some(({ name }) => name === 'page.html')) all.push({ name: 'changes.html', type: 'text/html', text: changesPage(article.headline.main, article.language, changes.list) })
    for (const { name, type, text } of all) {
      const taken = await put(name, type, encoder.encode(text))
      if (!taken.ok) return taken
    }
    const inputs = inputsHash({ article, content, profile, galley: version, formats, forced: objections, style: styleWords(findings) })
    const manifest = encoder.encode(manifestText({ inputs, content, findings: findings.open.map(({ check, level, message }) => ({ check, level, message })), waivers: findings.waived, article, profile, galley: version, files: listed, leftOut, forced: objections, published, changes }))
    const taken = await delivery.put(manifestName, manifest)
    if (!taken.ok) return taken
    return done({ files: [...listed.map(({ name, size }) => ({ name, size })), { name: manifestName, size: manifest.length }], leftOut })
  }
}

const encoder = new TextEncoder()

/** Why a story does not pass, in words: the first objections, and how many more there are. */
function refusal(objections: readonly string[]): string {
  const shown = objections.slice(0, 3).join(' ')
  const more = objections.length - 3
  return `${shown}${more > 0 ? ` And ${more} more.` : ''} Mend or waive ${objections.length === 1 ? 'it' : 'them'}, then export again.`
}

/** What changed since the handoff in place; the same story once more tells the same changes again (docs/decisions/0009). */
function changesSince(standing: Manifest | null, published: Published, article: Article, content: string): Changes | null {
  const since = standing?.story.contentHash
  if (!since || !standing.published) return null
  if (since === content) return standing.changes ?? null
  const list = changesBetween(standing.published, published, article.language)
  return { since, list: list.length ? list : [{ what: 'Marks or details changed that the words do not show', before: '', after: '' }] }
}
