import { type ComponentProps, useRef } from 'react'
import type { RunSummary } from '#contract/run-page.ts'
import { useSeen } from '../../ui/use-seen.ts'
import { RunCard } from './run-card.tsx'
import { StepTitle } from './step-title.tsx'

type StepProps = Omit<ComponentProps<typeof RunCard>, 'runId'> & { run: RunSummary; atOnce: boolean }

const marginPx = 1200

/** A step of an analysis: its question until one comes near it, so that a long analysis opens as quickly as a short one. */
export function Step({ run, atOnce, ...card }: StepProps) {
  const place = useRef<HTMLElement>(null)
  if (useSeen(place, { marginPx, atOnce })) return <RunCard runId={run.id} {...card} />
  return (
    <article ref={place} id={`run-${run.id}`} className="min-h-64 scroll-mt-5">
      <StepTitle prompt={run.prompt} heading={card.heading ?? 'question'} />
    </article>
  )
}
