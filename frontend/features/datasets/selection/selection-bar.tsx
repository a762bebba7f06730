import { Copy, Rows3, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../i18n/format.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'

type SelectionBarProps = {
  rows: number
  columns: number
  /** The cell that is looked at. `undefined` while it is not there yet. */
  cell: { row: string; column: string; value: string | number | boolean | null | undefined }
  onCopy: (withNames: boolean) => void
  onClear: () => void
}

/** The whole text of the cell that is looked at, and what can be done with what is selected. */
export function SelectionBar({ rows, columns, cell, onCopy, onClear }: SelectionBarProps) {
  const { t } = useTranslation()
  const isOne = rows === 1 && columns === 1
  const size = t('table.selected', { rows: formatCount(rows), columns: formatCount(columns) })
  return (
    <div className="flex items-start gap-2 border-t border-line bg-sunken py-1 pr-1 pl-3 text-[13px]">
      <p aria-live="polite" className="flex min-w-0 flex-1 items-start gap-2 py-1.5">
        <span className="max-w-[40%] shrink-0 truncate text-muted tabular-nums">
          {isOne ? t('table.place', { row: cell.row, column: cell.column }) : size}
        </span>
        {isOne && (
          <ScrollRegion label={t('table.wholeCell')} className="max-h-24 min-w-0 flex-1 select-text">
            {cell.value === null ? (
              <span className="text-faint">{t('table.missingCell')}</span>
            ) : (
              <span className="break-words whitespace-pre-wrap">{String(cell.value ?? '…')}</span>
            )}
          </ScrollRegion>
        )}
      </p>
      <Button look="quiet" title={t('table.copyHint')} onClick={() => onCopy(false)}>
        <Copy aria-hidden="true" className="size-4" />
        <span className="max-sm:sr-only">{t('table.copy')}</span>
      </Button>
      <Button look="quiet" onClick={() => onCopy(true)}>
        <Rows3 aria-hidden="true" className="size-4" />
        <span className="max-lg:sr-only">{t('table.copyWithNames')}</span>
      </Button>
      <IconButton label={t('table.deselect')} onClick={onClear}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  )
}
