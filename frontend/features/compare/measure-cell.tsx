import { useTranslation } from 'react-i18next'
import type { ComparedModel, ComparedRun } from '#contract/comparison.ts'
import { formatDuration, formatShare } from '../../i18n/format.ts'
import { Fold } from '../../ui/fold.tsx'
import { formatQuantity } from './format-quantity.ts'
import { MeasureText } from './measure-text.tsx'
import { QualityText } from './quality-text.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { isUnderWay } from './runs-by-model.ts'
import { CostText, TokenText } from './usage-text.tsx'

export const measureAspects = [
  'status',
  'attempts',
  'firstToken',
  'total',
  'execution',
  'tokens',
  'cost',
  'quality',
  'complexity',
  'lines',
  'agreement',
  'stability',
  'alone',
] as const
type Aspect = (typeof measureAspects)[number]

type MeasureCellProps = {
  aspect: Aspect
  /** Those of the model that are looked at. */
  runs: ComparedRun[]
  /** Of all its runs. */
  summary: ComparedModel | undefined
}

/** One aspect of one model. */
export function MeasureCell({ aspect, runs, summary }: MeasureCellProps) {
  switch (aspect) {
    case 'status':
      return <Outcomes runs={runs} />
    case 'attempts':
      return <MeasureText runs={runs} read={({ attempts }) => attempts || null} format={formatQuantity} />
    case 'firstToken':
      return <MeasureText runs={runs} read={({ firstTokenMs }) => firstTokenMs} format={formatDuration} />
    case 'total':
      return <MeasureText runs={runs} read={({ totalMs }) => totalMs} format={formatDuration} />
    case 'execution':
      return <MeasureText runs={runs} read={({ executionMs }) => executionMs} format={formatDuration} />
    case 'tokens':
      return <TokenText runs={runs} />
    case 'cost':
      return <CostText runs={runs} />
    case 'quality':
      return <QualityText runs={runs} />
    case 'complexity':
      return <MeasureText runs={runs} read={({ quality }) => quality?.complexity ?? null} format={formatQuantity} />
    case 'lines':
      return <MeasureText runs={runs} read={({ quality }) => quality?.lines ?? null} format={formatQuantity} />
    case 'agreement':
    case 'stability':
      return <ShareText share={summary?.[aspect] ?? null} />
    case 'alone':
      return <span className="tabular-nums">{summary?.alone ?? '–'}</span>
  }
}

const runsListed = 6

function Outcomes({ runs }: { runs: ComparedRun[] }) {
  const { t } = useTranslation()
  const done = runs.filter(({ status }) => status === 'succeeded').length
  const underWay = runs.filter(isUnderWay).length
  const list = (
    <ul className="space-y-0.5">
      {runs.map((run) => (
        <li key={run.id}>
          <RunOutcome run={run} isNumbered={runs.length > 1} />
        </li>
      ))}
    </ul>
  )
  if (runs.length <= 1) return list
  return (
    <>
      <p className="font-medium tabular-nums">
        {t('compare.measures.succeededOf', { done, all: runs.length })}
        {underWay > 0 && (
          <span className="block text-xs font-normal text-muted">
            {t('compare.measures.underWay', { n: underWay })}
          </span>
        )}
      </p>
      {runs.length <= runsListed ? list : <Fold summary={t('compare.measures.perRun')}>{list}</Fold>}
    </>
  )
}

/** A share as a number with a small bar beside it. */
function ShareText({ share }: { share: number | null }) {
  if (share === null) return <span className="text-faint">–</span>
  return (
    <span className="flex items-center gap-2 tabular-nums">
      {formatShare(share)}
      <span aria-hidden="true" className="h-1.5 w-12 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-agree" style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}
