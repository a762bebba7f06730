import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attempt, Run } from '#contract/run.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { standingOf } from '../../api/run-standing.ts'
import { hasEnded } from '../../api/run-store.ts'
import { useRun } from '../../api/use-run.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Fold } from '../../ui/fold.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerChoices } from './answer-choices.tsx'
import { AskAgain } from './ask-again.tsx'
import { AttemptView } from './attempt-view.tsx'
import { FileList } from './details/file-list.tsx'
import { RunDetails } from './details/run-details.tsx'
import { FixIt, type RenderPreview } from './fix-it.tsx'
import { InterpretationView } from './interpretation/interpretation-view.tsx'
import { LiveStatus } from './live-status.tsx'
import { RunHeader } from './run-header.tsx'
import { RunPlaceContext } from './run-place.ts'
import type { StepHeading } from './step-heading.ts'

type RunCardProps = {
  runId: string
  /** Runs edited code as a new step; absent where steps can't be added. */
  onRerun?: (runId: string, code: string) => Promise<void>
  /** Asks the question of a run that came to nothing again; absent where steps can't be added. */
  onAskAgain?: (run: Run) => Promise<void>
  /** Shows what a model would be sent; absent where steps can't be added. */
  renderPreview?: RenderPreview
  isCompact?: boolean
  /** What stands over it; the question unless said. */
  heading?: StepHeading
}

/** One run, live or from history: question, attempts, files, and what it took. */
export function RunCard({ runId, onRerun, onAskAgain, renderPreview, isCompact = false, heading }: RunCardProps) {
  const { t } = useTranslation()
  const { run, error } = useRun(runId)
  const analysisId = run?.analysisId
  const datasetIds = run?.datasetIds
  // The same while outputs come, so that code is not drawn anew with each of them.
  const place = useMemo(
    () => ({ ...(analysisId && { analysisId }), datasetIds: datasetIds ?? [] }),
    [analysisId, datasetIds],
  )
  return (
    <article id={`run-${runId}`} aria-busy={!run || !hasEnded(run)} className="scroll-mt-5">
      {run ? (
        <RunPlaceContext value={place}>
          <RunBody
            run={run}
            onRerun={onRerun}
            onAskAgain={onAskAgain}
            renderPreview={renderPreview}
            isCompact={isCompact}
            {...(heading && { heading })}
          />
        </RunPlaceContext>
      ) : error ? (
        <LoadFailure error={error} />
      ) : (
        <p className="py-8 text-sm text-faint">{t('app.loading')}</p>
      )}
    </article>
  )
}

function RunBody({
  run,
  onRerun,
  onAskAgain,
  renderPreview,
  isCompact,
  heading,
}: { run: Run } & Omit<RunCardProps, 'runId'>) {
  const { t } = useTranslation()
  const earlier = numbered(run.attempts.slice(0, -1))
  const last = run.attempts.at(-1)
  const rerun = onRerun && hasEnded(run) ? (code: string) => onRerun(run.id, code) : undefined
  return (
    <div className="space-y-4">
      <RunHeader run={run} isCompact={isCompact} {...(heading && { heading })} />
      {run.replayedRuns > 0 && <p className="text-sm text-muted">{t('run.replayed', { n: run.replayedRuns })}</p>}
      {earlier.map(({ key, n, attempt }) => {
        const cause = attempt.outputs.find((output) => output.type === 'error')
        return (
          <Fold
            key={key}
            summary={
              <span className={run.status === 'succeeded' ? 'text-muted' : 'text-danger'}>
                {cause ? t('run.attemptFailed', { n, name: cause.name }) : t('run.attemptFailedPlain', { n })}
              </span>
            }
          >
            <div className="border-l-2 border-line pl-4">
              <AttemptView attempt={attempt} prompt={run.prompt} onRun={rerun} />
            </div>
          </Fold>
        )
      })}
      {last && (
        <AttemptView
          attempt={last}
          prompt={run.prompt}
          isCancelled={run.status === 'cancelled'}
          onRun={rerun}
          draftPlace={run.id}
          {...(hasEnded(run) && run.parentRunId && { parentRunId: run.parentRunId })}
        />
      )}
      {hasEnded(run) && run.choices.length > 0 && <AnswerChoices run={run} onAsk={onAskAgain} />}
      {run.interpretation && <InterpretationView interpretation={run.interpretation} />}
      {!hasEnded(run) && <LiveStatus run={run} />}
      <RunFailure run={run} />
      {renderPreview && hasFailedCode(run) && <FixIt run={run} renderPreview={renderPreview} />}
      {onAskAgain && cameToNothing(run) && <AskAgain run={run} onAsk={onAskAgain} />}
      <FileList artifacts={run.artifacts} />
      {hasEnded(run) && <RunDetails run={run} />}
    </div>
  )
}

/** Whether the step's last code failed, so that a model may mend it. */
function hasFailedCode({ status, attempts, error }: Run): boolean {
  const last = attempts.at(-1)
  if (!last?.code || (status !== 'failed' && status !== 'killed')) return false
  return last.outputs.some(({ type }) => type === 'error') || (error?.message.key.startsWith('limit-') ?? false)
}

/** Whether a model was asked and neither results nor words came of it. */
function cameToNothing({ model, status, error }: Run): boolean {
  if (model === null) return false
  const standing = standingOf(status, error?.code)
  return standing === 'failed' || standing === 'cancelled' || standing === 'killed' || standing === 'interrupted'
}

/** An attempt is known by its place: the list only grows. */
function numbered(attempts: Attempt[]) {
  return attempts.map((attempt, index) => ({ key: `attempt ${index + 1}`, n: index + 1, attempt }))
}

/** Why a run ended as it did, unless the error that its code raised says so already. */
function RunFailure({ run: { error, status, attempts } }: { run: Run }) {
  const { t } = useTranslation()
  if (!error) return null
  const isSaidAbove = attempts.at(-1)?.outputs.some(({ type }) => type === 'error')
  if (error.message.key === 'run-code-failed' && isSaidAbove) return null
  if (error.message.key === 'run-attempts-used' && isSaidAbove)
    return <p className="text-sm text-muted">{formatUserMessage(error.message, currentLanguage())}</p>
  if (error.code === 'no-code' && attempts.at(-1)?.text.trim())
    return <p className="text-sm text-muted">{t('run.notComputed')}</p>
  const isNoFault = status === 'cancelled' || error.code === 'no-code'
  return <Notice tone={isNoFault ? 'info' : 'danger'}>{formatUserMessage(error.message, currentLanguage())}</Notice>
}
