import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { useChosenRuns } from '../api/comparisons.ts'
import { ApiError } from '../api/request.ts'
import { useModelName } from '../api/use-model-name.ts'
import { AgreementSection, defaultTolerance } from '../features/compare/agreement-section.tsx'
import { CodeSection } from '../features/compare/code-section.tsx'
import { MeasuresSection } from '../features/compare/measures-section.tsx'
import { ResultsSection } from '../features/compare/results-section.tsx'
import { formatTime } from '../i18n/format.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { LoadFailure } from '../ui/load-failure.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { ComparedCode } from './comparison/compared-code.tsx'
import { ComparedRunView } from './comparison/compared-run.tsx'

/** Any two runs side by side. */
export function ComparePage() {
  const { t } = useTranslation()
  const { runs } = useSearch({ from: '/compare' })
  const [tolerance, setTolerance] = useState(defaultTolerance)
  const { data, error, isPlaceholderData } = useChosenRuns(runs, tolerance)
  usePageTitle(t('compare.twoRuns'))
  if (!runs || (error instanceof ApiError && (error.status === 404 || error.status === 400)))
    return (
      <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
        <Link to="/history" className={buttonClass('primary')}>
          {t('app.history')}
        </Link>
      </EmptyPage>
    )
  return (
    <div className="mx-auto w-full max-w-[100rem] space-y-10 px-4 py-8 sm:px-8">
      <div className="space-y-4">
        <h1 className="text-xl font-semibold tracking-tight">{t('compare.twoRuns')}</h1>
        {error && <LoadFailure error={error} hasContent={data !== undefined} />}
        {!data && !error && <p className="text-sm text-faint">{t('app.loading')}</p>}
        {data && <Questions comparison={data} />}
      </div>
      {data && (
        <>
          <AgreementSection
            comparison={data}
            tolerance={tolerance}
            onTolerance={setTolerance}
            isStale={isPlaceholderData}
            arePicked
          />
          <ResultsSection comparison={data} renderRun={(run, view) => <ComparedRunView runId={run.id} view={view} />} />
          <MeasuresSection comparison={data} />
          <CodeSection runs={data.runs} renderDiff={(left, right) => <ComparedCode left={left} right={right} />} />
        </>
      )}
    </div>
  )
}

/** What each run was asked, by whom it was done and when. */
function Questions({ comparison: { runs } }: { comparison: Comparison }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  return (
    <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {runs.map((run) => (
        <li key={run.id} className="min-w-0 border-l-2 border-line-strong pl-3">
          <p className="text-sm font-medium">{modelName(run.model)}</p>
          <Link
            to="/run/$runId"
            params={{ runId: run.id }}
            className="line-clamp-4 break-words whitespace-pre-wrap underline-offset-2 hover:underline"
          >
            {run.prompt || t('run.ownCode')}
          </Link>
          <time dateTime={run.createdAt} className="text-xs text-faint">
            {formatTime(run.createdAt)}
          </time>
        </li>
      ))}
    </ul>
  )
}
