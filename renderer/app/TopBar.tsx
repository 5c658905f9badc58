import { useTranslation } from 'react-i18next'
import type { Template } from '../../shared/article/types'
import { templates } from '../../shared/article/values'
import type { Settings } from '../../shared/contract'
import type { StorySession } from '../session/types'
import { Menu } from '../ui/Menu'
import { ChevronDown, CodeXml, Ellipsis, FileInput, FileOutput, PanelLeft, PanelRight, PanelsTopLeft, SquarePen } from '../ui/icons'
import { CommandButton, useCommandItem } from './CommandContext'
import { useHeadline } from './useHeadline'

interface TopBarProps {
  preview: Settings['preview']
  libraryShown: boolean
  detailsShown: boolean
  session: StorySession | null
  onNew: (template: Template) => void
  onPreview: (preview: Settings['preview']) => void
}

/** The thin bar on top: the window's commands at hand. */
export function TopBar({ preview, libraryShown, detailsShown, session, onNew, onPreview }: TopBarProps) {
  const { t } = useTranslation('app')
  const item = useCommandItem()
  const headline = useHeadline(session)
  return (
    <header className="top-bar" aria-label={t('bar.tools')}>
      <div className="top-bar-group">
        <CommandButton id="view.library" bare icon={<PanelLeft />} aria-pressed={libraryShown} />
        <CommandButton id="story.new" icon={<SquarePen />} className="folds" />
        <Menu
          className="top-bar-arrow"
          icon={<ChevronDown />}
          tip={t('bar.template')}
          items={templates.map((template) => ({ id: template, label: t(`template.${template}`), run: () => onNew(template) }))}
        />
        <CommandButton id="story.import" icon={<FileInput />} className="folds" />
      </div>
      <p className="top-bar-title" dir="auto">
        {headline}
      </p>
      <div className="top-bar-group">
        <CommandButton id="view.preview" icon={<PanelsTopLeft />} aria-pressed={preview !== 'off'} className="folds" />
        <CommandButton id="story.copyHtml" icon={<CodeXml />} className="folds folds-early" />
        <CommandButton id="story.export" icon={<FileOutput />} className="folds" />
        <Menu
          icon={<Ellipsis />}
          tip={t('bar.more')}
          items={[
            { id: 'beside', label: t('bar.beside'), checked: preview === 'beside', run: () => onPreview('beside') },
            { id: 'only', label: t('bar.only'), checked: preview === 'only', run: () => onPreview('only') },
            item('story.save', { apart: true }),
            item('story.print'),
            item('view.history'),
            item('library.search'),
            item('app.settings', { apart: true }),
            item('help.shortcuts'),
          ]}
        />
        <CommandButton id="view.details" bare icon={<PanelRight />} aria-pressed={detailsShown} />
      </div>
    </header>
  )
}
