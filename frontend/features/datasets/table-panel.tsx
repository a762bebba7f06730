import { PanelTopClose, PanelTopOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { formatCount } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { TablePreview } from './table-preview.tsx'
import { useShownView } from './use-rows.ts'
import { FilterChips } from './view/filter-chips.tsx'
import { isWhole, wholeTable } from './view/table-view.ts'

type TablePanelProps = { dataset: Dataset; sheet: Sheet; startOpen: boolean }

/** The table above the steps: shown while one looks at the data, put away while one reads results. */
export function TablePanel({ dataset, sheet, startOpen }: TablePanelProps) {
  const [isOpen, setOpen] = useState(startOpen)
  const types = sheet.columns.map(({ type }) => type).join()
  return (
    <TableOfSheet
      key={`${dataset.id} ${sheet.name} ${types}`}
      dataset={dataset}
      sheet={sheet}
      isOpen={isOpen}
      onOpen={setOpen}
    />
  )
}

type TableOfSheetProps = { dataset: Dataset; sheet: Sheet; isOpen: boolean; onOpen: (isOpen: boolean) => void }

function TableOfSheet({ dataset, sheet, isOpen, onOpen }: TableOfSheetProps) {
  const { t } = useTranslation()
  const [view, setView] = useState(wholeTable)
  const shown = useShownView({ datasetId: dataset.id, sheet, isOpen }, view)
  const columns = formatCount(sheet.columns.length)
  return (
    <section aria-label={t('data.table')} className="border-b border-line">
      <div className="flex items-center gap-3 py-1.5 pr-2 pl-4">
        <h2 className="min-w-0 truncate text-sm font-medium">
          {dataset.name}
          {dataset.sheets.length > 1 && <span className="text-muted"> · {sheet.name}</span>}
        </h2>
        <span
          role="status"
          className="mr-auto flex shrink-0 items-center gap-1.5 text-xs whitespace-nowrap text-faint tabular-nums"
        >
          {isWhole(shown.view) || view.filter.length === 0
            ? t('data.size', { rows: formatCount(sheet.rowCount), columns })
            : t('table.rowsShown', { shown: formatCount(shown.rowCount), all: formatCount(sheet.rowCount) })}
          {shown.isWaiting && <Spinner />}
        </span>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {isOpen ? (
            <PanelTopClose aria-hidden="true" className="size-4" />
          ) : (
            <PanelTopOpen aria-hidden="true" className="size-4" />
          )}
          <span className="max-sm:sr-only">{t(isOpen ? 'data.hideTable' : 'data.showTable')}</span>
        </Button>
      </div>
      {isOpen && (
        <>
          <FilterChips view={view} onView={setView} />
          <div className="flex h-[42vh] min-h-48 flex-col border-t border-line">
            <TablePreview datasetId={dataset.id} sheet={sheet} shown={shown} view={view} onView={setView} />
          </div>
        </>
      )}
    </section>
  )
}
