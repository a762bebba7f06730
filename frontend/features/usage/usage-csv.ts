import type { UsageRow } from '#contract/usage-report.ts'

const columns = [
  'day',
  'model',
  'runs',
  'input_tokens',
  'output_tokens',
  'cached_input_tokens',
  'reasoning_tokens',
  'runs_without_tokens',
  'runs_with_estimates',
  'known_cost_usd',
  'runs_without_cost',
  'seconds',
]

/** The rows as CSV. A cost of which nothing is known is left empty; code of one's own has no model. */
export function writeUsageCsv(rows: UsageRow[]): string {
  const lines = rows.map((row) => [
    ...[row.day, row.model ?? '', row.runs, row.inputTokens, row.outputTokens, row.cachedInputTokens],
    ...[row.reasoningTokens, row.runsWithoutTokens, row.estimatedRuns],
    row.costUsd === 0 && row.runsWithoutCost > 0 ? '' : row.costUsd,
    ...[row.runsWithoutCost, row.totalMs / 1000],
  ])
  return [columns, ...lines].map((line) => `${line.map(writeCell).join(',')}\r\n`).join('')
}

/** A spreadsheet would run a text that begins like a formula. */
function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
