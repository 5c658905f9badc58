import type { Api } from '../shared/contract'
import { done } from '../shared/outcome'
import type { Media } from './services/pictures/media'

/** The pictures of stories behind the contract. */
export function createMediaApi(media: Media): Api['media'] {
  return {
    begin: async ({ id, size }) => media.begin(id, size),
    append: async ({ upload, bytes }) => media.append(upload, bytes),
    finish: ({ upload }) => media.finish(upload),
    cancel: async ({ upload }) => {
      media.cancel(upload)
      return done({})
    },
    look: async ({ id, media: names }) => {
      const looked = await media.look(id, names)
      return looked.ok ? done({ pictures: looked.value }) : looked
    },
    copy: ({ id, from, media: names }) => media.copy(from, id, names),
  }
}
