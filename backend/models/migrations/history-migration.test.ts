import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { historyQuerySchema } from '#contract/history.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { listMigrations } from '../database/migrate-database.ts'
import { openDatabase } from '../database/open-database.ts'
import type { DialectName } from '../database/schema.ts'
import { createHistoryStore } from '../history/history-store.ts'
import { startPostgres, type TestPostgres } from '../testing/start-postgres.ts'

let directory: string
let postgres: TestPostgres
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'data-lab-migration-'))
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  await rm(directory, { recursive: true })
})

const places = {
  sqlite: () => {
    const sqlitePath = join(directory, 'old.sqlite')
    return {
      location: { sqlitePath },
      driver: new SqliteDialect({ database: new BetterSqlite3(sqlitePath) }),
    }
  },
  postgres: () => {
    const databaseUrl = postgres.createDatabase()
    return {
      location: { databaseUrl, onConnectionLost: () => undefined },
      driver: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl }) }),
    }
  },
}

const [analysisId, comparisonId] = [randomUUID(), randomUUID()]
const single = { id: randomUUID(), analysis_id: analysisId, comparison_id: null }
const compared = { id: randomUUID(), analysis_id: randomUUID(), comparison_id: comparisonId }

/** Runs as the version before kept them. */
async function fillOld(db: Kysely<never>): Promise<void> {
  const old = db.withTables<Record<'analysis' | 'run' | 'run_event', Record<string, unknown>>>()
  for (const [place, run] of [single, compared].entries()) {
    const created_at = `2026-01-0${place + 1}T00:00:00.000Z`
    const owned = { owner_id: 'owner', created_at, dataset_ids: '[]' }
    const template = { id: 'survival', version: 1, kind: 'survival', values: {} }
    const bodies: RunEventBody[] = [
      {
        ...{ type: 'run-queued', model: 'a/b', prompt: 'Old Question', language: 'en', datasetIds: [], template },
        analysisId: run.analysis_id,
      },
      { type: 'attempt-started', origin: 'model' },
      { type: 'code-ready', code: '统计收缩压()' },
      { type: 'run-finished', status: 'succeeded' },
    ]
    await old
      .insertInto('analysis')
      .values({ id: run.analysis_id, ...owned, privacy: 'summary' })
      .execute()
    await old
      .insertInto('run')
      .values({
        ...{ ...run, ...owned, model: 'a/b', prompt: 'Old Question', prompt_folded: 'old question' },
        ...{ status: 'succeeded', task_kind: 'survival', last_sequence: 4, finished_at: created_at },
      })
      .execute()
    for (const [index, body] of bodies.entries())
      await old
        .insertInto('run_event')
        .values({ run_id: run.id, sequence: index + 1, at: created_at, body: JSON.stringify(body) })
        .execute()
  }
}

it.each(['sqlite', 'postgres'] as const satisfies DialectName[])(
  'HIS-9: runs of an older version are in the history, found by their questions at once and by the rest once it is gathered, on %s',
  async (dialect) => {
    const { location, driver } = places[dialect]()
    const old = new Kysely<never>({ dialect: driver })
    const migrator = new Migrator({ db: old, provider: { getMigrations: async () => listMigrations(dialect) } })
    const { error } = await migrator.migrateTo('004-comparison')
    expect(error).toBeUndefined()
    await fillOld(old)
    await old.destroy()

    const database = await openDatabase(location)
    const history = createHistoryStore(database.db)
    const found = async (filter: object) =>
      (await history.list('owner', historyQuerySchema.parse(filter))).entries.map(({ id }) => id)
    expect(await found({})).toEqual([comparisonId, analysisId])
    expect(await found({ search: 'QUESTION old' })).toEqual([comparisonId, analysisId])
    expect(await found({ template: 'survival', kind: 'single' })).toEqual([analysisId])
    expect(await found({ search: '收缩压' })).toEqual([])
    expect(await history.fillSearch(1)).toBe(1)
    expect(await history.fillSearch(5)).toBe(1)
    expect(await history.fillSearch(5)).toBe(0)
    expect(await found({ search: '收缩压 old' })).toEqual([comparisonId, analysisId])
    await database.close()
  },
)
