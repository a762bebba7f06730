import type { Kysely } from 'kysely'
import { type ScoredRun, scoredRunLimit } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'

/** The latest runs of an owner that models did and that ended by themselves; see the port. */
export async function listScored(db: Kysely<Schema>, ownerId: string, since?: string): Promise<ScoredRun[]> {
  const rows = await db
    .selectFrom('run')
    .select([
      'id',
      'comparison_id as comparisonId',
      'model',
      'task_kind as kind',
      'status',
      'attempts',
      'first_token_ms as firstTokenMs',
      'total_ms as totalMs',
      'cost_usd as costUsd',
    ])
    .where('owner_id', '=', ownerId)
    .where('status', 'in', ['succeeded', 'failed', 'killed'])
    .where('model', 'is not', null)
    .$if(since !== undefined, (query) => query.where('created_at', '>=', since ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(scoredRunLimit)
    .execute()
  return rows.map(({ model, ...row }) => ({ ...row, model: model ?? '' }))
}
