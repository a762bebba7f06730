import { useTranslation } from 'react-i18next'
import type { ComparedRun } from '#contract/comparison.ts'
import { useModelName } from '../../api/use-model-name.ts'
import { useRun } from '../../api/use-run.ts'
import { OnSight } from '../../ui/on-sight.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Elapsed } from './elapsed.tsx'
import { isUnderWay } from './runs-by-model.ts'

/** How many runs have ended, and what each of those that run is busy with. Only lines in sight are fed live. */
export function RunProgress({ runs }: { runs: ComparedRun[] }) {
  const { t } = useTranslation()
  const done = runs.filter((run) => !isUnderWay(run)).length
  const running = runs.filter(({ status }) => status === 'running')
  const waiting = runs.length - done - running.length
  const text = t('compare.ended', { done, all: runs.length })
  return (
    <section aria-label={t('compare.live')} className="rounded-lg border border-line bg-surface px-4 py-3">
      <p role="status" className="text-sm">
        {text}
        {waiting > 0 && <span className="text-muted"> · {t('compare.waiting', { n: waiting })}</span>}
      </p>
      <div
        role="progressbar"
        aria-label={t('compare.live')}
        aria-valuemin={0}
        aria-valuemax={runs.length}
        aria-valuenow={done}
        aria-valuetext={text}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width]"
          style={{ width: `${(100 * done) / Math.max(1, runs.length)}%` }}
        />
      </div>
      {running.length > 0 && (
        <ul className="mt-3 grid max-h-64 grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-x-6 gap-y-1 overflow-y-auto text-sm">
          {running.map((run) => (
            <li key={run.id} className="min-h-[24px] min-w-0">
              <OnSight marginPx={0} className="min-h-[24px]">
                <LiveLine run={run} />
              </OnSight>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function LiveLine({ run: { id, model, repeat } }: { run: ComparedRun }) {
  const { t } = useTranslation()
  const modelName = useModelName()
  const { run } = useRun(id)
  return (
    <p className="flex items-center gap-2">
      <Spinner />
      <span className="min-w-0 truncate" title={modelName(model)}>
        {modelName(model)}
      </span>
      <span className="shrink-0 text-xs text-faint">{t('compare.repeat', { n: repeat })}</span>
      <span className="min-w-24 flex-1 truncate text-muted">{run && t(`run.stage.${run.stage}`)}</span>
      {run && <Elapsed since={run.timing.startedAt ?? run.timing.createdAt} />}
    </p>
  )
}
