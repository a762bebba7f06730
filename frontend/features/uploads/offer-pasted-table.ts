import i18next from 'i18next'
import { formatCount } from '../../i18n/format.ts'
import { showToast } from '../../ui/toasts.ts'
import { type Copied, readPastedTable } from './read-pasted-table.ts'
import { takeFiles } from './upload-queue.ts'

/** Asks, where a table was pasted, whether it shall be a dataset; one click makes it one. */
export function offerPastedTable(copied: Copied): void {
  const table = readPastedTable(copied)
  if (!table) return
  const { t } = i18next
  showToast({
    text: t('uploading.pasted', { rows: formatCount(table.rowCount), columns: formatCount(table.columnCount) }),
    action: {
      label: t('uploading.usePasted'),
      onAction: () =>
        takeFiles([new File([table.tsv], t('uploading.pastedName'), { type: 'text/tab-separated-values' })]),
    },
  })
}
