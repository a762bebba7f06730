import type { Kysely } from 'kysely'
import { type ScoredRun, scoredRunLimit } from '#engine/ports/run-store.ts'
import type { Schema } from '../database/schema.ts'

/** The latest runs of an owner that models did and that ended by themselves; see the port. */
export async function listScored(db: Kysely<Schema>, ownerId: string, since?: string): Promise<ScoredRun[]> {
  const rows = await db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .where('analysis.deleted_at', 'is', null)
    .select([
      'run.id',
      'comparison_id as comparisonId',
      'model',
      'task_kind as kind',
      'status',
      'attempts',
      'first_token_ms as firstTokenMs',
      'total_ms as totalMs',
      'cost_usd as costUsd',
    ])
    .where('run.owner_id', '=', ownerId)
    .where('status', 'in', ['succeeded', 'failed', 'killed'])
    .where('model', 'is not', null)
    .$if(since !== undefined, (query) => query.where('run.created_at', '>=', since ?? ''))
    .orderBy('run.created_at', 'desc')
    .orderBy('run.id', 'desc')
    .limit(scoredRunLimit)
    .execute()
  return rows.map(({ model, ...row }) => ({ ...row, model: model ?? '' }))
}
