import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { rerunCode } from '../api/runs.ts'
import { useUser } from '../api/session.ts'
import { useRun } from '../api/use-run.ts'
import { RunCard } from '../features/run-view/run-card.tsx'
import { buttonClass } from '../ui/button.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { isNotThere, NotThere } from './not-there.tsx'

const titleLength = 60

/** One run by itself: what a link to a step opens. */
export function RunPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { runId } = useParams({ from: '/run/$runId' })
  const user = useUser()
  const { run, error } = useRun(runId)
  usePageTitle(run ? run.prompt.slice(0, titleLength) || t('run.ownCode') : '')

  async function rerun(parentId: string, code: string) {
    const { runs } = await rerunCode(parentId, code)
    const [created] = runs
    if (created) await navigate({ to: '/run/$runId', params: { runId: created.id } })
  }

  if (user === null || isNotThere(error)) return <NotThere isSignedOut={user === null} />
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-8">
      <h1 className="sr-only">{t('run.link')}</h1>
      {run && (
        <p className="mb-6">
          <Link
            to="/analysis/$analysisId"
            params={{ analysisId: run.analysisId }}
            hash={`run-${runId}`}
            className={buttonClass()}
          >
            {t('run.openAnalysis')}
          </Link>
        </p>
      )}
      <RunCard key={runId} runId={runId} onRerun={rerun} />
    </div>
  )
}
