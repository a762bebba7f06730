import { useTranslation } from 'react-i18next'
import { useVariableTable } from '../../api/kernel.ts'
import { formatCount, formatValue } from '../../i18n/format.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** The first rows of a table in Python, with the type of each column. */
export function VariableTableView({ analysisId, name }: { analysisId: string; name: string }) {
  const { t } = useTranslation()
  const { data: table, error } = useVariableTable(analysisId, name)
  if (error && !table) return <LoadFailure error={error} />
  if (!table) return <p className="py-2 text-xs text-faint">{t('app.loading')}</p>
  const isCut = table.rowCount > table.rows.length || table.columnCount > table.columns.length
  // Columns may share a name and rows are known by their place: the table never changes while it is shown.
  const columns = table.columns.map((column, place) => ({ ...column, key: `column ${place}` }))
  const rows = table.rows.map((cells, place) => ({ cells, key: `row ${place}`, label: table.index[place] }))
  return (
    <div className="my-1">
      <ScrollRegion label={t('kernel.rowsOf', { name })} className="max-h-72 rounded-md border border-line">
        <table className="w-max min-w-full text-xs tabular-nums">
          <thead className="sticky top-0 bg-sunken">
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.key} scope="col" className="px-2 py-1 text-left align-bottom font-medium">
                  {column.name}
                  <span className="block font-normal text-faint">{column.type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-t border-line">
                <th scope="row" className="px-2 py-0.5 text-right font-normal text-faint">
                  {row.label}
                </th>
                {columns.map((column, place) => {
                  const cell = row.cells[place] ?? null
                  return (
                    <td
                      key={column.key}
                      className={`max-w-48 truncate px-2 py-0.5 ${typeof cell === 'number' ? 'text-right' : ''} ${cell === null ? 'text-faint' : ''}`}
                    >
                      {formatValue(cell)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {isCut && (
        <p className="mt-1 text-xs text-faint">
          {t('kernel.firstOf', {
            rows: formatCount(table.rows.length),
            rowCount: formatCount(table.rowCount),
            columns: formatCount(table.columns.length),
            columnCount: formatCount(table.columnCount),
          })}
        </p>
      )}
    </div>
  )
}
