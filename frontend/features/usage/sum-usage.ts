import type { UsageRow } from '#contract/usage-report.ts'

/** What can be looked at of the usage. */
export type Measure = 'cost' | 'tokens' | 'runs' | 'time'

export type UsageSum = Omit<UsageRow, 'day' | 'model'>

export const nothingUsed: UsageSum = {
  ...{ runs: 0, inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
  ...{ runsWithoutTokens: 0, estimatedRuns: 0, costUsd: 0, runsWithoutCost: 0, totalMs: 0 },
}

/** Known values added up, unknown ones counted. */
export function sumUsage(rows: UsageSum[]): UsageSum {
  return rows.reduce<UsageSum>(
    (sum, row) => ({
      runs: sum.runs + row.runs,
      inputTokens: sum.inputTokens + row.inputTokens,
      outputTokens: sum.outputTokens + row.outputTokens,
      cachedInputTokens: sum.cachedInputTokens + row.cachedInputTokens,
      reasoningTokens: sum.reasoningTokens + row.reasoningTokens,
      runsWithoutTokens: sum.runsWithoutTokens + row.runsWithoutTokens,
      estimatedRuns: sum.estimatedRuns + row.estimatedRuns,
      costUsd: sum.costUsd + row.costUsd,
      runsWithoutCost: sum.runsWithoutCost + row.runsWithoutCost,
      totalMs: sum.totalMs + row.totalMs,
    }),
    nothingUsed,
  )
}

/** The known part of a measure. */
export function measureOf(sum: UsageSum, measure: Measure): number {
  switch (measure) {
    case 'cost':
      return sum.costUsd
    case 'tokens':
      return sum.inputTokens + sum.outputTokens
    case 'runs':
      return sum.runs
    case 'time':
      return sum.totalMs
  }
}

/** Whether there is more of it than is known. */
export function isPartlyUnknown(sum: UsageSum, measure: Measure): boolean {
  return (measure === 'cost' && sum.runsWithoutCost > 0) || (measure === 'tokens' && sum.runsWithoutTokens > 0)
}

/** The sum of each model, largest first in `measure`. */
export function sumByModel(rows: UsageRow[], measure: Measure): { model: string | null; sum: UsageSum }[] {
  return [...Map.groupBy(rows, ({ model }) => model)]
    .map(([model, own]) => ({ model, sum: sumUsage(own) }))
    .sort((a, b) => measureOf(b.sum, measure) - measureOf(a.sum, measure) || b.sum.runs - a.sum.runs)
}
