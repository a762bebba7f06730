import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UsageReport } from '#contract/usage-report.ts'
import { useUsage } from '../../api/usage.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { showToast } from '../../ui/toasts.ts'
import { listSeries, type Series } from './list-series.ts'
import { ModelBars } from './model-bars.tsx'
import { type Measure, sumByModel, sumUsage } from './sum-usage.ts'
import { UsageChart } from './usage-chart.tsx'
import { writeUsageCsv } from './usage-csv.ts'
import { UsageTable } from './usage-table.tsx'
import { UsageTotals } from './usage-totals.tsx'
import { useModelLabel } from './use-model-label.ts'

const periods = ['7', '30', '90'] as const
const measures: Measure[] = ['cost', 'tokens', 'runs', 'time']

/** What the reader's runs used: by day or by model, as a chart or as a table. */
export function UsageView() {
  const { t } = useTranslation()
  const [period, setPeriod] = useState<(typeof periods)[number]>('30')
  const { data, error } = useUsage(Number(period))
  if (error && !data) return <LoadFailure error={error} />
  if (!data) return <p className="text-sm text-faint">{t('app.loading')}</p>
  return (
    <>
      <div className="mb-5">
        <Choice
          label={t('usage.period')}
          isLabelHidden
          options={periods.map((days) => ({ value: days, text: t('usage.lastDays', { n: days }) }))}
          value={period}
          onChange={setPeriod}
        />
      </div>
      {data.rows.length === 0 ? (
        <p role="status" className="py-10 text-center text-muted">
          {t('usage.none', { n: period })}
        </p>
      ) : (
        <Report report={data} />
      )}
    </>
  )
}

function Report({ report }: { report: UsageReport }) {
  const { t } = useTranslation()
  const [measure, setMeasure] = useState<Measure>('cost')
  const [by, setBy] = useState<'day' | 'model'>('day')
  const [look, setLook] = useState<'chart' | 'table'>('chart')
  const modelLabel = useModelLabel()
  const nameOf = ({ model, isOthers }: Series) => (isOthers ? t('usage.others') : modelLabel(model))
  const { series, stacks } = listSeries(report, measure)
  const tableRows =
    by === 'day'
      ? report.rows
          .map((row) => ({ key: `${row.day} ${row.model}`, day: row.day, name: modelLabel(row.model), sum: row }))
          .reverse()
      : sumByModel(report.rows, measure).map(({ model, sum }) => ({ key: model ?? '', name: modelLabel(model), sum }))

  async function copy() {
    await navigator.clipboard.writeText(writeUsageCsv(report.rows))
    showToast({ text: t('usage.copied') })
  }

  return (
    <>
      <UsageTotals sum={sumUsage(report.rows)} />
      <div className="mt-6 mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Choice
          label={t('usage.show')}
          isLabelHidden
          options={measures.map((value) => ({ value, text: t(`usage.measure.${value}`) }))}
          value={measure}
          onChange={setMeasure}
        />
        <Choice
          label={t('usage.group')}
          isLabelHidden
          options={(['day', 'model'] as const).map((value) => ({ value, text: t(`usage.by.${value}`) }))}
          value={by}
          onChange={setBy}
        />
        <Choice
          label={t('usage.look')}
          isLabelHidden
          options={(['chart', 'table'] as const).map((value) => ({ value, text: t(`usage.as.${value}`) }))}
          value={look}
          onChange={setLook}
        />
        <Button look="quiet" className="ml-auto" onClick={() => void copy()}>
          {t('usage.copyCsv')}
        </Button>
      </div>
      {look === 'table' ? (
        <UsageTable rows={tableRows} />
      ) : by === 'model' ? (
        <ModelBars rows={report.rows} measure={measure} />
      ) : (
        <>
          <UsageChart key={report.days.length} stacks={stacks} measure={measure} nameOf={nameOf} />
          <ul aria-label={t('usage.legend')} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
            {series.map((one) => (
              <li key={one.key} className="flex min-w-0 items-center gap-1.5">
                <span aria-hidden="true" className="size-2.5 shrink-0 rounded-xs" style={{ background: one.color }} />
                <span className="break-words">{nameOf(one)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 text-xs text-faint">{t('usage.zone', { zone: report.timeZone })}</p>
    </>
  )
}
