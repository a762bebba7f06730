import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from './database/open-database.ts'
import { openFileStore } from './files/file-store.ts'
import { createRunStore } from './runs/run-store.ts'
import { startPostgres, type TestPostgres } from './testing/start-postgres.ts'

let directory: string
let postgres: TestPostgres
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'data-lab-faults-'))
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(directory, { recursive: true })
})

const unavailable = { failure: { code: 'storage-unavailable', retryable: true } }
const queued = {
  type: 'run-queued' as const,
  model: null,
  prompt: '',
  language: 'en' as const,
  analysisId: randomUUID(),
  datasetIds: [],
}
const analysis = {
  id: queued.analysisId,
  ownerId: 'o',
  datasetIds: [],
  createdAt: new Date().toISOString(),
  privacy: 'summary' as const,
}
const run = { id: randomUUID(), ownerId: 'o', queued }

it('STO-40: a locked database is storage-unavailable, nothing is half written, and then all goes on', async () => {
  const sqlitePath = join(directory, 'locked.sqlite')
  const database = await openDatabase({ sqlitePath })
  const store = createRunStore(database.db)
  await store.createRuns([analysis], [run])
  const other = new BetterSqlite3(sqlitePath)
  other.exec('begin immediate')
  await expect(store.append(run.id, [{ type: 'run-started' }])).rejects.toMatchObject(unavailable)
  other.exec('rollback')
  other.close()
  expect(await store.readEvents(run.id, 0)).toHaveLength(1)
  expect((await store.append(run.id, [{ type: 'run-started' }]))[0]?.sequence).toBe(2)
  await database.close()
})

it('STO-41: a full disk is storage-unavailable, and what was acknowledged is still there', async () => {
  const sqlitePath = join(directory, 'full.sqlite')
  const database = await openDatabase({ sqlitePath })
  const store = createRunStore(database.db)
  await store.createRuns([analysis], [run])
  const { rows } = await database.db.executeQuery<{ page_count: number }>({
    ...database.db.selectFrom('run').select('id').compile(),
    sql: 'pragma page_count',
    parameters: [],
  })
  await database.db.executeQuery({
    ...database.db.selectFrom('run').select('id').compile(),
    sql: `pragma max_page_count = ${rows[0]?.page_count}`,
    parameters: [],
  })
  const text = 'x'.repeat(1_000_000)
  await expect(store.append(run.id, [{ type: 'text-delta', text }])).rejects.toMatchObject(unavailable)
  expect(await store.readEvents(run.id, 0)).toHaveLength(1)
  await database.close()
})

it('STO-42: what is acknowledged is on disk, readable by another process at once and after a reopening', async () => {
  const sqlitePath = join(directory, 'durable.sqlite')
  const database = await openDatabase({ sqlitePath })
  await createRunStore(database.db).createRuns([analysis], [run])
  const other = new BetterSqlite3(sqlitePath)
  expect(other.prepare('select count(*) as count from run_event').get()).toEqual({ count: 1 })
  other.close()
  await database.close()
  const again = await openDatabase({ sqlitePath })
  expect(await createRunStore(again.db).readEvents(run.id, 0)).toHaveLength(1)
  await again.close()
})

it('STO-43: a PostgreSQL that is away is storage-unavailable, also one that goes away in use', async () => {
  const own = await startPostgres()
  const databaseUrl = own.createDatabase()
  const lost: Error[] = []
  const database = await openDatabase({ databaseUrl, onConnectionLost: (error) => void lost.push(error) })
  const store = createRunStore(database.db)
  await store.createRuns([analysis], [run])
  await own.stop()
  await expect(store.append(run.id, [{ type: 'run-started' }])).rejects.toMatchObject(unavailable)
  await expect(database.ping()).rejects.toMatchObject(unavailable)
  await database.close()
  const opening = openDatabase({ databaseUrl, onConnectionLost: () => undefined })
  await expect(opening).rejects.toMatchObject(unavailable)
})

it('STO-44: servers that start at the same moment on one PostgreSQL migrate it once', async () => {
  const databaseUrl = postgres.createDatabase()
  const open = () => openDatabase({ databaseUrl, onConnectionLost: () => undefined })
  const databases = await Promise.all([open(), open(), open()])
  for (const database of databases) await database.ping()
  for (const database of databases) await database.close()
})

it('STO-45: a disk that refuses is storage-unavailable; a source that breaks off keeps its own error', async () => {
  const store = await openFileStore(join(directory, 'files'))
  rmSync(join(directory, 'files'), { recursive: true })
  async function* bytes() {
    yield Buffer.from('x')
  }
  await expect(store.write(bytes(), { limitBytes: 10, name: 'x' })).rejects.toMatchObject(unavailable)
})
