import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAnalysis } from '../api/runs.ts'
import { useUser } from '../api/session.ts'
import { LoadFailure } from '../ui/load-failure.tsx'
import { isNotThere, NotThere } from './not-there.tsx'
import { Workbench } from './workbench.tsx'

/** An analysis, or the place to begin one (`/analysis/new`). */
export function WorkbenchPage() {
  const { t } = useTranslation()
  const { analysisId: named } = useParams({ from: '/analysis/$analysisId' })
  const analysisId = named === 'new' ? null : named
  const user = useUser()
  const { data: analysis, error } = useAnalysis(analysisId)
  const isElsewhere = user === null && analysisId !== null
  if (isElsewhere || isNotThere(error)) return <NotThere isSignedOut={isElsewhere} />
  if (error && !analysis)
    return (
      <div className="mx-auto w-full max-w-2xl px-4 py-16">
        <LoadFailure error={error} />
      </div>
    )
  if (analysisId !== null && !analysis) return <p className="px-5 py-8 text-sm text-faint">{t('app.loading')}</p>
  return <Workbench key={named} analysis={analysis ?? null} />
}
