import { noUsage, type Usage } from '#contract/usage.ts'
import type { RunTable } from '../database/schema.ts'

export const usageColumns = [
  'usage_reports',
  'input_tokens',
  'output_tokens',
  'cached_input_tokens',
  'reasoning_tokens',
  'usage_estimated',
  'cost_usd',
] as const

export type UsageColumns = Pick<RunTable, (typeof usageColumns)[number]>

/** The sum of the reports so far, as the fold of the log has it. */
export function readUsage(row: UsageColumns): Usage {
  if (row.usage_reports === 0) return noUsage
  return {
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    ...(row.cached_input_tokens !== null && { cachedInputTokens: row.cached_input_tokens }),
    ...(row.reasoning_tokens !== null && { reasoningTokens: row.reasoning_tokens }),
    ...(row.usage_estimated === 1 && { isEstimated: true as const }),
    costUsd: row.cost_usd,
  }
}

/** The columns that `readUsage` reads. */
export function writeUsage(usage: Usage, reports: number): UsageColumns {
  return {
    usage_reports: reports,
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cached_input_tokens: usage.cachedInputTokens ?? null,
    reasoning_tokens: usage.reasoningTokens ?? null,
    usage_estimated: usage.isEstimated ? 1 : 0,
    cost_usd: usage.costUsd,
  }
}
