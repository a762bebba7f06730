import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { Choice } from '../../ui/choice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { AgreementSummary } from './agreement-summary.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { orderQuantities } from './order-quantities.ts'
import { RepeatPicker } from './repeat-picker.tsx'
import { countRepeats, type RepeatChoice, runsByModel } from './runs-by-model.ts'
import { MarkLegend } from './standing-mark.tsx'

export const tolerances = [0.001, 0.01, 0.05] as const
export const defaultTolerance = 0.01

type AgreementSectionProps = {
  comparison: Comparison
  tolerance: number
  onTolerance: (tolerance: number) => void
  /** The table is being made anew. */
  isStale: boolean
  /** Runs that were picked by hand, not one question to several models. */
  arePicked?: boolean
}

/** Which numbers the models agree on: in a sentence, then in full. */
export function AgreementSection(props: AgreementSectionProps) {
  const { comparison, tolerance, onTolerance, isStale, arePicked = false } = props
  const { t } = useTranslation()
  const id = useId()
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const [repeat, setRepeat] = useState<RepeatChoice>('all')
  const columns = runsByModel(comparison.runs)
  const shown = orderQuantities(comparison.quantities, onlyDiffering)
  const tolerancesOffered = tolerances.map((value) => ({ value: String(value), text: `${value * 100}%` }))
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('compare.agreement.title')}
      </h2>
      <AgreementSummary comparison={comparison} arePicked={arePicked} />
      {comparison.quantities.length === 0 ? (
        comparison.status === 'running' && <p className="text-sm text-muted">{t('compare.agreement.none')}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Choice
              label={t('compare.agreement.tolerance')}
              options={tolerancesOffered}
              value={String(tolerance)}
              onChange={(value) => onTolerance(Number(value))}
            />
            <RepeatPicker count={countRepeats(comparison.runs)} value={repeat} onChange={setRepeat} hasAll />
            <label className="flex min-h-[24px] items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={onlyDiffering}
                onChange={({ target }) => setOnlyDiffering(target.checked)}
                className="size-4 accent-accent"
              />
              {t('compare.agreement.onlyDiffering')}
            </label>
            {isStale && <Spinner />}
          </div>
          <MarkLegend />
          {shown.length === 0 ? (
            <p role="status" className="text-sm text-muted">
              {t('compare.agreement.noneDiffer')}
            </p>
          ) : (
            <AgreementTable quantities={shown} columns={columns} repeat={repeat} votedRunId={comparison.votedRunId} />
          )}
          <p className="text-xs text-faint">{t('compare.agreement.note')}</p>
        </>
      )}
    </section>
  )
}
