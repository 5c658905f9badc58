import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSlug } from '../../../shared/article/slug'
import type { Outcome } from '../../../shared/outcome'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'

interface RenameProps {
  story: { headline: string; slug: string; language: string }
  /** Carries it out; an error of it is shown in the dialog. */
  onRename: (change: { headline: string; slug: string }) => Promise<Outcome<unknown>>
  onClose: () => void
}

/** Headline and slug of a story. Its folder keeps its name. */
export function RenameDialog({ story, onRename, onClose }: RenameProps) {
  const { t } = useTranslation('app')
  const [headline, setHeadline] = useState(story.headline)
  const [slug, setSlug] = useState(story.slug)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const fault = isSlug(slug) ? null : t('details.slugFault')

  const submit = async () => {
    if (fault || busy) return
    setBusy(true)
    const done = await onRename({ headline: headline.trim(), slug })
    setBusy(false)
    if (done.ok) onClose()
    else setProblem(done.problem.message)
  }

  return (
    <Dialog title={t('rename.title')} closeLabel={t('close')} onClose={onClose}>
      <form
        className="rename-form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={t('rename.headline')} value={headline} onChange={(event) => setHeadline(event.target.value)} maxLength={1000} lang={story.language} dir="auto" autoFocus />
        <Field label={t('details.slug')} value={slug} onChange={(event) => setSlug(event.target.value.trim())} hint={t('rename.slugHint')} error={fault ?? undefined} />
        {problem && (
          <p role="alert" className="ui-field-error">
            {problem}
          </p>
        )}
        <div className="rename-actions">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="solid" type="submit" disabled={Boolean(fault) || busy}>
            {t('rename.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
