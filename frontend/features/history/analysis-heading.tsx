import { Ellipsis, Pencil, Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnalysisDetails } from '#contract/analysis.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { TitleField } from './title-field.tsx'
import { useEntryActions } from './use-entry-actions.ts'

type AnalysisHeadingProps = { analysis: AnalysisDetails; onDeleted: () => void }

/** What an analysis is called, to be written anew in place, with its tags, its star and what can be done with it. */
export function AnalysisHeading({ analysis, onDeleted }: AnalysisHeadingProps) {
  const { t } = useTranslation()
  const entry = { ...analysis, kind: 'analysis' as const }
  const { open, setWindow, isRenaming, setRenaming, groups, toggleStar } = useEntryActions(entry, { onDeleted })
  const title = analysis.title || t('run.ownCode')
  return (
    <header className="flex items-center gap-1">
      <div className="flex min-w-0 flex-1 items-center gap-3">
        {isRenaming ? (
          <TitleField place={entry} title={analysis.title} onDone={() => setRenaming(false)} className="text-sm" />
        ) : (
          <h1 className="min-w-0 py-1.5 text-sm leading-5 font-semibold">
            <button
              type="button"
              title={t('history.rename')}
              onClick={() => setRenaming(true)}
              className="group line-clamp-2 max-w-full rounded-md text-left break-words [overflow-wrap:anywhere] max-sm:line-clamp-3 hover:text-ink"
            >
              {title}
              <Pencil
                aria-hidden="true"
                className="ml-2 inline size-3.5 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
              />
              <span className="sr-only">{t('history.renameHint')}</span>
            </button>
          </h1>
        )}
        {analysis.tags.length > 0 && (
          <p className="flex min-w-0 shrink gap-1.5 overflow-hidden text-xs text-muted max-sm:hidden">
            {analysis.tags.map((tag) => (
              <span key={tag} className="max-w-48 truncate rounded-full border border-line-strong px-2 leading-5">
                {tag}
              </span>
            ))}
          </p>
        )}
      </div>
      <IconButton
        label={t(analysis.isStarred ? 'history.removeStar' : 'history.addStar')}
        aria-pressed={analysis.isStarred}
        className={analysis.isStarred ? 'text-warn hover:text-warn' : ''}
        onClick={() => void toggleStar()}
      >
        <Star aria-hidden="true" className="size-4" fill={analysis.isStarred ? 'currentColor' : 'none'} />
      </IconButton>
      <Menu groups={groups}>
        <IconButton label={t('history.analysisActions')}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </IconButton>
      </Menu>
      {open === 'tags' && <TagsDialog entry={entry} onClose={() => setWindow(null)} />}
      {open === 'duplicate' && <DuplicateDialog analysisId={analysis.id} onClose={() => setWindow(null)} />}
    </header>
  )
}
