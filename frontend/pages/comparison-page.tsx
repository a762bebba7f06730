import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRuns } from '../api/runs.ts'
import { useModelName } from '../api/use-model-name.ts'
import { RunCard } from '../features/run-view/run-card.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

/** The runs of one comparison side by side. */
export function ComparisonPage() {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { comparisonId } = useParams({ from: '/comparison/$comparisonId' })
  const { data, error } = useRuns({ comparisonId, limit: 100 })
  usePageTitle(t('comparison.title'))
  const runs = (data?.pages.flatMap((page) => page.runs) ?? []).toReversed()
  if (data && runs.length === 0) return <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')} />
  const columns = `repeat(${Math.max(1, runs.length)}, minmax(min(22rem, 86vw), 1fr))`
  return (
    <div className="w-full px-4 py-8 sm:px-8">
      <h1 className="text-xl font-semibold tracking-tight break-words">{runs[0]?.prompt ?? t('comparison.title')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('comparison.lead', { n: runs.length })}</p>
      {error && <Notice tone="danger">{error.message}</Notice>}
      <ul className="grid snap-x gap-4 overflow-x-auto pb-4" style={{ gridTemplateColumns: columns }}>
        {runs.map(({ id, model }, index) => (
          <li
            key={id}
            aria-label={`${model ? modelName(model) : t('run.ownCode')} · ${t('comparison.repeat', { n: index + 1 })}`}
            className="min-w-0 snap-start rounded-lg border border-line bg-surface p-4"
          >
            <RunCard runId={id} isCompact />
          </li>
        ))}
      </ul>
    </div>
  )
}
