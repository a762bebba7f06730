import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { UsageStore } from '#engine/ports/usage-store.ts'
import type { Schema } from '../database/schema.ts'
import { sumRuns } from './sum-runs.ts'

/** Sums over a user's runs, datasets and artifacts in a SQL database. */
export function createUsageStore(db: Kysely<Schema>): UsageStore {
  return {
    sumRuns: (ownerId, days) => sumRuns(db, ownerId, days),
    async measure(ownerId) {
      const [datasets, artifacts, runs] = await Promise.all([
        measure(db.selectFrom('dataset').where('deleted_at', 'is', null), ownerId),
        measure(db.selectFrom('artifact').where('run_id', 'in', shownRuns(db, ownerId).select('run.id')), ownerId),
        shownRuns(db, ownerId)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      ])
      return {
        ...{ datasets: datasets.count, datasetBytes: datasets.bytes },
        ...{ artifacts: artifacts.count, artifactBytes: artifacts.bytes },
        runs: Number(runs.count),
      }
    },
  }
}

/** Runs whose analysis was not deleted. */
const shownRuns = (db: Kysely<Schema>, ownerId: string) =>
  db
    .selectFrom('run')
    .innerJoin('analysis', 'analysis.id', 'run.analysis_id')
    .where('run.owner_id', '=', ownerId)
    .where('analysis.deleted_at', 'is', null)

async function measure(
  kept: SelectQueryBuilder<Schema, 'dataset', object> | SelectQueryBuilder<Schema, 'artifact', object>,
  ownerId: string,
) {
  const query = kept as SelectQueryBuilder<Schema, 'dataset' | 'artifact', object>
  const row = await query
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('size_bytes').as('bytes')])
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), bytes: Number(row.bytes ?? 0) }
}
