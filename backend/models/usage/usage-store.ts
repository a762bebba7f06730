import type { Kysely } from 'kysely'
import type { UsageStore } from '#engine/ports/usage-store.ts'
import type { Schema } from '../database/schema.ts'
import { sumRuns } from './sum-runs.ts'

/** Sums over a user's runs, datasets and artifacts in a SQL database. */
export function createUsageStore(db: Kysely<Schema>): UsageStore {
  return {
    sumRuns: (ownerId, days) => sumRuns(db, ownerId, days),
    async measure(ownerId) {
      const [datasets, artifacts, runs] = await Promise.all([
        measure(db, 'dataset', ownerId),
        measure(db, 'artifact', ownerId),
        db
          .selectFrom('run')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('owner_id', '=', ownerId)
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

async function measure(db: Kysely<Schema>, table: 'dataset' | 'artifact', ownerId: string) {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('size_bytes').as('bytes')])
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), bytes: Number(row.bytes ?? 0) }
}
