import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exported } from './useExport'

type Bundle = Exported['bundles'][number]

/** What an export wrote, what it left out, and what it could not write. */
export function ExportResult({ exported }: { exported: Exported }) {
  const { t } = useTranslation('handoff')
  const { bundles, failed, stopped } = exported
  const same = bundles.filter((bundle) => bundle.same).length
  const [only] = bundles
  const one = bundles.length === 1 && only
  return (
    <>
      {stopped && <p role="status">{t(bundles.length ? 'exporting.stopped' : 'exporting.stoppedEmpty')}</p>}
      {bundles.length > 0 && (
        <p role="status">
          {t('exporting.written')} <span className="export-path">{one ? one.bundle : exported.place}</span>
        </p>
      )}
      {one && <BundleParts bundle={one} />}
      {bundles.length > 1 && (
        <>
          <p>
            {[t('exporting.bundles', { count: bundles.length }), ...(same ? [t('exporting.same', { count: same })] : [])].join(', ')}. {exported.indexed && t('exporting.indexed')}
          </p>
          <div className="export-bundles">
            {bundles.map((bundle) => (
              <details key={bundle.bundle}>
                <summary>
                  <span dir="auto">{bundle.headline}</span> <span className="export-profile">{bundle.profile}</span>
                </summary>
                <BundleParts bundle={bundle} />
              </details>
            ))}
          </div>
        </>
      )}
      {failed.length > 0 && (
        <section aria-label={t('exporting.failed')} className="export-failed">
          <h3>{t('exporting.failed')}</h3>
          <ul>
            {failed.map(({ story, headline, profile, message }) => (
              <li key={`${story} ${profile}`}>
                <strong dir="auto">{headline}</strong> ({profile}): {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function BundleParts({ bundle: { files, leftOut } }: { bundle: Bundle }) {
  const { t, i18n } = useTranslation('handoff')
  const id = useId()
  const size = (bytes: number) =>
    bytes < 1024
      ? t('exporting.bytes', { count: bytes })
      : new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(bytes / 1024)
  return (
    <>
      <table className="export-files">
        <caption className="ui-hidden">{t('exporting.files')}</caption>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{size(file.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > 0 && (
        <section aria-labelledby={id}>
          <h3 id={id} className="export-label">
            {t('exporting.leftOut')}
          </h3>
          <ul className="export-left-out">
            {leftOut.map(({ what, why }, index) => (
              <li key={index}>
                <strong>{what}</strong> {why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
