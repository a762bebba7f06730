import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askRunAgain } from '../../api/ask-run-again.ts'
import { useSteps } from '../../api/runs.ts'
import { Button } from '../../ui/button.tsx'
import { LoadFailure } from '../../ui/load-failure.tsx'
import type { RenderPreview } from './fix-it.tsx'
import { Step } from './step.tsx'
import { headStep } from './step-heading.ts'
import { useFollowEnd } from './use-follow-end.ts'

type TimelineProps = {
  analysisId: string
  /** What the page is headed with: a lone step does not say the same once more. */
  title: string
  onRerun: (runId: string, code: string) => Promise<void>
  renderPreview: RenderPreview
}

const newestAtOnce = 2

/** Whether the address leads to this run, or to a figure, which any run may have. */
const isNamed = (runId: string) => location.hash === `#run-${runId}` || location.hash.startsWith('#figure-')

/** The runs of an analysis, oldest first; the newest is scrolled to, or the one that the address names. */
export function Timeline({ analysisId, title, onRerun, renderPreview }: TimelineProps) {
  const { t } = useTranslation()
  const { data, error, hasNextPage, fetchNextPage } = useSteps(analysisId)
  const runs = (data?.pages.flatMap((page) => page.runs) ?? []).toReversed()
  const section = useRef<HTMLElement>(null)
  useScrollToRun(runs.map(({ id }) => id))
  useFollowEnd(section)
  return (
    <section ref={section} aria-label={t('run.timeline')} className="space-y-10">
      {error && <LoadFailure error={error} hasContent={runs.length > 0} />}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('run.earlier')}</Button>}
      {runs.map((run, place) => (
        <Step
          key={run.id}
          run={run}
          heading={headStep(run, runs, title)}
          atOnce={place >= runs.length - newestAtOnce || isNamed(run.id)}
          onRerun={onRerun}
          onAskAgain={askRunAgain}
          renderPreview={renderPreview}
        />
      ))}
    </section>
  )
}

function useScrollToRun(runIds: string[]) {
  const newest = runIds.at(-1)
  const known = useRef(new Set<string>())
  useEffect(() => {
    if (!newest || known.current.has(newest)) return
    const isFirstShown = known.current.size === 0
    known.current.add(newest)
    const named = isFirstShown ? document.getElementById(location.hash.slice(1)) : null
    if (named) named.scrollIntoView()
    else if (!isFirstShown || runIds.length > 1) document.getElementById(`run-${newest}`)?.scrollIntoView()
  }, [newest, runIds.length])
}
