import type { RunSummary } from '#contract/run-page.ts'
import type { RunTable } from '../database/schema.ts'
import { readUsage, usageColumns } from './head-usage.ts'

export const summaryColumns = [
  'id',
  'analysis_id',
  'comparison_id',
  'parent_run_id',
  'model',
  'prompt',
  'status',
  'dataset_ids',
  ...usageColumns,
  'created_at',
  'finished_at',
  'error_code',
] as const

/** A row of the history. */
export function toSummary(row: Pick<RunTable, (typeof summaryColumns)[number]>): RunSummary {
  return {
    id: row.id,
    analysisId: row.analysis_id,
    ...(row.comparison_id && { comparisonId: row.comparison_id }),
    ...(row.parent_run_id && { parentRunId: row.parent_run_id }),
    model: row.model,
    prompt: row.prompt,
    status: row.status,
    datasetIds: JSON.parse(row.dataset_ids),
    usage: readUsage(row),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    ...(row.error_code && { errorCode: row.error_code }),
  }
}
