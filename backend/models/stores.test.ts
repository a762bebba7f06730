import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { RunEventBody } from '#contract/run-event.ts'
import { describeComparedRuns } from '#engine/ports/compared-runs.contract.ts'
import { describeConnectionStore } from '#engine/ports/connection-store.contract.ts'
import { describeDatasetStore } from '#engine/ports/dataset-store.contract.ts'
import { describeFileStore } from '#engine/ports/file-store.contract.ts'
import { describeHistoryStore } from '#engine/ports/history-store.contract.ts'
import { describeOwnTemplateStore } from '#engine/ports/own-template-store.contract.ts'
import { describeRunStore } from '#engine/ports/run-store.contract.ts'
import { describeSettingStore } from '#engine/ports/setting-store.contract.ts'
import { describeUsageStore } from '#engine/ports/usage-store.contract.ts'
import { describeVoteStore } from '#engine/ports/vote-store.contract.ts'
import { createConnectionStore } from './connections/connection-store.ts'
import { type Database, openDatabase } from './database/open-database.ts'
import { createDatasetStore } from './datasets/dataset-store.ts'
import { openFileStore } from './files/file-store.ts'
import { createHistoryStore } from './history/history-store.ts'
import { fillRunHeads } from './migrations/fill-run-heads.ts'
import { createOwnTemplateStore } from './own-templates/own-template-store.ts'
import { createRunStore } from './runs/run-store.ts'
import { createSettingStore } from './settings/setting-store.ts'
import { startPostgres, type TestPostgres } from './testing/start-postgres.ts'
import { createUsageStore } from './usage/usage-store.ts'
import { createVoteStore } from './votes/vote-store.ts'

let directory: string
let postgres: TestPostgres
const opened: Database[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'data-lab-stores-'))
  postgres = await startPostgres()
}, 60_000)
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(async () => {
  await postgres.stop()
  await rm(directory, { recursive: true })
}, 60_000)

async function openSqlite() {
  const database = await openDatabase({ sqlitePath: join(await mkdtemp(join(directory, 'db-')), 'lab.sqlite') })
  opened.push(database)
  return database.db
}

async function openPostgres() {
  const onConnectionLost = (error: Error) => expect.unreachable(error.message)
  const database = await openDatabase({ databaseUrl: postgres.createDatabase(), onConnectionLost })
  opened.push(database)
  return database.db
}

describeRunStore('SQLite', async () => createRunStore(await openSqlite()))
describeRunStore('PostgreSQL', async () => createRunStore(await openPostgres()))
describeComparedRuns('SQLite', async () => createRunStore(await openSqlite()))
describeComparedRuns('PostgreSQL', async () => createRunStore(await openPostgres()))
const withHistory = (db: Database['db']) => ({ history: createHistoryStore(db), runs: createRunStore(db) })
describeHistoryStore('SQLite', async () => withHistory(await openSqlite()))
describeHistoryStore('PostgreSQL', async () => withHistory(await openPostgres()))
const withRuns = (db: Database['db']) => ({ votes: createVoteStore(db), runs: createRunStore(db) })
describeVoteStore('SQLite', async () => withRuns(await openSqlite()))
describeVoteStore('PostgreSQL', async () => withRuns(await openPostgres()))
const withUsage = (db: Database['db']) => ({
  ...{ usage: createUsageStore(db), runs: createRunStore(db), datasets: createDatasetStore(db) },
  async setCreatedAt(runId: string, at: string) {
    await db.updateTable('run').set({ created_at: at }).where('id', '=', runId).execute()
  },
  async hideAnalysisOf(runId: string) {
    await db
      .updateTable('analysis')
      .set({ deleted_at: '2026-11-25' })
      .where('id', 'in', (query) => query.selectFrom('run').select('analysis_id').where('id', '=', runId))
      .execute()
  },
})
describeDatasetStore('SQLite', async () => createDatasetStore(await openSqlite()))
describeDatasetStore('PostgreSQL', async () => createDatasetStore(await openPostgres()))
const withRows = (db: Database['db']) => ({
  settings: createSettingStore(db),
  async keep(ownerId: string, settings: string) {
    await db.insertInto('user_setting').values({ owner_id: ownerId, settings, saved_at: '' }).execute()
  },
})
describeSettingStore('SQLite', async () => withRows(await openSqlite()))
describeSettingStore('PostgreSQL', async () => withRows(await openPostgres()))
const secret = 'a secret of tests that is long enough'
describeConnectionStore('SQLite', async () => createConnectionStore(await openSqlite(), secret))
describeConnectionStore('PostgreSQL', async () => createConnectionStore(await openPostgres(), secret))
describeUsageStore('SQLite', async () => withUsage(await openSqlite()))
describeUsageStore('PostgreSQL', async () => withUsage(await openPostgres()))
describeOwnTemplateStore('SQLite', async () => createOwnTemplateStore(await openSqlite()))
describeOwnTemplateStore('PostgreSQL', async () => createOwnTemplateStore(await openPostgres()))

