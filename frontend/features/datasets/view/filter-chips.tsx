import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TableView } from '#contract/table-view.ts'
import { Button } from '../../../ui/button.tsx'
import { describeFilter } from './describe-filter.ts'
import { replaceFilter } from './table-view.ts'

type FilterChipsProps = { view: TableView; onView: (view: TableView) => void }

/** What the rows are narrowed to, each to be taken away by a click. */
export function FilterChips({ view, onView }: FilterChipsProps) {
  const { t } = useTranslation()
  if (view.filter.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-t border-line py-1.5 pr-2 pl-4">
      <ul aria-label={t('table.filters')} className="contents">
        {view.filter.map((filter) => {
          const text = describeFilter(filter, t)
          return (
            <li key={filter.column} className="flex max-w-full min-w-0">
              <button
                type="button"
                aria-label={t('table.removeFilter', { filter: text })}
                title={text}
                onClick={() => onView({ ...view, filter: replaceFilter(view.filter, filter.column, null) })}
                className="flex min-h-6 max-w-72 min-w-0 items-center gap-1 rounded-full border border-line-strong bg-accent-soft pr-1.5 pl-2.5 text-xs hover:border-muted"
              >
                <span className="truncate">{text}</span>
                <X aria-hidden="true" className="size-3.5 shrink-0 text-muted" />
              </button>
            </li>
          )
        })}
      </ul>
      <Button look="quiet" className="min-h-6 px-2 py-0 text-xs" onClick={() => onView({ sort: [], filter: [] })}>
        {t('table.clearAll')}
      </Button>
    </div>
  )
}
