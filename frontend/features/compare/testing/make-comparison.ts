import type { ComparedQuantity, ComparedRun, Comparison } from '#contract/comparison.ts'

/** A run of a comparison with nothing special about it; its id is `model#repeat`. */
export function makeRun(model: string, repeat: number, more: Partial<ComparedRun> = {}): ComparedRun {
  return {
    id: `${model}#${repeat}`,
    analysisId: `analysis of ${model}#${repeat}`,
    ...{ model, repeat, prompt: 'compare', status: 'succeeded', datasetIds: [], attempts: 1 },
    usage: { inputTokens: 1000, outputTokens: 200, costUsd: 0.01 },
    ...{ createdAt: '2026-11-24T00:00:00.000Z', finishedAt: '2026-11-24T00:00:10.000Z' },
    ...{ firstTokenMs: 400, executionMs: 900, totalMs: 4000, quality: null, keyResults: [] },
    ...more,
  }
}

type Verdict = ComparedQuantity['verdict']

/** A quantity from its groups of `model#repeat`, each with its value. */
export function makeQuantity(
  name: string,
  verdict: Verdict,
  groups: [value: number | string, ...runs: string[]][],
): ComparedQuantity {
  return {
    ...{ name, verdict, unit: null },
    groups: groups.map(([value, ...runs]) => ({
      value,
      members: runs.map((runId) => ({ runId, model: runId.split('#')[0] ?? '', value, name })),
    })),
  }
}

export function makeComparison(runs: ComparedRun[], quantities: ComparedQuantity[]): Comparison {
  return {
    ...{ id: 'comparison', prompt: 'compare', datasetIds: [], createdAt: '2026-11-24T00:00:00.000Z' },
    ...{ status: 'finished', runs, tolerance: 0.01, quantities, models: [], votedRunId: null },
  }
}
