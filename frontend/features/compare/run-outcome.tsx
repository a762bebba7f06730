import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { standingLooks } from '../../ui/standing-looks.ts'

/** How a run came out, at which attempt, and why if it did not succeed. */
export function RunOutcome({ run, isNumbered }: { run: ComparedRun; isNumbered: boolean }) {
  const { t } = useTranslation()
  const standing = standingOf(run.status, run.errorCode)
  const isOver = standing !== 'queued' && standing !== 'running'
  const why = standing === 'failed' || standing === 'killed' ? run.errorCode : undefined
  return (
    <div className="leading-snug">
      <p className="flex flex-wrap items-center gap-x-1.5">
        <Picture standing={standing} />
        <Link
          to="/run/$runId"
          params={{ runId: run.id }}
          className="inline-flex min-h-[24px] items-center underline-offset-2 hover:underline"
        >
          {isNumbered && <span className="mr-1.5 text-xs text-faint">{t('compare.repeat', { n: run.repeat })}</span>}
          {t(`run.status.${standing}`)}
        </Link>
        {isOver && (run.attempts > 1 || (run.attempts === 1 && standing !== 'succeeded')) && (
          <span className="text-xs text-muted">{t('compare.measures.atAttempt', { n: run.attempts })}</span>
        )}
      </p>
      {why && <p className="max-w-52 pl-5 text-xs text-muted">{t(`compare.why.${why}`)}</p>}
    </div>
  )
}

function Picture({ standing }: { standing: RunStanding }) {
  if (standing === 'running') return <Spinner />
  const { picture: Shape, color } = standingLooks[standing]
  return <Shape aria-hidden="true" className={`size-3.5 shrink-0 ${color}`} />
}
