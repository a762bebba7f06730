import { randomUUID } from 'node:crypto'
import type { KeyResult } from '#contract/key-result.ts'
import type { RunStatus } from '#contract/run.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'

export type KeptRunSketch = {
  model: string | null
  status: RunStatus
  p?: number
  costUsd?: number | null
  attempts?: number
  kind?: string
}

type Place = { ownerId: string; comparisonId?: string }

/** Keeps runs as if they had been asked for at once and had ended; answers their ids. */
export async function keepRuns(ports: EnginePorts, place: Place, sketches: KeptRunSketch[]): Promise<string[]> {
  const runs = sketches.map(({ model, kind }) => ({
    id: randomUUID(),
    ownerId: place.ownerId,
    queued: {
      ...{ type: 'run-queued' as const, model, prompt: 'compare', language: 'en' as const, datasetIds: [] },
      analysisId: randomUUID(),
      ...(place.comparisonId && { comparisonId: place.comparisonId }),
      ...(kind && { template: { id: 't', version: 1, kind, values: {} } }),
    },
  }))
  const common = { ownerId: place.ownerId, datasetIds: [], createdAt: new Date().toISOString() }
  await ports.runs.createRuns(
    runs.map(({ queued }) => ({ ...common, id: queued.analysisId, privacy: 'summary' as const })),
    runs,
  )
  for (const [index, sketch] of sketches.entries()) await ports.runs.append(runs[index]?.id ?? '', tell(sketch))
  return runs.map(({ id }) => id)
}

function tell({ status, p, costUsd = null, attempts = 1 }: KeptRunSketch): RunEventBody[] {
  const results: KeyResult[] = p === undefined ? [] : [{ name: 'p', value: p, unit: null, source: 'reported' }]
  const events: RunEventBody[] = [{ type: 'run-started' }]
  for (let attempt = 0; attempt < attempts; attempt += 1) events.push({ type: 'attempt-started', origin: 'model' })
  events.push({ type: 'usage-reported', usage: { inputTokens: 1, outputTokens: 1, costUsd } })
  events.push({ type: 'results-gathered', results })
  if (status === 'queued' || status === 'running') return events
  return [...events, { type: 'run-finished', status }]
}
