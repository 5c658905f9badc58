import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { CircleAlert, X } from '../../ui/icons'
import type { PictureAdder } from './adder'
import './pictures.css'

/** Pictures on their way into the story, over the foot of the page: shown when they take their time, and when one could not come in. */
export function Tray({ adder }: { adder: PictureAdder }) {
  const { t } = useTranslation('pictures')
  const jobs = useSyncExternalStore(adder.subscribe, adder.list)
  if (!jobs.length) return null
  return (
    <ul className="picture-tray" aria-label={t('tray.name')}>
      {jobs.map(({ id, name, sent, fault }) => (
        <li key={id} data-failed={fault === null ? undefined : ''}>
          {fault === null ? (
            <span className="picture-way">
              <span className="picture-file" dir="auto">
                {name}
              </span>
              <progress max={1} {...(sent < 1 ? { value: sent } : {})} aria-label={t('tray.progress', { name })} />
            </span>
          ) : (
            <p className="picture-way" role="alert">
              <CircleAlert />
              <span>
                <strong dir="auto">{name}</strong> {fault}
              </span>
            </p>
          )}
          <Button icon={<X />} tip={fault === null ? t('tray.stop', { name }) : t('tray.dismiss')} onClick={() => adder.dismiss(id)} />
        </li>
      ))}
    </ul>
  )
}
