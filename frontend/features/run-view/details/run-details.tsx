import { useTranslation } from 'react-i18next'
import type { Run } from '#contract/run.ts'
import { formatCost, formatCount, formatDuration } from '../../../i18n/format.ts'
import { Fold } from '../../../ui/fold.tsx'

/** What a run took, what was sent to the model, and which software ran it. */
export function RunDetails({ run }: { run: Run }) {
  const { t } = useTranslation()
  const known = (count: number | null) => (count === null ? t('app.unknown') : formatCount(count))
  const { usage, timing } = run
  const isFree = usage.inputTokens === 0 && usage.outputTokens === 0 && usage.costUsd === 0
  const facts = [
    timing.totalMs !== null && t('run.total', { time: formatDuration(timing.totalMs) }),
    timing.executionMs !== null && t('run.execution', { time: formatDuration(timing.executionMs) }),
    run.model &&
      !isFree &&
      (usage.inputTokens === null && usage.outputTokens === null
        ? t('run.tokensUnknown')
        : t('run.tokens', { input: known(usage.inputTokens), output: known(usage.outputTokens) })),
    run.model &&
      !isFree &&
      t('run.cost', { cost: usage.costUsd === null ? t('app.unknown') : formatCost(usage.costUsd) }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <footer className="space-y-1.5">
      <p className="text-xs text-faint tabular-nums">{facts.join(' · ')}</p>
      {run.promptsSent.length > 0 && (
        <Fold summary={<span className="text-xs">{t('run.promptSent')}</span>}>
          <SentPrompts run={run} />
        </Fold>
      )}
      {run.runtime && (
        <Fold summary={<span className="text-xs">{t('run.runtime')}</span>}>
          <p className="font-mono text-xs text-muted">
            {Object.entries(run.runtime)
              .map(([name, version]) => `${name} ${version}`)
              .join(' · ')}
          </p>
        </Fold>
      )}
    </footer>
  )
}

function SentPrompts({ run }: { run: Run }) {
  const { t } = useTranslation()
  const prompts = run.promptsSent.map((messages, index) => ({
    n: index + 1,
    messages: messages.map((message, place) => ({ ...message, key: `${index} ${place}` })),
  }))
  return prompts.map(({ n, messages }) => (
    <div key={n} className="mb-3">
      {prompts.length > 1 && <h4 className="text-xs font-medium">{t('run.promptOfAttempt', { n })}</h4>}
      {messages.map(({ key, role, text }) => (
        <div key={key} className="mt-1">
          <p className="text-xs text-faint">{t(`run.roles.${role}`)}</p>
          <pre className="max-h-80 overflow-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap">
            {text}
          </pre>
        </div>
      ))}
    </div>
  ))
}
