import type { UsageQuery, UsageReport } from '#contract/usage-report.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { listLocalDays } from './list-local-days.ts'

/** What an owner's runs used, by day of the reader's time zone and by model, up to today. */
export async function getUsage(
  { usage }: Pick<EnginePorts, 'usage'>,
  ownerId: string,
  { days, timeZone }: UsageQuery,
): Promise<UsageReport> {
  const spans = listLocalDays(new Date(), days, timeZone)
  return { timeZone, days: spans.map(({ day }) => day), rows: await usage.sumRuns(ownerId, spans) }
}
