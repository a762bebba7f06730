import { PanelTopClose, PanelTopOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { formatCount } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { TablePreview } from './table-preview.tsx'

type TablePanelProps = { dataset: Dataset; sheet: Sheet; startOpen: boolean }

/** The table above the steps: shown while one looks at the data, put away while one reads results. */
export function TablePanel({ dataset, sheet, startOpen }: TablePanelProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(startOpen)
  return (
    <section aria-label={t('data.table')} className="border-b border-line">
      <div className="flex items-center gap-3 py-1.5 pr-2 pl-4">
        <h2 className="min-w-0 truncate text-sm font-medium">
          {dataset.name}
          {dataset.sheets.length > 1 && <span className="text-muted"> · {sheet.name}</span>}
        </h2>
        <span className="flex-1 truncate text-xs text-faint tabular-nums">
          {t('data.size', { rows: formatCount(sheet.rowCount), columns: formatCount(sheet.columns.length) })}
        </span>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? (
            <PanelTopClose aria-hidden="true" className="size-4" />
          ) : (
            <PanelTopOpen aria-hidden="true" className="size-4" />
          )}
          <span className="max-sm:sr-only">{t(isOpen ? 'data.hideTable' : 'data.showTable')}</span>
        </Button>
      </div>
      {isOpen && (
        <div className="flex h-[42vh] min-h-48 flex-col border-t border-line">
          <TablePreview key={`${dataset.id} ${sheet.name}`} datasetId={dataset.id} sheet={sheet} />
        </div>
      )}
    </section>
  )
}
