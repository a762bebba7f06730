import { useTranslation } from 'react-i18next'
import { formatValue } from '../../../i18n/format.ts'
import { type Report, reportRows } from './group-reports.ts'
import { TableMenu } from './table/table-menu.tsx'

/** Results that the code reported by name: a small table, to be copied into a spreadsheet. */
export function ReportTable({ reports }: { reports: Report[] }) {
  const { t } = useTranslation()
  const hasUnits = reports.some(({ unit }) => unit !== null)
  const columns = [t('run.reported.name'), t('run.reported.value'), t('run.reported.unit')]
  const fields = hasUnits ? columns : columns.slice(0, 2)
  const rows = reports.map((report, index) => ({ ...report, key: `${index} ${report.name}` }))
  return (
    <div className="flex w-fit max-w-full items-start gap-1 rounded-lg border border-line bg-surface py-1 pr-1 pl-4">
      <table className="min-w-0 text-sm">
        <caption className="sr-only">{t('run.reported.title')}</caption>
        <thead>
          <tr className="text-left text-xs text-faint">
            <th className="py-1 pr-6 font-normal">{t('run.reported.name')}</th>
            <th className="py-1 pr-3 text-right font-normal">{t('run.reported.value')}</th>
            {hasUnits && <th className="py-1 pr-3 font-normal">{t('run.reported.unit')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, unit }) => (
            <tr key={key} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-6 text-left font-normal [overflow-wrap:anywhere]">
                {name}
              </th>
              <td className="py-1 pr-3 text-right font-medium tabular-nums" title={String(value)}>
                {formatValue(value)}
              </td>
              {hasUnits && <td className="py-1 pr-3 text-muted">{unit}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <TableMenu fields={fields.map((name) => ({ name, type: 'string' }))} readRows={() => reportRows(reports)} />
    </div>
  )
}
