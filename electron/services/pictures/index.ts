import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Sharp } from 'sharp'
import type { Article } from '../../../shared/article/types'
import type { BlockOf } from '../../../shared/blocks'
import { cut, pictureKey, widthsFor, type Picture, type PictureType, type Profile } from '../../../shared/exporting'
import { pictureBytes, picturePixels } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { loadSharp } from './engine'
import { sniff } from './kind'
import { Refused, tooLarge, wordsFor } from './refusals'
import { rightsOf, xmpOf } from './rights'

export interface PictureJob {
  article: Article
  /** The story's media folder; null where the story is in no folder. */
  folder: string | null
  wanted: Profile['pictures']
  /** Takes a finished file: its path in the bundle, its media type and its bytes. */
  put(name: string, type: string, bytes: Uint8Array): Promise<Outcome<undefined>>
  /** Told before each file of a picture. */
  step?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

export interface Pictures {
  /**
   * Makes the files of a story's pictures, one picture at a time, each in every width, type and shape that the
   * profile asks for. A picture that cannot be made stops no other: `faults` says why, by media name, and `notes`
   * what a person should know of one that could.
   * @returns `cancelled` when the signal came; what `put` refused
   */
  make(job: PictureJob): Promise<Outcome<{ pictures: Map<string, Picture>; faults: Map<string, string>; notes: { what: string; why: string }[] }>>
}

const extension: Record<PictureType, string> = { avif: 'avif', webp: 'webp', jpeg: 'jpg' }
const cancelled = failed('cancelled', 'The export was stopped. Nothing was written.')

/** A picture decoded, turned upright, in sRGB, and as small as its largest file allows. */
interface Ready {
  data: Buffer
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
  /** Of the original as it is seen. */
  size: { width: number; height: number }
  alpha: boolean
  xmp: string | null
  animated: boolean
}

export function createPictures({ disk }: { disk: Disk }): Pictures {
  async function prepare(bytes: Uint8Array, images: readonly BlockOf<'image'>[], wanted: Profile['pictures']): Promise<Ready> {
    const kind = sniff(bytes)
    if ('refused' in kind) throw new Refused(kind.refused)
    const sharp = await loadSharp()
    const open = () => sharp(bytes, { limitInputPixels: picturePixels, sequentialRead: true, failOn: 'error' }).timeout({ seconds: 120 })
    const meta = await open().metadata()
    // Turned by its orientation, as every browser shows it.
    const size = { width: meta.autoOrient.width, height: meta.autoOrient.height }
    if (size.width * size.height > picturePixels) throw new Refused(tooLarge)
    // Decoded once, at the scale that the largest of its files needs: a picture of a hundred megapixels costs no more memory than one of four.
    const cuts = images.flatMap(({ focal }) => wanted.crops.map((ratio) => cut(size, ratio, focal)))
    const scale = Math.min(Math.sqrt(mostDecoded / (size.width * size.height)), Math.max(widthsFor(size.width, wanted.widths).at(-1)! / size.width, ...cuts.map(({ to, width, height }) => Math.max(to.width / width, to.height / height))))
    const target = { width: Math.max(1, Math.min(size.width, Math.ceil(size.width * scale))), height: Math.max(1, Math.min(size.height, Math.ceil(size.height * scale))) }
    const { data, info } = await open().autoOrient().resize({ ...target, fit: 'fill' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
    return { data, raw: { width: info.width, height: info.height, channels: info.channels }, size, alpha: meta.hasAlpha, xmp: xmpOf(rightsOf(meta)), animated: (meta.pages ?? 1) > 1 && meta.format !== 'tiff' }
  }

  const encode = async (image: Sharp, type: PictureType, quality: number, { alpha, xmp }: Ready): Promise<Uint8Array> => {
    // JPEG knows no transparency: what shines through is white, as on paper.
    const base = type === 'jpeg' && alpha ? image.flatten({ background: '#ffffff' }) : image
    const made = type === 'jpeg' ? base.jpeg({ quality, mozjpeg: true }) : type === 'webp' ? base.webp({ quality, effort: 4 }) : base.avif({ quality: Math.max(1, quality - 20), effort: 3 })
    return (xmp ? made.withXmp(xmp) : made).timeout({ seconds: 120 }).toBuffer()
  }

  return {
    async make({ article, folder, wanted, put, step = () => {}, signal }) {
      const images = article.body.filter((block): block is BlockOf<'image'> => block.type === 'image')
      const pictures = new Map<string, Picture>()
      const faults = new Map<string, string>()
      const notes: { what: string; why: string }[] = []
      const names = [...new Set(images.map(({ media }) => media))]
      const perPicture = wanted.widths.length * wanted.formats.length + wanted.crops.length
      for (const [at, media] of names.entries()) {
        if (signal?.aborted) return cancelled
        step(at * perPicture, names.length * perPicture)
        const read = folder === null || basename(media) !== media || (await isLink(disk, folder)) ? failed('not-found', '') : await disk.readWhole(join(folder, media), pictureBytes)
        if (!read.ok) {
          faults.set(media, read.problem.code === 'too-large' ? tooLarge : ['not-found', 'gone'].includes(read.problem.code) ? 'Its file is not in the story’s media folder.' : `Its file cannot be read: ${read.problem.message}`)
          continue
        }
        const of = images.filter((image) => image.media === media)
        let made = 0
        const out: { name: string; type: string; bytes: Uint8Array }[] = []
        /** Named by its content: a name never means two pictures, and a cache may keep it for ever. */
        const add = (bytes: Uint8Array, size: string, type: PictureType): string => {
          const name = `media/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}-${size}.${extension[type]}`
          if (!out.some((known) => known.name === name)) out.push({ name, type: `image/${type}`, bytes })
          step(at * perPicture + Math.min(++made, perPicture), names.length * perPicture)
          return name
        }
        const found: [string, Picture][] = []
        try {
          const ready = await prepare(read.value, of, wanted)
          const sharp = await loadSharp()
          const from = () => sharp(ready.data, { raw: ready.raw })
          const { size, raw } = ready
          const heightOf = (width: number) => Math.max(1, Math.round((size.height * width) / size.width))
          const sized = new Map<PictureType, { src: string; width: number }[]>()
          for (const type of wanted.formats) {
            for (const width of widthsFor(size.width, wanted.widths)) {
              if (signal?.aborted) return cancelled
              const bytes = await encode(from().resize({ width, height: heightOf(width), fit: 'fill' }), type, wanted.quality, ready)
              sized.set(type, [...(sized.get(type) ?? []), { src: add(bytes, String(width), type), width }])
            }
          }
          const every = wanted.formats.at(-1)!
          const widths = sized.get(every)!
          const { src, width } = widths.at(-1)!
          for (const image of of) {
            if (found.some(([key]) => key === pictureKey(image))) continue
            const crops: NonNullable<Picture['crops']> = []
            for (const ratio of wanted.crops) {
              if (signal?.aborted) return cancelled
              const { to: most, ...part } = cut(size, ratio, image.focal)
              const region = scaled(part, size, raw)
              // A very long picture was decoded smaller than its cuts could be.
              const to = region.width < most.width ? { width: region.width, height: Math.min(region.height, Math.round((most.height * region.width) / most.width) || 1) } : most
              const bytes = await encode(from().extract(region).resize({ ...to, fit: 'fill' }), 'jpeg', wanted.quality, ready)
              crops.push({ ratio, src: add(bytes, `${ratio.replace(':', 'x')}-${to.width}`, 'jpeg'), ...to })
            }
            found.push([
              pictureKey(image),
              { src, width, height: heightOf(width), type: `image/${every}`, widths: widths.length > 1 ? widths : [], sources: wanted.formats.slice(0, -1).map((type) => ({ type: `image/${type}`, widths: sized.get(type)! })), crops },
            ])
          }
          if (ready.animated) notes.push({ what: `Motion of the picture ${nameOf(of[0]!)}`, why: 'Only its first image is in the bundle.' })
        } catch (error) {
          faults.set(media, wordsFor(error))
          continue
        }
        for (const { name, type, bytes } of out) {
          const taken = await put(name, type, bytes)
          if (!taken.ok) return taken
        }
        for (const [key, picture] of found) pictures.set(key, picture)
      }
      step(names.length * perPicture, names.length * perPicture)
      return done({ pictures, faults, notes })
    },
  }
}

/** How many pixels are held decoded at most: 32 million are 128 MB. */
const mostDecoded = 32_000_000

/** The media folder is the story's own: one that is a link leads out of the library. */
const isLink = (disk: Disk, path: string) => disk.files.lstat(path).then((stat) => stat.isSymbolicLink(), () => false)

const nameOf = ({ caption, alt, media }: BlockOf<'image'>) => [caption, alt].map((text) => text.trim()).find(Boolean)?.slice(0, 80).toWellFormed() ?? media

/** A part of the original in the pixels of what was decoded of it. */
function scaled(part: { left: number; top: number; width: number; height: number }, size: { width: number; height: number }, raw: { width: number; height: number }) {
  const [x, y] = [raw.width / size.width, raw.height / size.height]
  const width = Math.max(1, Math.min(raw.width, Math.round(part.width * x)))
  const height = Math.max(1, Math.min(raw.height, Math.round(part.height * y)))
  return { left: Math.min(raw.width - width, Math.round(part.left * x)), top: Math.min(raw.height - height, Math.round(part.top * y)), width, height }
}