it.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const)(
  'STO-61: what runs of an older version lack in their rows is filled from their logs, on %s',
  async (_, open) => {
    const db = await open()
    const store = createRunStore(db)
    const queued = { type: 'run-queued' as const, model: 'a/b', prompt: 'x', language: 'en' as const, datasetIds: [] }
    const analysis = { id: 'a', ownerId: 'o', datasetIds: [], createdAt: '2026-01-01', privacy: 'summary' as const }
    const runs = ['ended', 'begun', 'waiting'].map((id) => ({
      id,
      ownerId: 'o',
      queued: { ...queued, analysisId: 'a' },
    }))
    await store.createRuns([analysis], runs)
    const pause = () => new Promise((resolve) => setTimeout(resolve, 3))
    const begin: RunEventBody[] = [{ type: 'run-started' }, { type: 'attempt-started', origin: 'model' }]
    for (const id of ['begun', 'ended']) {
      await pause()
      await store.append(id, begin)
      await pause()
      await store.append(id, [{ type: 'text-delta', text: 'a' }])
    }
    await store.append('ended', [{ type: 'execution-finished', durationMs: 1.5 }, ...begin.slice(1)])
    await pause()
    await store.append('ended', [
      { type: 'text-delta', text: 'b' },
      { type: 'execution-finished', durationMs: 2 },
    ])
    await store.append('ended', [{ type: 'run-finished', status: 'failed' }])
    const read = () => db.selectFrom('run').selectAll().orderBy('id').execute()
    const kept = await read()
    expect(kept.find(({ id }) => id === 'ended')).toMatchObject({ attempts: 2, execution_ms: 3.5 })
    const lacking = { started_at: null, attempts: 0, first_token_ms: null, execution_ms: null, total_ms: null }
    await db.updateTable('run').set(lacking).execute()
    await fillRunHeads(db as unknown as Kysely<unknown>)
    expect(await read()).toEqual(kept)
  },
)

async function openFiles() {
  const root = await mkdtemp(join(directory, 'files-'))
  const store = await openFileStore(root)
  const listFiles = async () =>
    (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return { store, countFiles: async () => (await listFiles()).length }
}
describeFileStore('disk', openFiles)

it('STO-34: a kept file can be read by all and written by nobody', async () => {
  const { store } = await openFiles()
  const { sha256 } = await store.write([Buffer.from('x')] as never, { limitBytes: 10, name: 'x' })
  expect(((await stat(store.pathOf(sha256))).mode & 0o777).toString(8)).toBe('444')
  expect(store.pathOf(sha256)).toContain(`/${sha256.slice(0, 2)}/${sha256.slice(2)}`)
})

it('STO-35: opening the files removes what lay half-written for a day, and leaves what another process is writing', async () => {
  const root = await mkdtemp(join(directory, 'files-'))
  const incoming = join(root, 'incoming')
  await mkdir(incoming)
  await writeFile(join(incoming, 'old'), 'x')
  await utimes(join(incoming, 'old'), 0, Date.now() / 1000 - 90_000)
  await writeFile(join(incoming, 'young'), 'x')
  await symlink(join(incoming, 'gone-meanwhile'), join(incoming, 'vanished'))
  await openFileStore(root)
  expect((await readdir(incoming)).toSorted()).toEqual(['vanished', 'young'])
})

it('STO-53: the database and what SQLite writes beside it are for the eyes of its owner alone', async () => {
  const root = await mkdtemp(join(directory, 'mode-'))
  const path = join(root, 'lab.sqlite')
  await writeFile(path, '', { mode: 0o644 })
  const database = await openDatabase({ sqlitePath: path })
  opened.push(database)
  await database.ping()
  const names = (await readdir(root)).toSorted()
  expect(names).toEqual(['lab.sqlite', 'lab.sqlite-shm', 'lab.sqlite-wal'])
  for (const name of names) expect((await stat(join(root, name))).mode & 0o077).toBe(0)
})
