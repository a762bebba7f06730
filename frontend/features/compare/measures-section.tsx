import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { MeasureCell, measureAspects } from './measure-cell.tsx'
import { ModelHeading } from './model-heading.tsx'
import { RepeatPicker } from './repeat-picker.tsx'
import { chosenRuns, countRepeats, type RepeatChoice, runsByModel } from './runs-by-model.ts'
import { cellClass, columnHeadClass, cornerClass, rowHeadClass, tableClass } from './table-classes.ts'

/** Outcome, times, tokens, cost, code quality, agreement: aspects by model. */
export function MeasuresSection({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation()
  const id = useId()
  const repeats = countRepeats(comparison.runs)
  const [repeat, setRepeat] = useState<RepeatChoice>('all')
  const columns = runsByModel(comparison.runs)
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('compare.measures.title')}
      </h2>
      <RepeatPicker count={repeats} value={repeat} onChange={setRepeat} hasAll />
      <ScrollRegion label={t('compare.measures.title')} className="rounded-lg border border-line bg-surface">
        <table className={tableClass}>
          <caption className="sr-only">{t('compare.measures.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={cornerClass}>
                {t('compare.measures.aspect')}
              </th>
              {columns.map((column) => (
                <th key={column.model} scope="col" className={columnHeadClass}>
                  <ModelHeading column={column} votedRunId={comparison.votedRunId} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measureAspects.map((aspect) => (
              <tr key={aspect}>
                <th scope="row" className={rowHeadClass}>
                  {t(`compare.measures.${aspect}`)}
                </th>
                {columns.map(({ model, runs }) => (
                  <td key={model} className={cellClass}>
                    <MeasureCell
                      aspect={aspect}
                      runs={chosenRuns(runs, repeat)}
                      summary={comparison.models.find((entry) => entry.model === model)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
