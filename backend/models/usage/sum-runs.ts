import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { UsageRow } from '#contract/usage-report.ts'
import type { DaySpan } from '#engine/ports/usage-store.ts'
import type { Schema } from '../database/schema.ts'

type Span = { column1: string; column2: string; column3: string }

/** What was used, by day and model; see the port. A run asked a model once an attempt of it began. */
export async function sumRuns(db: Kysely<Schema>, ownerId: string, days: DaySpan[]): Promise<UsageRow[]> {
  if (days.length === 0) return []
  const spans: RawBuilder<Span> = sql`(values ${sql.join(
    days.map(({ day, from, to }) => sql`(cast(${day} as text), cast(${from} as text), cast(${to} as text))`),
  )})`
  const add = (column: string) => sql<number | string>`coalesce(sum(${sql.ref(`run.${column}`)}), 0)`
  const asked = sql`run.model is not null and run.attempts > 0`
  const count = (condition: RawBuilder<unknown>) =>
    sql<number | string>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`
  const rows = await db
    .selectFrom(spans.as('span'))
    .innerJoin('run', (join) =>
      join
        .on('run.owner_id', '=', ownerId)
        .onRef('run.created_at', '>=', 'span.column2')
        .onRef('run.created_at', '<', 'span.column3'),
    )
    .select(({ fn }) => [
      'span.column1 as day',
      'run.model',
      fn.countAll<number | string>().as('runs'),
      add('input_tokens').as('inputTokens'),
      add('output_tokens').as('outputTokens'),
      add('cached_input_tokens').as('cachedInputTokens'),
      add('reasoning_tokens').as('reasoningTokens'),
      count(sql`${asked} and run.input_tokens is null and run.output_tokens is null`).as('runsWithoutTokens'),
      count(sql`run.usage_estimated = 1`).as('estimatedRuns'),
      add('cost_usd').as('costUsd'),
      count(sql`${asked} and run.cost_usd is null`).as('runsWithoutCost'),
      add('total_ms').as('totalMs'),
    ])
    .groupBy(['span.column1', 'run.model'])
    .orderBy('span.column1')
    .orderBy('run.model')
    .execute()
  return rows.map(({ day, model, ...sums }) => ({ day, model, ...toNumbers(sums) }))
}

/** PostgreSQL answers sums of large whole numbers as text. */
function toNumbers<Name extends string>(sums: Record<Name, number | string>): Record<Name, number> {
  return Object.fromEntries(
    Object.entries<number | string>(sums).map(([name, value]) => [name, Number(value)]),
  ) as Record<Name, number>
}
