import type { TFunction } from 'i18next'
import type { Sheet } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { formatCount } from '../../../i18n/format.ts'
import { copyTable } from '../../../ui/copy-table.ts'
import { showToast } from '../../../ui/toasts.ts'
import { isTooLarge, mostCells, mostRows, readRange } from './read-range.ts'
import type { Range } from './selection.ts'

/** Puts the selected cells on the clipboard as a spreadsheet takes them, and says so, or why not. */
export async function copySelection(
  shown: { datasetId: string; sheet: Sheet; view: TableView },
  range: Range,
  { withNames, t }: { withNames: boolean; t: TFunction },
): Promise<void> {
  if (isTooLarge(range)) {
    const limits = { rows: formatCount(mostRows), cells: formatCount(mostCells) }
    showToast({ text: t('table.copyTooLarge', limits), tone: 'danger' })
    return
  }
  const size = {
    rows: formatCount(range.lastRow - range.firstRow + 1),
    columns: formatCount(range.lastColumn - range.firstColumn + 1),
  }
  try {
    await copyTable(readRange(shown, range).then(({ names, rows }) => ({ names: withNames ? names : null, rows })))
    showToast({ text: t('table.copiedCells', size) })
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' })
  }
}
