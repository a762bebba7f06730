import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedRun, Comparison } from '#contract/comparison.ts'
import { Choice } from '../../ui/choice.tsx'
import { OnSight } from '../../ui/on-sight.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { RepeatPicker } from './repeat-picker.tsx'
import { ResultColumnHead } from './result-column-head.tsx'
import { countRepeats, runsByModel } from './runs-by-model.ts'

export const resultViews = ['results', 'code', 'whole'] as const
export type ResultView = (typeof resultViews)[number]

type ResultsSectionProps = {
  comparison: Comparison
  /** Draws one run; called only for runs that are in sight. */
  renderRun: (run: ComparedRun, view: ResultView) => ReactNode
  /** Absent where no winner can be picked. */
  onVote?: ((runId: string | null) => void) | undefined
}

/** One run of each model side by side, with the pick of a winner. Only columns that come into sight are loaded. */
export function ResultsSection({ comparison, renderRun, onVote }: ResultsSectionProps) {
  const { t } = useTranslation()
  const id = useId()
  const [view, setView] = useState<ResultView>('results')
  const [repeat, setRepeat] = useState(1)
  /** Columns in which another repeat is looked at than in the rest. */
  const [own, setOwn] = useState<Record<string, number>>({})
  const columns = runsByModel(comparison.runs)
  const repeats = countRepeats(comparison.runs)
  const template = `repeat(${Math.max(1, columns.length)}, minmax(min(23rem, 84vw), 1fr))`
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg font-semibold">
        {t('compare.results.title')}
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Choice
          label={t('compare.results.view')}
          isLabelHidden
          options={resultViews.map((value) => ({ value, text: t(`compare.results.views.${value}`) }))}
          value={view}
          onChange={setView}
        />
        <RepeatPicker
          count={repeats}
          value={repeat}
          onChange={(chosen) => {
            setRepeat(chosen === 'all' ? 1 : chosen)
            setOwn({})
          }}
        />
      </div>
      <ScrollRegion label={t('compare.results.region')} className="snap-x scroll-px-4 pb-3">
        <ul className="grid gap-4" style={{ gridTemplateColumns: template }}>
          {columns.map(({ model, runs }) => {
            const run = runs.find((candidate) => candidate.repeat === (own[model] ?? repeat)) ?? runs[0]
            if (!run) return null
            return (
              <li key={model} className="min-w-0 snap-start rounded-lg border border-line bg-surface">
                <ResultColumnHead
                  runs={runs}
                  run={run}
                  votedRunId={comparison.votedRunId}
                  onRepeat={(chosen) => setOwn({ ...own, [model]: chosen })}
                  onVote={onVote}
                />
                <OnSight key={run.id} marginPx={100} className="min-h-40 p-4">
                  {renderRun(run, view)}
                </OnSight>
              </li>
            )
          })}
        </ul>
      </ScrollRegion>
    </section>
  )
}
