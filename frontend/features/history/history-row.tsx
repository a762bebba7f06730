import { Link } from '@tanstack/react-router'
import { ChevronRight, Ellipsis, Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#contract/history.ts'
import { formatClock, formatTime } from '../../i18n/format.ts'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { EntrySteps } from './entry-steps.tsx'
import { EntrySummary } from './entry-summary.tsx'
import type { HistorySearch } from './history-search.ts'
import { HitList } from './hit-list.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { TitleField } from './title-field.tsx'
import { useEntryActions } from './use-entry-actions.ts'

type HistoryRowProps = { entry: HistoryEntry; search: HistorySearch; onChange: (search: HistorySearch) => void }

const linkClass = 'line-clamp-2 min-w-0 font-medium break-words after:absolute after:inset-0 sm:line-clamp-1'

/** An analysis with its steps folded inside, or a comparison, which leads to it; with all that can be done with it. */
export function HistoryRow({ entry, search, onChange }: HistoryRowProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { open, setWindow, isRenaming, setRenaming, groups, toggleStar, restore } = useEntryActions(entry, {
    onCompare: () => onChange({ ...search, compare: entry.lastRunId }),
  })
  const title = entry.title || t('run.ownCode')
  const isDeleted = entry.deletedAt !== undefined
  return (
    <li
      data-entry={entry.id}
      // The keys of a row count while the focus is in it.
      onKeyDown={(event) => {
        const { key, target, ctrlKey, metaKey, altKey } = event
        if (isDeleted || ctrlKey || metaKey || altKey || !(target instanceof HTMLAnchorElement)) return
        if (key !== 's' && key !== 'e') return
        event.preventDefault()
        if (key === 's') void toggleStar()
        else setRenaming(true)
      }}
      className="group py-2.5"
    >
      <div className="relative -mx-2 flex items-start gap-3 rounded-md px-2 py-1 hover:bg-sunken">
        <IconButton
          label={t(entry.isStarred ? 'history.unstar' : 'history.star', { title })}
          aria-pressed={entry.isStarred}
          disabled={isDeleted}
          className={`relative z-10 -ml-1 ${entry.isStarred ? 'text-warn hover:text-warn' : ''}`}
          onClick={() => void toggleStar()}
        >
          <Star aria-hidden="true" className="size-4" fill={entry.isStarred ? 'currentColor' : 'none'} />
        </IconButton>
        <div className="min-w-0 flex-1 py-1">
          {isRenaming ? (
            <TitleField place={entry} title={entry.title} onDone={() => setRenaming(false)} />
          ) : isDeleted ? (
            <p className="line-clamp-2 font-medium break-words text-muted">{title}</p>
          ) : (
            <EntryLink entry={entry} title={title} />
          )}
          <EntrySummary entry={entry} onTag={(tag) => onChange({ ...search, tag })} />
          {entry.found && <HitList found={entry.found} />}
          {entry.runCount > 1 && !isDeleted && (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="relative z-10 mt-1 inline-flex min-h-6 items-center gap-1 text-xs text-muted hover:text-ink"
            >
              <ChevronRight
                aria-hidden="true"
                className={`size-3.5 transition-transform ${isOpen ? 'rotate-90' : ''}`}
              />
              {t(entry.kind === 'comparison' ? 'history.compared' : 'history.steps', { n: entry.runCount })}
            </button>
          )}
        </div>
        {entry.figureId && !isDeleted && (
          <img
            src={`/api/artifacts/${entry.figureId}`}
            alt=""
            loading="lazy"
            decoding="async"
            className="h-12 w-16 shrink-0 rounded border border-line bg-white object-contain max-sm:hidden"
          />
        )}
        <time
          dateTime={entry.activeAt}
          title={formatTime(entry.activeAt)}
          className="shrink-0 py-1.5 text-xs text-faint tabular-nums"
        >
          {formatClock(entry.activeAt)}
        </time>
        {search.compare && search.compare !== entry.lastRunId && entry.kind === 'analysis' && !isDeleted && (
          <Link
            to="/compare"
            search={{ runs: `${search.compare},${entry.lastRunId}` }}
            aria-label={t('history.compareWithThis', { title })}
            className={`relative z-10 ${buttonClass()}`}
          >
            {t('history.compareHere')}
          </Link>
        )}
        {isDeleted ? (
          <Button className="relative z-10" onClick={() => void restore()}>
            {t('history.restore')}
          </Button>
        ) : (
          <Menu groups={groups}>
            <IconButton label={t('history.actions', { title })} className="relative z-10">
              <Ellipsis aria-hidden="true" className="size-4" />
            </IconButton>
          </Menu>
        )}
      </div>
      {isOpen && <EntrySteps entry={entry} search={search} onChange={onChange} />}
      {open === 'tags' && <TagsDialog entry={entry} onClose={() => setWindow(null)} />}
      {open === 'duplicate' && <DuplicateDialog analysisId={entry.id} onClose={() => setWindow(null)} />}
    </li>
  )
}

function EntryLink({ entry, title }: { entry: HistoryEntry; title: string }) {
  if (entry.kind === 'comparison')
    return (
      <Link data-row to="/comparison/$comparisonId" params={{ comparisonId: entry.id }} className={linkClass}>
        {title}
      </Link>
    )
  return (
    <Link
      data-row
      to="/analysis/$analysisId"
      params={{ analysisId: entry.id }}
      hash={`run-${entry.found?.runId ?? entry.lastRunId}`}
      className={linkClass}
    >
      {title}
    </Link>
  )
}
