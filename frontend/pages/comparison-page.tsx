import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { askAgain, cancelRuns, useComparison, useVote } from '../api/comparisons.ts'
import { useDatasets } from '../api/datasets.ts'
import { ApiError } from '../api/request.ts'
import { AgreementSection, defaultTolerance } from '../features/compare/agreement-section.tsx'
import { CodeSection } from '../features/compare/code-section.tsx'
import { CompareHeader } from '../features/compare/compare-header.tsx'
import { MeasuresSection } from '../features/compare/measures-section.tsx'
import { ResultsSection } from '../features/compare/results-section.tsx'
import { isUnderWay } from '../features/compare/runs-by-model.ts'
import { WinnerNote } from '../features/compare/winner-note.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { LoadFailure } from '../ui/load-failure.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { ComparedCode } from './comparison/compared-code.tsx'
import { ComparedRunView } from './comparison/compared-run.tsx'

const titleLength = 60

/** Models side by side on executed results. */
export function ComparisonPage() {
  const { t } = useTranslation()
  const { comparisonId } = useParams({ from: '/comparison/$comparisonId' })
  const [tolerance, setTolerance] = useState(defaultTolerance)
  const { data, error, isPlaceholderData } = useComparison(comparisonId, tolerance)
  usePageTitle(data?.prompt.slice(0, titleLength) || t('compare.title'))
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return (
      <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
        <Link to="/history" className={buttonClass('primary')}>
          {t('app.history')}
        </Link>
      </EmptyPage>
    )
  return (
    <div className="mx-auto w-full max-w-[100rem] px-4 py-8 sm:px-8">
      {error && (
        <div className="mb-4">
          <LoadFailure error={error} hasContent={data !== undefined} />
        </div>
      )}
      {!data && !error && <p className="text-sm text-faint">{t('app.loading')}</p>}
      {data && (
        <ComparisonView
          key={data.id}
          comparison={data}
          tolerance={tolerance}
          onTolerance={setTolerance}
          isStale={isPlaceholderData}
        />
      )}
    </div>
  )
}

type ComparisonViewProps = {
  comparison: Comparison
  tolerance: number
  onTolerance: (tolerance: number) => void
  isStale: boolean
}

function ComparisonView({ comparison, tolerance, onTolerance, isStale }: ComparisonViewProps) {
  const navigate = useNavigate()
  const { data: datasets } = useDatasets()
  const vote = useVote(comparison.id)
  const underWay = comparison.runs.filter(isUnderWay).map(({ id }) => id)

  async function repeat() {
    const comparisonId = await askAgain(comparison)
    if (comparisonId) await navigate({ to: '/comparison/$comparisonId', params: { comparisonId } })
  }

  return (
    <div className="space-y-10">
      <div className="space-y-3">
        <CompareHeader
          comparison={comparison}
          dataNames={datasets ? comparison.datasetIds.map((id) => datasets.find((known) => known.id === id)?.name) : []}
          onCancelAll={() => cancelRuns(underWay)}
          onAskAgain={repeat}
        />
        <WinnerNote comparison={comparison} failure={vote.error} onVote={vote.mutate} />
      </div>
      <AgreementSection comparison={comparison} tolerance={tolerance} onTolerance={onTolerance} isStale={isStale} />
      <ResultsSection
        comparison={comparison}
        renderRun={(run, view) => <ComparedRunView runId={run.id} view={view} />}
        onVote={vote.mutate}
      />
      <MeasuresSection comparison={comparison} />
      <CodeSection runs={comparison.runs} renderDiff={(left, right) => <ComparedCode left={left} right={right} />} />
    </div>
  )
}
