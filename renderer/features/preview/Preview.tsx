import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { FileText, Monitor, Moon, Search, Share2, Smartphone, Sun, Tablet } from '../../ui/icons'
import { SearchCard, SocialCard } from './CardViews'
import { PageFrame } from './PageFrame'
import { useProfile } from './useProfile'
import './preview.css'

/** CSS pixels of the screens that readers hold. */
const widths = { phone: 390, tablet: 820, desktop: 1280 } as const
type Width = keyof typeof widths
const screens = { phone: <Smartphone />, tablet: <Tablet />, desktop: <Monitor /> }

const views = { page: <FileText />, search: <Search />, social: <Share2 /> }
type View = keyof typeof views

/** What was looked at last, for the next time the preview is shown. */
const last: { width: Width; view: View; dark: boolean } = { width: 'phone', view: 'page', dark: false }

/** What the web team and its readers get, as the story stands now: the page of a profile, a search result, a card. */
export function Preview({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const { t: words } = useTranslation('handoff')
  const [{ width, view, dark }, setLook] = useState({ ...last })
  const [scale, setScale] = useState(1)
  const { names, profile, choose } = useProfile()
  const look = (change: Partial<typeof last>) => setLook({ ...Object.assign(last, change) })
  const card = { session, profile, dark }

  return (
    <section className="preview" aria-label={t('preview.title')}>
      <div className="preview-bar">
        <div role="group" aria-label={words('cards.view')}>
          {(Object.keys(views) as View[]).map((name) => (
            <Button key={name} icon={views[name]} tip={words(`cards.views.${name}`)} aria-pressed={view === name} onClick={() => look({ view: name })} />
          ))}
        </div>
        {view === 'page' && (
          <div role="group" aria-label={t('preview.width')}>
            {(Object.keys(widths) as Width[]).map((name) => (
              <Button key={name} icon={screens[name]} tip={t(`preview.widths.${name}`)} aria-pressed={width === name} onClick={() => look({ width: name })} />
            ))}
          </div>
        )}
        <Button icon={dark ? <Moon /> : <Sun />} tip={words('cards.dark')} aria-pressed={dark} onClick={() => look({ dark: !dark })} />
        {names.length > 1 && (
          <select className="preview-profile" aria-label={words('cards.profile')} value={profile.name} onChange={(event) => choose(event.target.value)}>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        {view === 'page' && <span className="preview-size">{t('preview.size', { width: widths[width], percent: Math.round(scale * 100) })}</span>}
      </div>
      {view === 'page' && <PageFrame session={session} profile={profile} width={widths[width]} dark={dark} onScale={setScale} />}
      {view === 'search' && <SearchCard {...card} />}
      {view === 'social' && <SocialCard {...card} />}
    </section>
  )
}
