import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import { type Database, openDatabase } from '../database/open-database.ts'
import { createConnectionStore } from './connection-store.ts'

const canary = 'sk-canary-5d1f0a9b7c3e2468'
const secret = 'a secret of tests that is long enough'
const record: ConnectionRecord = {
  ...{ id: 'openai', ownerId: 'ann', vendorId: 'openai', label: 'OpenAI', baseUrl: 'https://a.example.org' },
  ...{ key: canary, isKeyLost: false, models: [], createdAt: '2026-01-01' },
}

let directory: string
let database: Database
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'data-lab-connections-'))
  database = await openDatabase({ sqlitePath: join(directory, 'lab.sqlite') })
  await createConnectionStore(database.db, secret).save(record)
})
afterEach(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

it('CON-21: a key is not readable in the database, and the same key never looks the same', async () => {
  const store = createConnectionStore(database.db, secret)
  await store.save({ ...record, id: 'second' })
  const rows = await database.db.selectFrom('connection').selectAll().execute()
  expect(new Set(rows.map((row) => row.encrypted_key)).size).toBe(2)
  for (const name of ['lab.sqlite', 'lab.sqlite-wal']) {
    const bytes = readFileSync(join(directory, name)).toString('latin1')
    for (const form of [
      canary,
      Buffer.from(canary).toString('base64').slice(0, 24),
      Buffer.from(canary).toString('hex'),
    ])
      expect(bytes).not.toContain(form)
  }
})

it('CON-22: with another secret the list is there, and says that the keys must be given anew', async () => {
  const store = createConnectionStore(database.db, 'another secret that is long enough too')
  expect(await store.list('ann')).toEqual([{ ...record, key: null, isKeyLost: true }])
  await store.save({ ...record, key: 'sk-new' })
  expect(await store.list('ann')).toMatchObject([{ key: 'sk-new', isKeyLost: false }])
})

it.each([
  { base_url: 'https://attacker.example.org' },
  { vendor_id: 'anthropic' },
  { id: 'other' },
  { owner_id: 'bob' },
  { encrypted_key: 'AAAA' },
  { encrypted_key: Buffer.alloc(60).toString('base64') },
  { encrypted_key: '' },
])('CON-22: a row that was changed by hand (%o) does not open its key, nor break the list', async (change) => {
  await database.db
    .updateTable('connection')
    .set({ ...change, models: '{' })
    .execute()
  const owner = 'owner_id' in change ? 'bob' : 'ann'
  const store = createConnectionStore(database.db, secret)
  expect(await store.list(owner)).toMatchObject([{ key: null, isKeyLost: true, models: [] }])
})
