import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { formatUserMessage } from '#contract/user-message.ts'
import { hasEnded } from '../../api/run-store.ts'
import { useRun } from '../../api/use-run.ts'
import type { ResultView } from '../../features/compare/results-section.tsx'
import { CodeBlock } from '../../features/run-view/code/code-block.tsx'
import { FileList } from '../../features/run-view/details/file-list.tsx'
import { LiveStatus } from '../../features/run-view/live-status.tsx'
import { OutputList } from '../../features/run-view/outputs/output-list.tsx'
import { RunCard } from '../../features/run-view/run-card.tsx'
import { currentLanguage } from '../../i18n/language.ts'
import { LoadFailure } from '../../ui/load-failure.tsx'
import { Notice } from '../../ui/notice.tsx'

/** One run of a comparison as the reader wants to see it: what it showed, its code, or all of it. */
export function ComparedRunView({ runId, view }: { runId: string; view: ResultView }) {
  const { t } = useTranslation()
  const { run, error } = useRun(runId)
  if (error && !run) return <LoadFailure error={error} />
  if (!run) return <p className="text-sm text-faint">{t('app.loading')}</p>
  switch (view) {
    case 'results':
      return <Results run={run} />
    case 'code':
      return <Code run={run} />
    case 'whole':
      return <RunCard runId={runId} isCompact />
  }
}

function Results({ run }: { run: Run }) {
  const { t } = useTranslation()
  const outputs = run.attempts.at(-1)?.outputs ?? []
  const isSaidBelow = outputs.some(({ type }) => type === 'error')
  const failure = run.error && run.status !== 'cancelled' && !isSaidBelow ? run.error : undefined
  return (
    <div className="space-y-4">
      {failure && (
        <Notice tone={failure.code === 'no-code' ? 'info' : 'danger'}>
          {formatUserMessage(failure.message, currentLanguage())}
        </Notice>
      )}
      {outputs.length === 0 && !run.error && (
        <p className="text-sm text-muted">
          {t(hasEnded(run) ? 'compare.results.noOutput' : 'compare.results.noResults')}
        </p>
      )}
      <OutputList outputs={outputs} prompt={run.prompt} />
      <FileList artifacts={run.artifacts} />
      {!hasEnded(run) && <LiveStatus run={run} />}
    </div>
  )
}

function Code({ run }: { run: Run }) {
  const { t } = useTranslation()
  const code = run.attempts.at(-1)?.code
  if (!code) return <p className="text-sm text-muted">{t('compare.results.noCode')}</p>
  return <CodeBlock code={code} />
}
