import { Copy, Download, FileSpreadsheet, Sigma } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TableFormat } from '#contract/export.ts'
import { fetchArtifactExport, fetchTableExport } from '../../../../api/exports.ts'
import { formatCount } from '../../../../i18n/format.ts'
import { IconButton } from '../../../../ui/button.tsx'
import { copyTable } from '../../../../ui/copy-table.ts'
import { Menu, type MenuItem } from '../../../../ui/menu.tsx'
import { saveFile } from '../../../../ui/save-file.ts'
import { showToast } from '../../../../ui/toasts.ts'
import type { CellValue, Field } from './read-table.ts'

type TableMenuProps = {
  fields: Pick<Field, 'name' | 'type'>[]
  /** The rows as they are shown now. */
  readRows: () => CellValue[][]
  /** Where all of a table is kept of which this is a part. */
  whole?: { artifactId: string; rowCount: number } | undefined
}

const endings: Record<TableFormat, string> = { csv: 'csv', xlsx: 'xlsx', latex: 'tex' }

/** Gets a table out: onto the clipboard, or as a file. */
export function TableMenu({ fields, readRows, whole }: TableMenuProps) {
  const { t } = useTranslation()
  const plain = fields.map(({ name, type }) => ({ name, type }))

  const tell = (error: unknown) =>
    showToast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' })
  const save = (format: TableFormat, made: Promise<Blob>) => {
    showToast({ text: t('outputs.table.making') })
    made.then((bytes) => saveFile(bytes, `table.${endings[format]}`), tell)
  }
  const copy = () =>
    copyTable({ names: fields.map(({ name }) => name), rows: readRows() }).then(
      () => showToast({ text: t('outputs.table.copied') }),
      tell,
    )
  const shown = (format: TableFormat): MenuItem => ({
    label: t(`outputs.table.${format}`),
    picture: format === 'xlsx' ? FileSpreadsheet : format === 'latex' ? Sigma : Download,
    onSelect: () => save(format, fetchTableExport({ format, fields: plain, rows: readRows() })),
  })
  const groups: MenuItem[][] = [
    [{ label: t('outputs.table.copy'), picture: Copy, onSelect: () => void copy() }],
    [shown('csv'), shown('xlsx'), shown('latex')],
  ]
  if (whole) {
    const rows = formatCount(whole.rowCount)
    const all = (format: 'csv' | 'xlsx', label: string): MenuItem => ({
      label,
      picture: format === 'csv' ? Download : FileSpreadsheet,
      onSelect: () => save(format, fetchArtifactExport(whole.artifactId, { format })),
    })
    groups.push([
      all('csv', t('outputs.table.wholeCsv', { rows })),
      all('xlsx', t('outputs.table.wholeXlsx', { rows })),
    ])
  }
  return (
    <Menu groups={groups}>
      <IconButton label={t('outputs.table.more')}>
        <Download aria-hidden="true" className="size-4" />
      </IconButton>
    </Menu>
  )
}
