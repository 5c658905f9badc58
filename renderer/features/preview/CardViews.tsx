import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockOf } from '../../../shared/blocks'
import { cards, type Cards, type Profile } from '../../../shared/exporting'
import { mediaAddress } from '../../../shared/media/address'
import type { StorySession } from '../../session/types'
import { whenIdle } from './whenIdle'

/** What the story's page says of itself to others, as it stands now. */
function useCards(session: StorySession, profile: Profile): Cards {
  const [shown, setShown] = useState(() => cards(session.article(), profile))
  useEffect(() => {
    let cancel = () => {}
    const fill = () => setShown(cards(session.article(), profile))
    fill()
    const stop = session.subscribe(() => {
      cancel()
      cancel = whenIdle(fill)
    })
    return () => {
      stop()
      cancel()
    }
  }, [session, profile])
  return shown
}

interface CardProps {
  session: StorySession
  profile: Profile
  dark: boolean
}

/** The story as a search engine would list it, and what it takes from where. */
export function SearchCard({ session, profile, dark }: CardProps) {
  const { t, i18n } = useTranslation('handoff')
  const { address, search, description, publishedAt, site } = useCards(session, profile)
  const { language } = session.article()
  return (
    <div className={`preview-cards ${dark ? 'is-dark' : ''}`}>
      <article className="search-card" lang={language} dir="auto" aria-label={t('cards.search')}>
        <p className="search-card-site">
          <b>{site ?? address?.host ?? t('cards.noSite')}</b>
          <span dir="ltr">{address ? [address.host, ...address.parts].join(' › ') : t('cards.noAddress')}</span>
        </p>
        <h3 className="search-card-title">{search.title}</h3>
        <p className="search-card-text">
          {publishedAt && <span className="search-card-date">{day(publishedAt, i18n.language)} — </span>}
          {description ?? <em>{t('cards.fromText')}</em>}
        </p>
      </article>
      <Notes notes={[!search.ownTitle && t('cards.headlineStands'), !description && t('cards.noStandfirst'), !address && t('cards.noBase', { profile: profile.name })]} />
    </div>
  )
}

/** The story as a card in a social network, and what it takes from where. */
export function SocialCard({ session, profile, dark }: CardProps) {
  const { t } = useTranslation('handoff')
  const { address, social, description } = useCards(session, profile)
  const { language } = session.article()
  return (
    <div className={`preview-cards ${dark ? 'is-dark' : ''}`}>
      <article className="social-card" lang={language} dir="auto" aria-label={t('cards.social')}>
        <div className="social-card-picture" dir="ltr">
          {social.picture ? <LeadPicture key={social.picture.media} story={session.id} image={social.picture} /> : t('cards.noPicture')}
        </div>
        <div className="social-card-words">
          <span className="social-card-host" dir="ltr">
            {address?.host ?? t('cards.noSite')}
          </span>
          <h3 className="social-card-title">{social.title}</h3>
          {description && <p className="social-card-text">{description}</p>}
        </div>
      </article>
      <Notes
        notes={[
          !profile.openGraph && t('cards.noOpenGraph', { profile: profile.name }),
          !social.ownTitle && t('cards.socialStands'),
          !social.picture && t('cards.pictureMissing'),
          social.picture !== null && !profile.baseUrl && t('cards.pictureAddress', { profile: profile.name }),
        ]}
      />
    </div>
  )
}

/** The picture as a card cuts it, and its words where it cannot be shown. */
function LeadPicture({ story, image }: { story: string; image: BlockOf<'image'> }) {
  const { t } = useTranslation('handoff')
  const [broken, setBroken] = useState(false)
  const { x, y } = image.focal ?? { x: 0.5, y: 0.5 }
  if (broken) return image.alt || image.caption || t('cards.leadPicture')
  return <img src={mediaAddress(story, image.media)} alt={image.alt} style={{ objectPosition: `${x * 100}% ${y * 100}%` }} onError={() => setBroken(true)} />
}

const day = (time: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(time))

function Notes({ notes }: { notes: readonly (string | false)[] }) {
  const shown = notes.filter((note) => note !== false)
  if (!shown.length) return null
  return (
    <ul className="preview-notes">
      {shown.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
