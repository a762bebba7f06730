import { Link } from '@tanstack/react-router'
import { ArrowRight, Link2, Trophy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { RunOutcome } from './run-outcome.tsx'
import { isUnderWay } from './runs-by-model.ts'

type ResultColumnHeadProps = {
  /** All repeats of the model. */
  runs: ComparedRun[]
  run: ComparedRun
  votedRunId: string | null
  onRepeat: (repeat: number) => void
  onVote: ((runId: string | null) => void) | undefined
}

/** Whose run this is, how it came out, and what can be done with it. */
export function ResultColumnHead({ runs, run, votedRunId, onRepeat, onVote }: ResultColumnHeadProps) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const isWinner = votedRunId === run.id
  const called = t('compare.modelAndRepeat', { model: modelName(run.model), n: run.repeat })
  return (
    <div className={`space-y-2 rounded-t-lg border-b border-line px-4 py-3 ${isWinner ? 'bg-warn-soft' : ''}`}>
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]" title={run.model}>
          {modelName(run.model)}
        </h3>
        {runs.length > 1 && (
          <select
            aria-label={`${modelName(run.model)}: ${t('compare.show')}`}
            value={run.repeat}
            onChange={({ target }) => onRepeat(Number(target.value))}
            className="rounded-md border border-line-strong bg-surface px-1.5 py-0.5 text-sm"
          >
            {runs.map(({ id, repeat }) => (
              <option key={id} value={repeat}>
                {t('compare.repeat', { n: repeat })}
              </option>
            ))}
          </select>
        )}
        <Link
          to="/run/$runId"
          params={{ runId: run.id }}
          aria-label={`${t('compare.results.open')}: ${called}`}
          title={t('compare.results.open')}
          className="flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <Link2 aria-hidden="true" className="size-4" />
        </Link>
      </div>
      <div className="text-sm">
        <RunOutcome run={run} isNumbered={false} />
      </div>
      {!isUnderWay(run) && (
        <div className="flex flex-wrap gap-2">
          {onVote && (run.status === 'succeeded' || isWinner) && (
            <Button
              aria-pressed={isWinner}
              aria-label={`${t(isWinner ? 'compare.vote.picked' : 'compare.vote.pick')}: ${called}`}
              className={isWinner ? 'border-warn text-warn' : ''}
              onClick={() => onVote(isWinner ? null : run.id)}
            >
              <Trophy aria-hidden="true" className="size-3.5" />
              {t(isWinner ? 'compare.vote.picked' : 'compare.vote.pick')}
            </Button>
          )}
          <Link
            to="/analysis/$analysisId"
            params={{ analysisId: run.analysisId }}
            hash={`run-${run.id}`}
            aria-label={`${t('compare.results.goOn')}: ${called}`}
            title={t('compare.results.goOnHint')}
            className={buttonClass()}
          >
            {t('compare.results.goOn')}
            <ArrowRight aria-hidden="true" className="size-3.5" />
          </Link>
        </div>
      )}
    </div>
  )
}
