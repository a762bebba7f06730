import type { Kysely, Selectable, Transaction } from 'kysely'
import type { DatasetRecord, DatasetStore } from '#engine/ports/dataset-store.ts'
import type { DatasetTable, Schema } from '../database/schema.ts'
import { holdName } from '../hold-name.ts'
import { leaveRoom, measureKept } from './measure-kept.ts'
import { toDatasetColumns } from './to-dataset-columns.ts'

/** The dataset store in a SQL database. */
export function createDatasetStore(db: Kysely<Schema>): DatasetStore {
  return {
    async insert(record) {
      await db.transaction().execute((transaction) => insertRecord(transaction, record))
    },
    async insertWithin(record, room) {
      return await db.transaction().execute((transaction) =>
        holdName(transaction, `room ${record.ownerId}`, async () => {
          const free = leaveRoom(await measureKept(transaction, record.ownerId), room)
          if (free.datasets < 1) return 'datasets'
          if (free.bytes < record.sizeBytes) return 'bytes'
          await insertRecord(transaction, record)
          return 'kept'
        }),
      )
    },
    async freeRoom(ownerId, room) {
      return leaveRoom(await measureKept(db, ownerId), room)
    },
    async update(id, change) {
      return await db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('dataset')
          .set({ id, ...toDatasetColumns(change) })
          .where('id', '=', id)
          .executeTakeFirst()
        if (numUpdatedRows > 0n && change.tableSha256) await writeSheetFiles(transaction, id, change.tableSha256)
        const kept = transaction.selectFrom('dataset').select('id').where('id', '=', id).where('deleted_at', 'is', null)
        return (await kept.executeTakeFirst()) !== undefined
      })
    },
    async find(ownerId, id) {
      const rows = await db
        .selectFrom('dataset')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .execute()
      return (await withSheetFiles(db, rows))[0] ?? null
    },
    async list(ownerId) {
      const rows = await db
        .selectFrom('dataset')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('deleted_at', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return await withSheetFiles(db, rows)
    },
    async remove(ownerId, id) {
      await db.deleteFrom('dataset').where('owner_id', '=', ownerId).where('id', '=', id).execute()
    },
    async markDeleted(ownerId, id, deletedAt) {
      await change(db, ownerId, id).set({ deleted_at: deletedAt }).where('deleted_at', 'is', null).execute()
    },
    async findDeleted(ownerId, id) {
      const rows = await db
        .selectFrom('dataset')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('id', '=', id)
        .where('deleted_at', 'is not', null)
        .execute()
      return (await withSheetFiles(db, rows))[0] ?? null
    },
    async restore(ownerId, id, name) {
      const { numUpdatedRows } = await change(db, ownerId, id)
        .set({ deleted_at: null, ...toDatasetColumns({ name }) })
        .where('deleted_at', 'is not', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async purge(id, deletedBefore) {
      const { numDeletedRows } = await db
        .deleteFrom('dataset')
        .where('id', '=', id)
        .where('deleted_at', '<', deletedBefore)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    async listDeletedBefore(moment) {
      return await withSheetFiles(
        db,
        await db.selectFrom('dataset').selectAll().where('deleted_at', '<', moment).execute(),
      )
    },
    async listReading() {
      return await withSheetFiles(
        db,
        await db.selectFrom('dataset').selectAll().where('status', '=', 'reading').execute(),
      )
    },
    async isReferenced(sha256) {
      const row = await db
        .selectFrom('dataset')
        .select('id')
        .where('sha256', '=', sha256)
        .unionAll(db.selectFrom('dataset_sheet_file').select('dataset_id as id').where('sha256', '=', sha256))
        .unionAll(db.selectFrom('artifact').select('id').where('sha256', '=', sha256))
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}

const change = (db: Kysely<Schema>, ownerId: string, id: string) =>
  db.updateTable('dataset').where('owner_id', '=', ownerId).where('id', '=', id)

async function writeSheetFiles(transaction: Transaction<Schema>, datasetId: string, sha256s: string[]): Promise<void> {
  await transaction.deleteFrom('dataset_sheet_file').where('dataset_id', '=', datasetId).execute()
  if (sha256s.length === 0) return
  await transaction
    .insertInto('dataset_sheet_file')
    .values(sha256s.map((sha256, position) => ({ dataset_id: datasetId, position, sha256 })))
    .execute()
}

async function withSheetFiles(db: Kysely<Schema>, rows: Selectable<DatasetTable>[]): Promise<DatasetRecord[]> {
  if (rows.length === 0) return []
  const files = await db
    .selectFrom('dataset_sheet_file')
    .select(['dataset_id', 'sha256'])
    .where(
      'dataset_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  const byDataset = Map.groupBy(files, ({ dataset_id }) => dataset_id)
  return rows.map((row) => ({
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdAt: row.created_at,
    status: row.status,
    sheets: JSON.parse(row.sheets),
    ...(row.error && { error: JSON.parse(row.error) }),
    tableSha256: (byDataset.get(row.id) ?? []).map(({ sha256 }) => sha256),
  }))
}

async function insertRecord(transaction: Transaction<Schema>, record: DatasetRecord): Promise<void> {
  await transaction
    .insertInto('dataset')
    .values({ id: record.id, owner_id: record.ownerId, ...toDatasetColumns(record) })
    .execute()
  await writeSheetFiles(transaction, record.id, record.tableSha256)
}
