import { Link } from '@tanstack/react-router'
import { GitCompareArrows, Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { type RunStanding, standingOf } from '../../api/run-standing.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { formatTime } from '../../i18n/format.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { standingLooks } from '../../ui/standing-looks.ts'
import type { StepHeading } from './step-heading.ts'
import { StepTitle } from './step-title.tsx'

type RunHeaderProps = { run: Run; isCompact?: boolean; heading?: StepHeading }

/** The question of a run, who answers it, and how it stands. */
export function RunHeader({ run, isCompact = false, heading = 'question' }: RunHeaderProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  return (
    <header>
      {!isCompact && <StepTitle prompt={run.prompt} heading={heading} />}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
        <StatusMark standing={standingOf(run.status, run.error?.code)} />
        {run.model ? <span>{modelName(run.model)}</span> : run.prompt && <span>{t('run.ownCode')}</span>}
        <time dateTime={run.timing.createdAt}>{formatTime(run.timing.createdAt)}</time>
        {run.parentRunId && (
          <Link
            to="/run/$runId"
            params={{ runId: run.parentRunId }}
            className="underline underline-offset-2 hover:text-ink"
          >
            {t(run.model === null ? 'run.editedFrom' : 'run.fixes')}
          </Link>
        )}
        <Link
          to="/run/$runId"
          params={{ runId: run.id }}
          aria-label={t('run.link')}
          title={t('run.link')}
          className="hover:text-ink"
        >
          <Link2 aria-hidden="true" className="size-4" />
        </Link>
        {!isCompact && (
          <Link
            to="/history"
            search={{ compare: run.id }}
            aria-label={t('run.compare')}
            title={t('run.compare')}
            className="hover:text-ink"
          >
            <GitCompareArrows aria-hidden="true" className="size-4" />
          </Link>
        )}
      </p>
    </header>
  )
}

function StatusMark({ standing }: { standing: RunStanding }) {
  const { t } = useTranslation()
  const looks = standing === 'queued' || standing === 'running' ? null : standingLooks[standing]
  const Picture = looks?.picture
  // One element from the first to the last, so that screen readers hear the end.
  return (
    <span role="status" className={`flex items-center gap-1 font-medium ${looks?.color ?? 'text-accent'}`}>
      {Picture ? <Picture aria-hidden="true" className="size-3.5" /> : <Spinner />} {t(`run.status.${standing}`)}
    </span>
  )
}
