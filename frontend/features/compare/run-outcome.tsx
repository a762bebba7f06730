import { Link } from '@tanstack/react-router'
import { Ban, Check, CircleAlert, Clock, MessageCircle, OctagonX, Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { Spinner } from '../../ui/spinner.tsx'

const looks: Record<Exclude<RunStanding, 'running'>, { picture: typeof Check; color: string }> = {
  queued: { picture: Clock, color: 'text-muted' },
  succeeded: { picture: Check, color: 'text-good' },
  answered: { picture: MessageCircle, color: 'text-accent' },
  failed: { picture: CircleAlert, color: 'text-danger' },
  cancelled: { picture: Ban, color: 'text-muted' },
  killed: { picture: OctagonX, color: 'text-danger' },
  interrupted: { picture: Unplug, color: 'text-warn' },
}

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
  const { picture: Shape, color } = looks[standing]
  return <Shape aria-hidden="true" className={`size-3.5 shrink-0 ${color}`} />
}
