import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { Popover } from '../../../ui/popover.tsx'
import { FilterForm } from './filter-form.tsx'
import { cycleSort, replaceFilter } from './table-view.ts'

type HeaderCellProps = { column: ColumnProfile; view: TableView; onView: (view: TableView) => void; isReached: boolean }

/** The name of a column, which sorts by it, and its filter. `isReached`: the Tab key comes here; arrows go on from it. */
export function HeaderCell({ column, view, onView, isReached }: HeaderCellProps) {
  const { t } = useTranslation()
  const place = view.sort.findIndex((part) => part.column === column.name)
  const sorted = view.sort[place]
  const filter = view.filter.find((other) => other.column === column.name)
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp
  const isNumber = column.type === 'number' || column.type === 'integer'
  const tabIndex = isReached ? 0 : -1
  return (
    <>
      <button
        type="button"
        data-header="sort"
        tabIndex={tabIndex}
        title={`${column.name}\n${t('table.sortHint')}`}
        onClick={(event) => onView({ ...view, sort: cycleSort(view.sort, column.name, event.shiftKey) })}
        className={`flex h-full min-w-0 flex-1 items-center gap-0.5 pl-3 font-medium outline-offset-[-2px] ${isNumber ? 'justify-end' : ''}`}
      >
        <span className="sr-only">{t('table.sortBy', { name: '' })}</span>
        <span className="truncate">{column.name}</span>
        {sorted && (
          <span className="flex shrink-0 items-center text-accent">
            <Arrow aria-hidden="true" className="size-3.5" strokeWidth={2} />
            <span className="sr-only">{t(`table.sorted.${sorted.descending ? 'descending' : 'ascending'}`)}</span>
            {view.sort.length > 1 && (
              <span className="text-[10px] tabular-nums">
                <span className="sr-only">{t('table.sortPlace', { place: place + 1 })}</span>
                <span aria-hidden="true">{place + 1}</span>
              </span>
            )}
          </span>
        )}
      </button>
      <Popover
        label={t('table.filterBy', { name: column.name })}
        triggerTabIndex={tabIndex}
        triggerClassName={`mr-0.5 ml-0.5 flex size-6 shrink-0 items-center justify-center rounded outline-offset-[-2px] hover:bg-line ${filter ? 'text-accent' : 'text-faint'}`}
        className="w-72 cursor-auto font-normal whitespace-normal"
        trigger={
          <>
            <ListFilter aria-hidden="true" className="size-3.5" strokeWidth={filter ? 2.4 : 1.6} />
            <span className="sr-only">
              {t('table.filterBy', { name: column.name })} {filter && t('table.filtered')}
            </span>
          </>
        }
      >
        <FilterForm
          column={column}
          filter={filter}
          onFilter={(next) => onView({ ...view, filter: replaceFilter(view.filter, column.name, next) })}
        />
      </Popover>
    </>
  )
}
