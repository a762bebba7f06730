import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/request.ts'
import { useAnalysis } from '../api/runs.ts'
import { useUser } from '../api/session.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { LoadFailure } from '../ui/load-failure.tsx'
import { Workbench } from './workbench.tsx'

/** An analysis, or the place to begin one (`/analysis/new`). */
export function WorkbenchPage() {
  const { t } = useTranslation()
  const { analysisId: named } = useParams({ from: '/analysis/$analysisId' })
  const analysisId = named === 'new' ? null : named
  const user = useUser()
  const { data: analysis, error } = useAnalysis(analysisId)
  const isElsewhere = user === null && analysisId !== null
  if (isElsewhere || (error instanceof ApiError && (error.status === 404 || error.status === 400)))
    return (
      <EmptyPage title={t('errors.notFoundTitle')} body={t('errors.notFoundBody')}>
        {isElsewhere && (
          <Link to="/sign-in" className={buttonClass('primary')}>
            {t('account.signIn')}
          </Link>
        )}
        <Link to="/" className={buttonClass(isElsewhere ? 'plain' : 'primary')}>
          {t('errors.goHome')}
        </Link>
      </EmptyPage>
    )
  if (error && !analysis)
    return (
      <div className="mx-auto w-full max-w-2xl px-4 py-16">
        <LoadFailure error={error} />
      </div>
    )
  if (analysisId !== null && !analysis) return <p className="px-5 py-8 text-sm text-faint">{t('app.loading')}</p>
  return <Workbench key={named} analysis={analysis ?? null} />
}
